-- What people who decide or evaluate have declared: the organisations that they, or those close to them, work for or
-- hold shares in. Whoever has declared one does not decide about it (政府采购法实施条例 9: one's own also for three
-- years after it ended). No name of a relative is kept.
create table interest_declaration (
  id uuid primary key,
  user_id text not null,
  user_name text not null,
  division_code text,
  organization_code text not null,
  relation text not null,
  declared_at timestamptz not null,
  ended_on date,
  binds_until date generated always as (
    (ended_on + case when relation in ('EMPLOYED', 'SHARES') then interval '3 years' else interval '0' end)::date) stored,
  retracted_at timestamptz,
  retraction text
);
create index interest_declaration_user on interest_declaration (user_id);
create index interest_declaration_division on interest_declaration (division_code text_pattern_ops);

-- One's own, and those of the people whose place one leads; nobody declares for another, and what was declared is ended
-- or retracted with a reason, never changed.
alter table interest_declaration enable row level security;
create policy system on interest_declaration using (asks_as_system());
create policy own on interest_declaration for select using (user_id = asking_user());
create policy in_own_name on interest_declaration for insert with check (user_id = asking_user());
create policy own_change on interest_declaration for update using (user_id = asking_user());
create policy watched on interest_declaration for select using (
  asks_with_role('street-officer', 'department-officer')
  and division_code ~>=~ subtree_from() and division_code ~<~ subtree_to());
revoke update on interest_declaration from wushe_app;
grant update (ended_on, retracted_at, retraction) on interest_declaration to wushe_app;

-- Whether the person that asks has an interest in the organisation today.
create function asks_with_interest(organization text) returns boolean language sql stable security definer
  return exists (select from public.interest_declaration i
    where i.user_id = public.asking_user() and i.organization_code = organization and i.retracted_at is null
      and (i.binds_until is null or i.binds_until >= (now() at time zone 'Asia/Shanghai')::date));

-- Whoever evaluates learns nothing of an organisation that they have an interest in.
create or replace view rating_outcome with (security_barrier) as
  select t.id, t.organization_code, t.category_code, t.division_code, t.round, t.level, t.tags, t.state, t.rated_at
    from rating t join case_file c on c.id = t.case_id
   where asks_with_role('evaluator') and c.confidentiality = 'NORMAL' and t.organization_code <> asking_organization()
     and exists (select from organization e, unnest(e.service_area) as area
       where e.code = asking_organization() and e.kind = 'EVALUATOR' and t.division_code ^@ area)
     and not asks_with_interest(t.organization_code);
