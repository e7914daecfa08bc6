-- What stands on the public lists, once more: a need of a sensitive category tells of health or hardship by itself
-- (PIPL 28), so that fewer than three of them are not named at all; and nobody is listed who may not serve today, be
-- it for a suspension that has begun or for the black list.
create or replace function public_needs(community text, since date)
returns table (category_code text, month date, standing text, needs integer)
language sql stable security definer set search_path = public as $$
  select n.category_code, date_trunc('month', n.reported_at at time zone 'Asia/Shanghai')::date,
         case when n.state = 'UNMET' then 'UNMET' when n.state in ('DELIVERED', 'RATED', 'CLOSED') then 'MET' else 'OPEN' end,
         case when count(*) >= 3 then count(*)::int end
    from need n join case_file c on c.id = n.case_id left join service_category k on k.code = n.category_code
   where length(community) = 12 and n.division_code ^@ community
     and n.reported_at >= (since at time zone 'Asia/Shanghai')
     and n.confidentiality = 'NORMAL' and c.confidentiality = 'NORMAL' and not n.child_in_danger
     and n.state <> 'WITHDRAWN'
   group by 1, 2, 3
  having count(*) >= 3 or not bool_or(coalesce(k.sensitive, true))
$$;

-- Whether an organisation may be asked for services on a day, as Organization.mayServeOn says.
create function may_serve(organization organization, day date) returns boolean
language sql immutable set search_path = public as $$
  select not (organization.suspended_until is not null
      and coalesce(organization.suspended_from <= day, true) and organization.suspended_until >= day)
    and coalesce(organization.black_listed_until < day, true)
$$;

create or replace function public_resources(community text)
returns table (kind text, category_code text, title text, keeper text, address text, cost_cents integer,
               cost_note text, entries integer)
language sql stable security definer set search_path = public as $$
  with around as (select array[left(community, 2), left(community, 4), left(community, 6), left(community, 9), community] as codes,
                         (now() at time zone 'Asia/Shanghai')::date as today
                   where length(community) = 12)
  select 'SERVICE', o.category_code, o.title, g.name, o.address, o.cost_cents, o.cost_note, 1
    from around, service_offering o join organization g on g.code = o.organization_code
   where o.status in ('PUBLISHED', 'STALE') and o.service_area && around.codes and may_serve(g, around.today)
  union all
  select r.kind, r.category_code, r.name, g.name, r.address, null, null, 1
    from around, resource r left join organization g on g.code = r.organization_code
   where r.status in ('PUBLISHED', 'STALE') and r.kind <> 'TALENT' and (g.code is null or may_serve(g, around.today))
     and (r.division_code ^@ community or r.division_code = any (around.codes))
  union all
  select r.kind, r.category_code, null, null, null, null, null, count(*)::int
    from around, resource r
   where r.status in ('PUBLISHED', 'STALE') and r.kind = 'TALENT' and r.division_code ^@ community
   group by r.kind, r.category_code
$$;

-- Figures of a gap are small enough to point at somebody: organisations that keep a project add nothing to them and
-- do not read them.
drop policy of_own_project on project_evidence;
create policy of_officials on project_evidence for select using (
  exists (select from project p where p.id = project_id
    and p.division_code ~>=~ subtree_from() and p.division_code ~<~ subtree_to()
    and (asks_as_system() or asking_organization() is null)));
create policy of_own_project on project_evidence for insert with check (
  exists (select from project p where p.id = project_id
    and p.division_code ~>=~ subtree_from() and p.division_code ~<~ subtree_to()));

-- What nobody has confirmed in time is public, too: only what was public becomes so.
create or replace function offering_is_reviewed() returns trigger language plpgsql set search_path = public as $$
begin
  if current_user = 'wushe_app' and new.status in ('REVIEWED', 'PUBLISHED', 'STALE')
     and (tg_op = 'INSERT' or new.status <> old.status)
     and not (tg_op = 'UPDATE' and old.status in ('PUBLISHED', 'STALE'))
     and not (tg_op = 'INSERT' and exists (select from service_offering o
       where o.id = new.id and o.organization_code = new.organization_code and o.status in ('PUBLISHED', 'STALE')))
     and not coalesce(asks_as_system() or asks_with_role('system-administrator')
       or asks_with_role('street-officer') and new.division_code ~>=~ subtree_from() and new.division_code ~<~ subtree_to(), false) then
    raise insufficient_privilege using message = 'only the street publishes an offering';
  end if;
  return new;
end $$;

create or replace function project_is_reviewed() returns trigger language plpgsql set search_path = public as $$
begin
  if not asks_as_system() and (
      tg_op = 'INSERT' and new.status <> 'DRAFT'
      or tg_op = 'UPDATE' and new.status = 'REVIEWED' and old.status <> 'REVIEWED'
        and not (asks_with_role('street-officer', 'department-officer')
          and coalesce(new.division_code ~>=~ subtree_from() and new.division_code ~<~ subtree_to(), false))
      or tg_op = 'UPDATE' and new.status = 'PUBLISHED' and old.status not in ('REVIEWED', 'PUBLISHED', 'STALE')
      or tg_op = 'UPDATE' and new.status = 'STALE' and old.status not in ('PUBLISHED', 'STALE')) then
    raise insufficient_privilege using message = 'a project is reviewed by the street before it is published';
  end if;
  return new;
end $$;
