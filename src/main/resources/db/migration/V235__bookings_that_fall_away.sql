-- A request whose time has come without an answer is over: nobody can confirm it any more.
alter table facility_booking drop constraint facility_booking_state_check;
alter table facility_booking add constraint facility_booking_state_check
  check (state in ('REQUESTED', 'CONFIRMED', 'REFUSED', 'CANCELLED', 'EXPIRED'));
update facility_booking set state = 'EXPIRED', answered_at = lower(during), answered_by = 'system'
 where state = 'REQUESTED' and lower(during) <= now();
create index facility_booking_unanswered on facility_booking (lower(during)) where state = 'REQUESTED';
