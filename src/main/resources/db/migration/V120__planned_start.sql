-- A service that is put right is planned anew; when each was promised stays with its record.
alter table service_record add column planned_start timestamptz;

update service_record s set planned_start = r.scheduled_start
  from referral r where r.id = s.referral_id and (r.round = s.round or r.state = 'RECTIFYING');
