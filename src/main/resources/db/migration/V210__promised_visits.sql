-- What a plan has proposed to people counts as promised until the organisation agrees on something else with
-- them: it is looked for by the need of the referral, and in the plans that are being confirmed.
create index batch_plan_need_promised on batch_plan_need (need_id) where outcome = 'REFERRED';
create index batch_plan_confirming on batch_plan (seen_at) where state = 'CONFIRMING';
