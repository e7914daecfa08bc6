-- What somebody looks for again and again in the library: the part of the address after the question mark.
create table saved_search (
  id uuid primary key,
  user_id text not null,
  name text not null,
  address text not null,
  created_at timestamptz not null,
  unique (user_id, name)
);
alter table saved_search enable row level security;
create policy own on saved_search using (asks_as_system() or user_id = asking_user());
