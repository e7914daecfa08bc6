-- An offering is kept by its organisation and reviewed by the street of the place where it is given.

alter table service_offering
  add column confirmed_at timestamptz not null default now(),
  add column reminded_at timestamptz;
update service_offering set confirmed_at = updated_at;
create index service_offering_unconfirmed on service_offering (confirmed_at) where status = 'PUBLISHED';
create index service_offering_waiting on service_offering (division_code text_pattern_ops)
  where status in ('SUBMITTED', 'REVIEWED');

-- What the organisation is writing, or has proposed beside what is published: one for each offering. The form holds
-- whatever was typed, complete or not.
create table offering_proposal (
  offering_id uuid primary key,
  organization_code text not null references organization,
  division_code text,
  form jsonb not null,
  state text not null check (state in ('EDITING', 'SUBMITTED', 'RETURNED')),
  note text,
  version integer not null default 0,
  changed_by text not null,
  changed_at timestamptz not null
);
create index offering_proposal_organization on offering_proposal (organization_code);
create index offering_proposal_waiting on offering_proposal (division_code text_pattern_ops) where state = 'SUBMITTED';

-- The street sees what was handed in, never what is still being written.
alter table offering_proposal enable row level security;
create policy own_or_handed_in on offering_proposal using (
  asks_as_system()
  or organization_code = asking_organization()
  or state <> 'EDITING' and division_code ~>=~ subtree_from() and division_code ~<~ subtree_to());

-- What was not confirmed in time is still found, and serves, and is shown as such.
alter policy everybody on service_offering using (status in ('PUBLISHED', 'STALE'));
alter policy everybody on resource using (status in ('PUBLISHED', 'STALE'));

create or replace function reserve_capacity(offering uuid)
returns table (id uuid, organization_code text, capacity_available integer)
language sql security definer set search_path = public as $$
  update service_offering o
  set capacity_available = o.capacity_available - 1, version = o.version + 1
  where o.id = reserve_capacity.offering and o.status in ('PUBLISHED', 'STALE')
    and (o.capacity_available is null or o.capacity_available > 0)
  returning o.id, o.organization_code, o.capacity_available
$$;

-- Nobody publishes what the street has not reviewed: an organisation may only confirm, or withdraw, what is public.
create function offering_is_reviewed() returns trigger language plpgsql set search_path = public as $$
begin
  if current_user = 'wushe_app' and new.status in ('REVIEWED', 'PUBLISHED')
     and (tg_op = 'INSERT' or new.status <> old.status)
     and not (tg_op = 'UPDATE' and old.status in ('PUBLISHED', 'STALE'))
     and not coalesce(asks_as_system() or asks_with_role('system-administrator')
       or asks_with_role('street-officer') and new.division_code ~>=~ subtree_from() and new.division_code ~<~ subtree_to(), false) then
    raise insufficient_privilege using message = 'only the street publishes an offering';
  end if;
  return new;
end $$;
create trigger offering_is_reviewed before insert or update of status on service_offering
  for each row execute function offering_is_reviewed();
