-- Whether a service is given in time is judged by what was promised: scheduled_start is the appointment as it is agreed
-- now, promised_start the one that counts. service_record.planned_start keeps the latter.
alter table referral add column promised_start timestamptz;
update referral set promised_start = scheduled_start where scheduled_start is not null;
comment on column referral.promised_start is 'the beginning by which punctuality is judged';
