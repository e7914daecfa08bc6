-- Precise push 精准推送: a new or freed offering is told to whoever waits for one, once for each need; a new need is told
-- to the organisations that subscribed. What is told holds ids and figures, never who somebody is.

-- What a person was told. Further news of the kind join the one that nobody has read yet.
create table push_notice (
  id uuid primary key,
  recipient_id text not null,
  kind text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  read_at timestamptz
);
create index push_notice_recipient on push_notice (recipient_id, updated_at desc, id);
create index push_notice_unread on push_notice (recipient_id, kind) where read_at is null;

-- One line for each thing that was told to a person; it stays as long as the need tells of people, so that nobody is told
-- twice, also after the notice has gone.
create table push_item (
  recipient_id text not null,
  need_id uuid not null references need on delete cascade,
  offering_id uuid references service_offering on delete cascade,
  notice_id uuid references push_notice on delete set null,
  case_id uuid not null references case_file on delete cascade,
  category_code text not null,
  division_code text not null,
  urgency text not null,
  needed_by timestamptz,
  score double precision not null default 0,
  reasons jsonb not null default '[]',
  told_at timestamptz not null,
  unique nulls not distinct (recipient_id, need_id, offering_id)
);
create index push_item_notice on push_item (notice_id, score desc);
create index push_item_case on push_item (case_id);

-- A row says that the person does not want to be told of that kind.
create table push_refusal (
  user_id text not null,
  kind text not null,
  primary key (user_id, kind)
);

-- What an organisation wants to hear of: a category and all below it, in a division and all below it.
create table push_subscription (
  id uuid primary key,
  organization_code text not null references organization,
  category_code text not null references service_category,
  division_code text not null,
  created_by text not null,
  created_at timestamptz not null,
  unique (organization_code, category_code, division_code)
);

-- The organisation wants to hear of nothing for the time being; what it subscribed to stays.
create table push_pause (
  organization_code text primary key references organization,
  paused_at timestamptz not null
);

alter table push_notice enable row level security;
create policy own on push_notice using (asks_as_system() or recipient_id = asking_user());
alter table push_item enable row level security;
create policy own on push_item using (asks_as_system() or recipient_id = asking_user());
alter table push_refusal enable row level security;
create policy own on push_refusal using (asks_as_system() or user_id = asking_user());
alter table push_subscription enable row level security;
create policy own on push_subscription using (asks_as_system() or organization_code = asking_organization());
alter table push_pause enable row level security;
create policy own on push_pause using (asks_as_system() or organization_code = asking_organization());

-- What an offering may be news for: who waits for a service and is no restricted case.
create index need_waiting on need (category_code, reported_at desc)
  where state in ('CLASSIFIED', 'MATCHING', 'REFERRED', 'UNMET') and confidentiality = 'NORMAL';
