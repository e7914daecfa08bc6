-- What is in use of an offering is kept, not only what is left: a place that is freed while more are served than there
-- are is not given to anybody.

alter table service_offering
  add column capacity_promised integer not null default 0,
  add column capacity_elsewhere integer not null default 0;
comment on column service_offering.capacity_promised is 'taken by open referrals; only the two functions below change it';
comment on column service_offering.capacity_elsewhere is 'in use beside them, as the organisation said';

update service_offering o set capacity_promised = r.places
from (select offering_id, count(*) as places from referral
      where round = 1 and state in ('REQUESTED', 'ACCEPTED', 'SCHEDULED') group by offering_id) r
where r.offering_id = o.id;
update service_offering
set capacity_elsewhere = greatest(0, capacity_maximum - capacity_available - capacity_promised)
where capacity_available < capacity_maximum;

alter table service_offering drop constraint capacity_within_bounds, drop column capacity_available;
alter table service_offering
  add column capacity_available integer generated always as (
    case when capacity_maximum is not null
         then greatest(0, capacity_maximum - capacity_promised - capacity_elsewhere) end) stored,
  add constraint capacity_within_bounds
    check (capacity_maximum >= 0 and capacity_promised >= 0 and capacity_elsewhere >= 0);

-- Who refers takes from an offering that is not theirs to write: these two do just that, as the owner of the tables.
create or replace function reserve_capacity(offering uuid)
returns table (id uuid, organization_code text, capacity_available integer)
language sql security definer set search_path = public as $$
  update service_offering o
  set capacity_promised = o.capacity_promised + 1, version = o.version + 1
  where o.id = reserve_capacity.offering and o.status in ('PUBLISHED', 'STALE')
    and (o.capacity_available is null or o.capacity_available > 0)
  returning o.id, o.organization_code, o.capacity_available
$$;

-- What is left afterwards, if that is counted: nothing yet where more was in use than there is.
create or replace function release_capacity(offering uuid) returns integer
language sql security definer set search_path = public as $$
  update service_offering o
  set capacity_promised = o.capacity_promised - 1, version = o.version + 1
  where o.id = release_capacity.offering and o.capacity_promised > 0
  returning o.capacity_available
$$;

-- Whoever else writes an offering does not touch what is promised.
create function promised_places_stay() returns trigger language plpgsql set search_path = public as $$
begin
  if current_user = 'wushe_app'
     and new.capacity_promised <> (case when tg_op = 'UPDATE' then old.capacity_promised else 0 end) then
    raise insufficient_privilege using message = 'only referrals promise places';
  end if;
  return new;
end $$;
create trigger promised_places_stay before insert or update of capacity_promised on service_offering
  for each row execute function promised_places_stay();
