-- When somebody last looked at an entry of the libraries: what became of it since is news under the person's bell.
create table entry_seen (
  user_id text not null,
  entry_id uuid not null,
  seen_at timestamptz not null,
  primary key (user_id, entry_id)
);
alter table entry_seen enable row level security;
create policy own on entry_seen using (asks_as_system() or user_id = asking_user());

create index entry_revision_news on entry_revision (organization_code, at)
  where deed in ('PUBLISH', 'ACCEPT_CHANGE', 'WITHDRAW');
create index entry_revision_actor on entry_revision (actor_id, at);

-- Who answered, so that nobody is told of what was done by oneself.
alter table facility_booking add column answered_by text;
create index facility_booking_answered on facility_booking (answered_at) where state <> 'REQUESTED';
