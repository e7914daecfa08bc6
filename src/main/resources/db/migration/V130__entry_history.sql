-- What became of every entry of the libraries, step by step: who did what and when, and what the entry said
-- afterwards. Written with the change itself and never again.
create table entry_revision (
  id bigint generated always as identity primary key,
  entry_kind text not null,
  entry_id uuid not null,
  division_code text not null,
  organization_code text,
  deed text not null,
  status text not null,
  content jsonb not null,
  note text,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null
);
create index entry_revision_entry on entry_revision (entry_kind, entry_id, id);
revoke update, delete on entry_revision from wushe_app;

alter table entry_revision enable row level security;
create policy subtree_or_own on entry_revision for select using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or organization_code = asking_organization()
  or asks_with_role('system-administrator'));
create policy in_own_name on entry_revision for insert with check (
  asks_as_system()
  or actor_id = asking_user() and (
    division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    or organization_code = asking_organization()
    or asks_with_role('system-administrator')));
