-- The terms by which publishers of HSDS classify what they give, for everybody who asks what we publish by them. Terms
-- name no people.
create table hsds_term (
  id text primary key,
  taxonomy_id text not null,
  publisher text not null,
  term jsonb not null,
  imported_at timestamptz not null
);
create index hsds_term_taxonomy on hsds_term (taxonomy_id);

create table hsds_service_term (
  service_id uuid not null references service_offering on delete cascade,
  term_id text not null references hsds_term on delete cascade,
  primary key (service_id, term_id)
);
create index hsds_service_term_term on hsds_service_term (term_id);

-- Public as the services are; written by imports alone, which have asked for the right before.
alter table hsds_term enable row level security;
create policy public_terms on hsds_term for select using (true);
create policy imports on hsds_term using (asks_as_system());
alter table hsds_service_term enable row level security;
create policy public_terms on hsds_service_term for select using (true);
create policy imports on hsds_service_term using (asks_as_system());
