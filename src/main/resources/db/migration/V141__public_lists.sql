-- The three lists of a community 三项清单, for everybody. These functions are the wall: they see what the public does
-- not, and give away only the columns below. Needs are counted by category, month and where they stand; fewer than
-- three are not told from one another, cases of the restricted tier and children in danger are not counted at all. Only
-- whole communities are counted, so that no two answers differ by a few people.
create function public_needs(community text, since date)
returns table (category_code text, month date, standing text, needs integer)
language sql stable security definer set search_path = public as $$
  select n.category_code, date_trunc('month', n.reported_at at time zone 'Asia/Shanghai')::date,
         case when n.state = 'UNMET' then 'UNMET' when n.state in ('DELIVERED', 'RATED', 'CLOSED') then 'MET' else 'OPEN' end,
         case when count(*) >= 3 then count(*)::int end
    from need n join case_file c on c.id = n.case_id
   where length(community) = 12 and n.division_code ^@ community
     and n.reported_at >= (since at time zone 'Asia/Shanghai')
     and n.confidentiality = 'NORMAL' and c.confidentiality = 'NORMAL' and not n.child_in_danger
     and n.state <> 'WITHDRAWN'
   group by 1, 2, 3
$$;

-- What serves the community: services by title and organisation, none of an organisation that is suspended today; of talents, who are people, only how many there are.
create function public_resources(community text)
returns table (kind text, category_code text, title text, keeper text, address text, cost_cents integer,
               cost_note text, entries integer)
language sql stable security definer set search_path = public as $$
  with around as (select array[left(community, 2), left(community, 4), left(community, 6), left(community, 9), community] as codes
                   where length(community) = 12)
  select 'SERVICE', o.category_code, o.title, g.name, o.address, o.cost_cents, o.cost_note, 1
    from around, service_offering o join organization g on g.code = o.organization_code
   where o.status in ('PUBLISHED', 'STALE') and o.service_area && around.codes
     and coalesce(g.suspended_until < (now() at time zone 'Asia/Shanghai')::date, true)
  union all
  select r.kind, r.category_code, r.name, g.name, r.address, null, null, 1
    from around, resource r left join organization g on g.code = r.organization_code
   where r.status in ('PUBLISHED', 'STALE') and r.kind <> 'TALENT'
     and (r.division_code ^@ community or r.division_code = any (around.codes))
  union all
  select r.kind, r.category_code, null, null, null, null, null, count(*)::int
    from around, resource r
   where r.status in ('PUBLISHED', 'STALE') and r.kind = 'TALENT' and r.division_code ^@ community
   group by r.kind, r.category_code
$$;

create function public_projects(community text)
returns table (id uuid, category_code text, title text, target text, content text, standard text, cost_cents bigint,
               months integer, people integer, keeper text)
language sql stable security definer set search_path = public as $$
  select p.id, p.category_code, p.title, p.target, p.content, p.standard, p.cost_cents, p.months, p.people,
         coalesce(g.name, d.name, '')
    from project p left join organization g on g.code = p.organization_code left join division d on d.code = p.division_code
   where length(community) = 12 and p.status in ('PUBLISHED', 'STALE')
     and exists (select from unnest(p.area) a where community ^@ a or a ^@ community)
$$;

revoke all on function public_needs(text, date), public_resources(text), public_projects(text) from public;
grant execute on function public_needs(text, date), public_resources(text), public_projects(text) to wushe_app;

create index service_offering_area on service_offering using gin (service_area);
