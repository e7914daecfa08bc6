-- Plans for many needs at once 批量派单. A plan belongs to whoever works in the division it was made for, and
-- tells of a need only those who see its case.

create table batch_plan (
  id uuid primary key,
  division_code text not null,
  state text not null,
  first_day date not null,
  last_day date not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  -- How far the work is, and when it was last seen at work: a node that stops leaves it behind.
  done integer not null default 0,
  seen_at timestamptz not null,
  failure text,
  weights_version text,
  score text,
  greedy jsonb,
  planned_at timestamptz,
  confirmed_by text,
  confirmed_by_name text,
  confirmed_at timestamptz,
  version integer not null default 0
);
create index batch_plan_division on batch_plan (division_code text_pattern_ops, created_at desc);

create table batch_plan_need (
  plan_id uuid not null references batch_plan,
  need_id uuid not null references need,
  case_id uuid not null references case_file,
  task_key bigint not null,
  -- What may serve it, best first, and what rules the others out.
  choices jsonb not null default '[]',
  excluded jsonb not null default '{}',
  planned_offering uuid,
  offering_id uuid,
  starts_at timestamptz,
  pinned boolean not null default false,
  struck uuid[] not null default '{}',
  change_reason text,
  outcome text not null default 'PENDING',
  refusal text,
  refusal_args text[] not null default '{}',
  primary key (plan_id, need_id)
);
create index batch_plan_need_case on batch_plan_need (case_id);

alter table batch_plan enable row level security;
create policy subtree on batch_plan using (
  asks_as_system()
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and asks_with_role('community-worker', 'street-officer', 'department-officer'));

alter table batch_plan_need enable row level security;
create policy of_plan_and_case on batch_plan_need using (
  asks_as_system()
  or exists (select from batch_plan p where p.id = plan_id)
    and exists (select from case_file c where c.id = case_id));
