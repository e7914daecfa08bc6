-- The second wall. The application connects as wushe_app, which owns nothing and cannot bypass
-- these policies; org.wushe.identity.Database says for each transaction who asks:
--   wushe.scope         'system', 'division' or 'organization'
--   wushe.division      the subtree of divisions the person works in
--   wushe.organization  the organisation the person belongs to
--   wushe.user          the person
--   wushe.roles         the person's roles, as a text array
-- Nothing said means nothing seen.
--
-- A subtree is a range of codes, compared bytewise, so that the text_pattern_ops indexes serve the
-- policies. The functions that read the settings are plain stable SQL: the planner inlines them, takes
-- them as index conditions and knows how many rows they leave. A query's own condition can use an
-- index under these policies only if its operator is leakproof: = and ^@ are, like is not.

grant usage on schema public to wushe_app;
grant select, insert, update, delete on all tables in schema public to wushe_app;
grant usage on all sequences in schema public to wushe_app;
alter default privileges in schema public grant select, insert, update, delete on tables to wushe_app;
alter default privileges in schema public grant usage on sequences to wushe_app;
revoke all on flyway_schema_history from wushe_app;

-- What happened stays as it was written.
revoke update, delete on case_event, audit_entry, audit_seal from wushe_app;

create function asks_as_system() returns boolean language sql stable parallel safe
  return coalesce(current_setting('wushe.scope', true) = 'system', false);

create function asking_user() returns text language sql stable parallel safe
  return nullif(current_setting('wushe.user', true), '');

create function asking_organization() returns text language sql stable parallel safe
  return nullif(current_setting('wushe.organization', true), '');

create function asks_with_role(variadic wanted text[]) returns boolean language sql stable parallel safe
  return coalesce(nullif(current_setting('wushe.roles', true), '')::text[] && wanted, false);

-- First code of the subtree, and a bound above its last; null where there is no subtree.
create function subtree_from() returns text language sql stable parallel safe
  return case current_setting('wushe.scope', true)
    when 'system' then '' when 'division' then nullif(current_setting('wushe.division', true), '') end;

create function subtree_to() returns text language sql stable parallel safe
  return case current_setting('wushe.scope', true)
    when 'system' then '~' when 'division' then nullif(current_setting('wushe.division', true), '') || '~' end;

create index need_resident on need (resident_id);

-- Parties and readers stand on the case itself as well, so that a policy asks one row and no other
-- table; else the policies of case_file and case_party would also ask each other without end.
alter table case_file
  add column party_codes text[] not null default '{}',
  add column reader_ids text[] not null default '{}';

create function note_parties() returns trigger language plpgsql security definer as $$
begin
  update public.case_file c
     set party_codes = array(select p.organization_code from public.case_party p where p.case_id = c.id)
   where c.id = coalesce(new.case_id, old.case_id);
  return null;
end $$;
create trigger note_parties after insert or delete on case_party for each row execute function note_parties();

create function note_readers() returns trigger language plpgsql security definer as $$
begin
  update public.case_file c
     set reader_ids = array(select r.user_id from public.case_reader r where r.case_id = c.id)
   where c.id = coalesce(new.case_id, old.case_id);
  return null;
end $$;
create trigger note_readers after insert or delete on case_reader for each row execute function note_readers();

-- Whom the organisation serves and who agreed that it learns who they are (PIPL 23).
create function serves(resident_id uuid) returns boolean language sql stable parallel safe security definer
  return exists (select from public.need n join public.case_party p on p.case_id = n.case_id
    where n.resident_id = serves.resident_id and n.consent_sharing
      and p.organization_code = public.asking_organization() and p.role = 'PROVIDER');

-- Whom the person knows from a case that names the person.
create function knows(resident_id uuid) returns boolean language sql stable parallel safe security definer
  return exists (select from public.need n join public.case_file c on c.id = n.case_id
    where n.resident_id = knows.resident_id
      and public.asking_user() = any (c.owner_id || c.reader_ids));

-- True while the case is being opened by this very statement, which cannot see it yet.
create function case_is_new(case_id uuid) returns boolean language sql stable security definer
  return not exists (select from public.case_file c where c.id = case_is_new.case_id);

-- Cases: my subtree or my organisation a party; the restricted tier for the people named.

alter table case_file enable row level security;
create policy subtree_or_party on case_file using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or asking_organization() = any (party_codes));
create policy named_people on case_file as restrictive using (
  confidentiality = 'NORMAL' or asks_as_system()
  or asking_user() = owner_id or asking_user() = any (reader_ids));

alter table need enable row level security;
create policy of_case on need using (
  asks_as_system() or exists (select from case_file c where c.id = case_id));

alter table case_party enable row level security;
create policy of_case on case_party using (
  asks_as_system() or organization_code = asking_organization()
  or exists (select from case_file c where c.id = case_id));

alter table case_reader enable row level security;
create policy of_case on case_reader using (
    asks_as_system() or exists (select from case_file c where c.id = case_id))
  with check (case_is_new(case_id) or exists (select from case_file c where c.id = case_id));

alter table case_event enable row level security;
create policy of_case on case_event for select using (
  asks_as_system() or exists (select from case_file c where c.id = case_id));
create policy in_own_name on case_event for insert
  with check (asks_as_system() or actor_id = asking_user());

alter table attachment enable row level security;
create policy of_case on attachment using (
  asks_as_system()
  or case when case_id is null then uploaded_by = asking_user()
     else exists (select from case_file c where c.id = case_id) end);

-- Who else was suggested, and with what score, is not for the organisations.
alter table match_result enable row level security;
create policy of_case on match_result using (
  asks_as_system()
  or subtree_from() is not null and exists (select from case_file c where c.id = case_id));

-- An organisation sees what was asked of it, not what was asked of others.
alter table referral enable row level security;
create policy subtree_or_own on referral using (
  asks_as_system() or organization_code = asking_organization()
  or subtree_from() is not null and exists (select from case_file c where c.id = case_id));

alter table service_record enable row level security;
create policy of_case on service_record using (
  asks_as_system() or exists (select from case_file c where c.id = case_id));

-- The rated organisation sees the content; who rated is not in here.
alter table rating enable row level security;
create policy subtree_or_own on rating using (
  asks_as_system() or organization_code = asking_organization()
  or subtree_from() is not null and exists (select from case_file c where c.id = case_id));

alter table rating_invitation enable row level security;
create policy of_case on rating_invitation using (
  asks_as_system()
  or subtree_from() is not null and exists (select from case_file c where c.id = case_id));

alter table user_task enable row level security;
create policy subtree_or_candidate on user_task using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and (case_id is null or asks_as_system() or exists (select from case_file c where c.id = case_id)))
  or candidate_organization = asking_organization()
  or assignee_id = asking_user());

-- People

alter table resident enable row level security;
create policy subtree_or_served on resident using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or serves(id));
create policy named_people on resident as restrictive for select using (
  confidentiality = 'NORMAL' or asks_as_system()
  or knows(id));

alter table household enable row level security;
create policy subtree on household using (
  division_code ~>=~ subtree_from() and division_code ~<~ subtree_to());

alter table need_draft enable row level security;
create policy own on need_draft using (asks_as_system() or user_id = asking_user());

-- Running the house

alter table process_incident enable row level security;
create policy monitors on process_incident using (
  asks_as_system() or asks_with_role('process-designer', 'system-administrator'));

alter table audit_entry enable row level security;
create policy in_own_name on audit_entry for insert
  with check (asks_as_system() or actor_id = asking_user());
create policy auditors on audit_entry for select using (
  asks_as_system() or asks_with_role('audit-administrator'));

alter table audit_seal enable row level security;
create policy sealer on audit_seal for insert with check (asks_as_system());
create policy auditors on audit_seal for select using (
  asks_as_system() or asks_with_role('audit-administrator'));

alter table data_key enable row level security;
create policy system on data_key using (asks_as_system());

alter table handled_step enable row level security;
create policy system on handled_step using (asks_as_system());

-- What everybody may read

alter table division enable row level security;
create policy everybody on division for select using (true);
create policy administrators on division using (
  asks_as_system() or asks_with_role('system-administrator'));

alter table holiday enable row level security;
create policy everybody on holiday for select using (true);
create policy administrators on holiday using (
  asks_as_system() or asks_with_role('system-administrator'));

alter table service_category enable row level security;
create policy everybody on service_category for select using (true);
create policy administrators on service_category using (
  asks_as_system() or asks_with_role('system-administrator'));

alter table organization enable row level security;
create policy everybody on organization for select using (true);
create policy subtree_or_own on organization using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or code = asking_organization()
  or asks_with_role('system-administrator'));

alter table service_offering enable row level security;
create policy everybody on service_offering for select using (status = 'PUBLISHED');
create policy subtree_or_own on service_offering using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or organization_code = asking_organization());

alter table resource enable row level security;
create policy everybody on resource for select using (status = 'PUBLISHED');
create policy subtree_or_own on resource using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or organization_code = asking_organization());
