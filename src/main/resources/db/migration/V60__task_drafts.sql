-- What a half-filled task form holds, encrypted as a whole; seen by nobody but its writer.
create table task_draft (
  task_key bigint not null references user_task on delete cascade,
  user_id text not null,
  answers_enc text not null,
  updated_at timestamptz not null,
  primary key (task_key, user_id)
);

alter table task_draft enable row level security;
create policy own on task_draft using (asks_as_system() or user_id = asking_user());
