-- A service that was given may go on taking its place: a quota until the turn of its period, a bed until it is free.
-- What was given before this migration gave its place back at once, and goes on to have none.
alter table referral
  add column place_held text,
  add column place_held_until timestamptz,
  add constraint place_held_kind check (place_held in ('QUOTA', 'KEPT')),
  add constraint place_held_time check (case when place_held is null then place_held_until is null
                                        else place_held = 'KEPT' or place_held_until is not null end);
comment on column referral.place_held is
  'its place is still taken though the service was given: QUOTA used up for a period, KEPT by the person served';
comment on column referral.place_held_until is 'when the place is free by itself; null for KEPT until somebody says so';
create index referral_place_held on referral (place_held_until, id) where place_held is not null;

comment on column service_offering.capacity_promised is
  'taken by open referrals and by what served ones still hold; only the two functions below change it';
