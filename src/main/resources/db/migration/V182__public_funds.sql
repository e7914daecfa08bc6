-- What stands on the public list of resources, with the way to what a charity fund discloses.
drop function public_resources(text);
create function public_resources(community text)
returns table (kind text, category_code text, title text, keeper text, address text, cost_cents integer,
               cost_note text, entries integer, fund_id uuid)
language sql stable security definer set search_path = public as $$
  with around as (select array[left(community, 2), left(community, 4), left(community, 6), left(community, 9), community] as codes,
                         (now() at time zone 'Asia/Shanghai')::date as today
                   where length(community) = 12)
  select 'SERVICE', o.category_code, o.title, g.name, o.address, o.cost_cents, o.cost_note, 1, null::uuid
    from around, service_offering o join organization g on g.code = o.organization_code
   where o.status in ('PUBLISHED', 'STALE') and o.service_area && around.codes and may_serve(g, around.today)
  union all
  select r.kind, r.category_code, r.name, g.name, r.address, null, null, 1,
         case when r.kind = 'CHARITY_FUND' then r.id end
    from around, resource r left join organization g on g.code = r.organization_code
   where r.status in ('PUBLISHED', 'STALE') and r.kind <> 'TALENT' and (g.code is null or may_serve(g, around.today))
     and (r.division_code ^@ community or r.division_code = any (around.codes))
  union all
  select r.kind, r.category_code, null, null, null, null, null, count(*)::int, null::uuid
    from around, resource r
   where r.status in ('PUBLISHED', 'STALE') and r.kind = 'TALENT' and r.division_code ^@ community
   group by r.kind, r.category_code
$$;
