-- Who works with Wushe, as their sign-in last told: to name people who may read a restricted case.
-- Accounts stay with Keycloak; nothing here gives a right.
create table person (
  user_id text primary key,
  name text not null,
  division_code text,
  organization_code text,
  roles text[] not null,
  last_seen_at timestamptz not null
);

-- Officials see those above and below them and the people of organisations; organisations their own.
alter table person enable row level security;
create policy colleagues on person for select using (
  asks_as_system() or organization_code = asking_organization()
  or subtree_from() is not null
    and (organization_code is not null or starts_with(subtree_from(), division_code)
      or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()));
create policy system on person using (asks_as_system()) with check (asks_as_system());
