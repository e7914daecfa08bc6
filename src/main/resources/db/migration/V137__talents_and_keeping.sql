-- Who a talent is. Read by the officials of the place and the organisation that keeps the entry; everybody else is
-- shown what the person agreed to.
create table talent_person (
  resource_id uuid primary key references resource on delete cascade,
  name_enc text not null,
  phone_enc text
);
alter table talent_person enable row level security;
create policy keepers_and_officials on talent_person using (
  asks_as_system() or exists (select from resource r where r.id = resource_id and (
    r.organization_code = asking_organization()
    or r.division_code ~>=~ subtree_from() and r.division_code ~<~ subtree_to())));

-- Why the street sent an entry back; null once it is handed in again.
alter table resource add column note text;
create index resource_waiting on resource (division_code text_pattern_ops) where status in ('SUBMITTED', 'REVIEWED');
