-- The service taxonomy is edited in the browser: in one draft, which becomes the next version. Codes stay: a retired
-- term names what was classified by it, and says what to choose instead.
alter table service_category
  add column retired boolean not null default false,
  add column replaced_by text[] not null default '{}';

-- Each version as a whole. The newest holds, and is what service_category has.
create table taxonomy_version (
  number integer primary key,
  terms jsonb not null,
  reason text,
  created_by text not null,
  created_at timestamptz not null
);
insert into taxonomy_version (number, terms, created_by, created_at)
select 1, jsonb_agg(jsonb_build_object('code', code, 'parent', parent,
         'level', upper(replace(level, '-', '_')), 'nameZh', name_zh, 'nameEn', name_en, 'synonyms', to_jsonb(synonyms),
         'position', position, 'sensitive', sensitive, 'retired', false, 'replacedBy', '[]'::jsonb)
         order by position, code), '五社通', now()
  from service_category having count(*) > 0;
revoke update, delete on taxonomy_version from wushe_app;

-- The one draft; edition counts its changes.
create table taxonomy_draft (
  id smallint primary key default 1 check (id = 1),
  based_on integer not null,
  edition integer not null default 0,
  terms jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);

create function may_edit_taxonomy() returns boolean language sql stable parallel safe
  return asks_as_system() or asks_with_role('process-designer', 'system-administrator');

alter policy administrators on service_category using (may_edit_taxonomy());

alter table taxonomy_version enable row level security;
create policy everybody on taxonomy_version for select using (true);
create policy editors on taxonomy_version for insert with check (may_edit_taxonomy());

alter table taxonomy_draft enable row level security;
create policy editors on taxonomy_draft using (may_edit_taxonomy());
