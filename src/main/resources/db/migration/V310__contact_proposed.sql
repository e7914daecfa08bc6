-- What an organisation proposes to have written of itself in the register 联系资料变更: one change for each, until those
-- who keep the register have agreed, or its own people let it go. It names somebody, so that both what was read and what
-- was proposed are encrypted; the columns end in _enc and follow every new key.
create table organization_change (
  organization_code text primary key references organization on delete cascade,
  id uuid not null,
  written_on_enc text not null,
  proposed_enc text not null,
  state text not null check (state in ('WAITING', 'RETURNED', 'TAKEN_BACK')),
  note text,
  proposed_by text not null,
  proposed_at timestamptz not null
);
create index organization_change_waiting on organization_change (proposed_at) where state = 'WAITING';

-- Those who keep what the register says of the organisation.
create function keeps_register_of(organization text) returns boolean language sql stable parallel safe
  return asks_with_role('system-administrator')
    or asks_with_role('street-officer', 'department-officer') and exists (
      select from organization o where o.code = organization
        and o.division_code ~>=~ subtree_from() and o.division_code ~<~ subtree_to());

-- Its keepers see what was handed in, never what its people took back to write on.
alter table organization_change enable row level security;
create policy own_or_handed_in on organization_change for select using (
  asks_as_system() or organization_code = asking_organization()
  or state <> 'TAKEN_BACK' and keeps_register_of(organization_code));
create policy own on organization_change for insert with check (
  asks_as_system() or organization_code = asking_organization());
create policy own_or_decided on organization_change for update using (
  asks_as_system() or organization_code = asking_organization()
  or state = 'WAITING' and keeps_register_of(organization_code))
with check (
  asks_as_system() or organization_code = asking_organization()
  or state = 'RETURNED' and keeps_register_of(organization_code));
create policy own_or_agreed on organization_change for delete using (
  asks_as_system() or organization_code = asking_organization()
  or state = 'WAITING' and keeps_register_of(organization_code));
