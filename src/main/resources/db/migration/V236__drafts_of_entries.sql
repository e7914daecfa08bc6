-- What somebody has typed of a facility, talent, team, fund or goods and not saved yet, complete or not. It may name a
-- talent, so it is encrypted as a whole, and seen by nobody but who writes it.
create table resource_draft (
  entry_id uuid not null,
  user_id text not null,
  kind text not null,
  typed_enc text not null,
  entry_version integer,
  updated_at timestamptz not null,
  primary key (entry_id, user_id)
);
create index resource_draft_user on resource_draft (user_id, updated_at desc);
alter table resource_draft enable row level security;
create policy own on resource_draft using (asks_as_system() or user_id = asking_user());
