-- The engine lends a task to us until lease_until; an open task's lease is renewed in time.
-- A task that its person completed waits in COMPLETING with its result until the engine has it:
-- the row is its own outbox.
alter table user_task add lease_until timestamptz;
alter table user_task add result jsonb;
-- Answers to a form without an action; they may name people, so they never go to the engine.
alter table user_task add answers jsonb;
create index user_task_lease on user_task (lease_until) where state in ('CREATED', 'CLAIMED');
create index user_task_completing on user_task (completed_at) where state = 'COMPLETING';

-- Which version of a definition the engine runs under which key.
create table process_deployment (
  key bigint primary key,
  process_id text not null,
  resource_name text not null,
  version integer not null,
  deployed_at timestamptz not null,
  foreign key (resource_name, version) references process_definition
);
create index process_deployment_definition on process_deployment (resource_name, version);

create index process_incident_open on process_incident (created_at) where state = 'CREATED';
create index case_file_process_instance on case_file (process_instance_key);
create index handled_step_handled_at on handled_step using brin (handled_at);
