-- What was proposed for a published resource or project, beside what everybody reads: one change for each entry. It
-- becomes the entry once the street agrees.
create table entry_change (
  entry_id uuid primary key,
  entry_kind text not null,
  organization_code text,
  division_code text not null,
  content jsonb not null,
  state text not null check (state in ('EDITING', 'SUBMITTED', 'RETURNED')),
  note text,
  changed_by text not null,
  changed_at timestamptz not null
);
create index entry_change_organization on entry_change (organization_code);
create index entry_change_waiting on entry_change (division_code text_pattern_ops) where state = 'SUBMITTED';

-- The street sees what was handed in, never what an organisation is still writing.
alter table entry_change enable row level security;
create policy own_or_handed_in on entry_change using (
  asks_as_system()
  or organization_code = asking_organization()
  or (state <> 'EDITING' or organization_code is null or entry_kind = 'PROJECT')
    and division_code ~>=~ subtree_from() and division_code ~<~ subtree_to());

-- Who keeps an entry is reminded once before it is shown as unconfirmed.
alter table resource add column reminded_at timestamptz;
alter table project add column reminded_at timestamptz;
create index resource_unconfirmed on resource (confirmed_at) where status = 'PUBLISHED';
create index project_unconfirmed on project (confirmed_at) where status = 'PUBLISHED';
