-- The library of projects 项目库: designed programmes that can be run, bought or granted, with what they answer
-- and how earlier runs went.
create table project (
  id uuid primary key,
  title text not null,
  category_code text not null references service_category,
  division_code text not null,
  organization_code text references organization,
  area text[] not null,
  groups text[] not null default '{}',
  target text not null default '',
  content text not null default '',
  standard text not null default '',
  cost_cents bigint,
  months integer,
  people integer,
  status text not null,
  confirmed_at timestamptz,
  version integer not null default 0,
  updated_at timestamptz not null
);
create index project_division on project (division_code text_pattern_ops, updated_at desc);
create index project_updated on project (updated_at desc);
create index project_organization on project (organization_code);
create index project_category on project (category_code);

create table project_run (
  id uuid primary key,
  project_id uuid not null references project,
  began date not null,
  ended date not null,
  people integer not null,
  cost_cents bigint not null,
  rating numeric(2, 1),
  remarks text not null default '',
  noted_by text not null,
  noted_at timestamptz not null,
  check (began <= ended),
  check (rating between 1 and 5)
);
create index project_run_project on project_run (project_id, began desc);

alter table project enable row level security;
create policy everybody on project for select using (status in ('PUBLISHED', 'STALE'));
create policy subtree_or_own on project using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or organization_code = asking_organization());

-- The figures of the gap that it answers, as they were counted then. They may be small enough to point at somebody,
-- so they stay with those who see the needs themselves, even once the project is published.
create table project_evidence (
  id bigint generated always as identity primary key,
  project_id uuid not null references project,
  content jsonb not null
);
create index project_evidence_project on project_evidence (project_id, id);
alter table project_evidence enable row level security;
create policy of_own_project on project_evidence using (
  exists (select from project p where p.id = project_id
    and (p.division_code ~>=~ subtree_from() and p.division_code ~<~ subtree_to()
      or p.organization_code = asking_organization())));
revoke update, delete on project_evidence from wushe_app;

-- Whoever sees the project sees how it went; whoever keeps it writes that down, and it stays as written.
alter table project_run enable row level security;
create policy of_project on project_run for select using (exists (select from project p where p.id = project_id));
create policy of_own_project on project_run for insert with check (
  exists (select from project p where p.id = project_id
    and (p.division_code ~>=~ subtree_from() and p.division_code ~<~ subtree_to()
      or p.organization_code = asking_organization())));
revoke update, delete on project_run from wushe_app;
revoke delete on project from wushe_app;

-- Nobody publishes what nobody has reviewed: those who keep a project cannot say themselves that it is reviewed.
create function project_is_reviewed() returns trigger language plpgsql set search_path = public as $$
begin
  if not asks_as_system() and (
      tg_op = 'INSERT' and new.status <> 'DRAFT'
      or tg_op = 'UPDATE' and new.status = 'REVIEWED' and old.status <> 'REVIEWED'
        and not (asks_with_role('street-officer', 'department-officer')
          and coalesce(new.division_code ~>=~ subtree_from() and new.division_code ~<~ subtree_to(), false))
      or tg_op = 'UPDATE' and new.status = 'PUBLISHED' and old.status not in ('REVIEWED', 'PUBLISHED', 'STALE')) then
    raise insufficient_privilege using message = 'a project is reviewed by the street before it is published';
  end if;
  return new;
end $$;
create trigger project_is_reviewed before insert or update of status on project
  for each row when (new.status in ('SUBMITTED', 'REVIEWED', 'PUBLISHED', 'STALE')) execute function project_is_reviewed();

-- What waits for the street, under everybody's bell.
create index project_waiting on project (division_code text_pattern_ops) where status = 'SUBMITTED';
