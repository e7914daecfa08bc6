-- Why a plan left what suits a need best, and of how many it chose.
alter table batch_plan_need add column weighed jsonb;
