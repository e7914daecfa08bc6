-- Times for which facilities are asked for and given. Two that are confirmed never overlap, whoever confirms them.
create extension if not exists btree_gist;

create table facility_booking (
  id uuid primary key,
  facility_id uuid not null references resource,
  during tstzrange not null check (not isempty(during)),
  purpose text not null,
  people integer not null check (people > 0),
  state text not null check (state in ('REQUESTED', 'CONFIRMED', 'REFUSED', 'CANCELLED')),
  reason text,
  requested_by text not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  answered_by_name text,
  answered_at timestamptz,
  version integer not null default 0,
  constraint booked_once exclude using gist (facility_id with =, during with &&) where (state = 'CONFIRMED')
);
create index facility_booking_time on facility_booking using gist (facility_id, during);
create index facility_booking_requester on facility_booking (requested_by);
revoke delete on facility_booking from wushe_app;

-- Who asked and what for is known to whoever asked and to those who keep the facility.
alter table facility_booking enable row level security;
create policy requester_and_keepers on facility_booking using (
  asks_as_system() or requested_by = asking_user() or exists (select from resource r where r.id = facility_id and (
    r.organization_code = asking_organization()
    or r.division_code ~>=~ subtree_from() and r.division_code ~<~ subtree_to())));
