-- The register of organisations, kept by the streets and departments themselves: who was registered or filed, by whom,
-- who changed what since, and how they are called and reached.
alter table organization
  add column society text,
  add column name_en text,
  add column filing_number text,
  add column filing_body text,
  add column contact_enc text,
  add column address text,
  add column former_names text[] not null default '{}';
create index organization_credit_code on organization (credit_code);
create index organization_name on organization (name);

-- The code of an organisation without a credit code; one that has its own keeps it.
create sequence organization_filed;
grant usage on sequence organization_filed to wushe_app;

-- Which of the five societies 五社 one of the kind belongs to, where nobody said otherwise.
create function society_of(kind text) returns text language sql immutable parallel safe
  return case kind when 'COMMUNITY' then 'COMMUNITY' when 'SOCIAL_ORGANIZATION' then 'SOCIAL_ORGANIZATION'
    when 'SOCIAL_WORK_STATION' then 'SOCIAL_WORKERS' when 'VOLUNTEER_TEAM' then 'VOLUNTEERS' when 'CHARITY' then 'CHARITY' end;

create table organization_revision (
  id bigint generated always as identity primary key,
  organization_code text not null,
  division_code text not null,
  deed text not null,
  content jsonb not null,
  note text,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null
);
create index organization_revision_of on organization_revision (organization_code, id);
revoke update, delete on organization_revision from wushe_app;

alter table organization_revision enable row level security;
create policy keepers_and_own on organization_revision for select using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or organization_code = asking_organization()
  or asks_with_role('system-administrator'));
create policy in_own_name on organization_revision for insert with check (
  asks_as_system()
  or actor_id = asking_user() and (
    division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    or asks_with_role('system-administrator')));
