-- Who refers a need takes from an offering that is not theirs to write: these two do just that, as
-- the owner of the tables. Never below zero, never above the maximum.

create function reserve_capacity(offering uuid)
returns table (id uuid, organization_code text, capacity_available integer)
language sql security definer set search_path = public as $$
  update service_offering o
  set capacity_available = o.capacity_available - 1, version = o.version + 1
  where o.id = reserve_capacity.offering and o.status = 'PUBLISHED'
    and (o.capacity_available is null or o.capacity_available > 0)
  returning o.id, o.organization_code, o.capacity_available
$$;

create function release_capacity(offering uuid) returns integer
language sql security definer set search_path = public as $$
  update service_offering o
  set capacity_available = least(o.capacity_available + 1, o.capacity_maximum), version = o.version + 1
  where o.id = release_capacity.offering and o.capacity_available is not null
  returning o.capacity_available
$$;
