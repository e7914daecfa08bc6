-- The ids that HSDS gives to what has none of that kind here, made as the application makes them (version 3 of RFC 9562).
create function hsds_id(name text) returns uuid language sql immutable parallel safe
  return (select overlay(overlay(m placing '3' from 13 for 1)
                   placing substr('89ab', (get_byte(decode(m, 'hex'), 8) >> 4 & 3) + 1, 1) from 17 for 1)::uuid
            from md5(name) as m);

create index organization_hsds on organization (hsds_id('organization:' || code));
create index service_at_location_hsds on service_offering (hsds_id('service_at_location:' || id::text));
create index service_offering_updated on service_offering (updated_at, id);

-- What came from publishers of HSDS, in their own words, and what we made of it then: what our model has no place for
-- is given back unchanged, and what comes again is known again.
create table hsds_origin (
  kind text not null check (kind in ('SERVICE', 'ORGANIZATION', 'LOCATION', 'ROW')),
  key text not null,
  id uuid not null,
  publisher text not null,
  publisher_id text not null,
  original jsonb not null,
  baseline jsonb not null,
  division_code text not null,
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (kind, key),
  unique (publisher, kind, publisher_id)
);
create unique index hsds_origin_id on hsds_origin (kind, id);

-- The originals name people whom to call; what is given to everybody leaves them out.
alter table hsds_origin enable row level security;
create policy subtree on hsds_origin using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or asks_with_role('system-administrator'));
