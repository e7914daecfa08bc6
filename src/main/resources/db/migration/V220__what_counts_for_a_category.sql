-- What was classified by a term counts for the one that took its place, as ServiceCategories.lookedUnder says: the one
-- that replaced it or, where several or none did, the one above. Closed needs keep the code they were closed with.
create view category_in_force (code, in_force) with (security_invoker) as
  with recursive way (code, at, depth) as (
    select code, code, 0 from service_category
    union all
    select way.code, case when cardinality(term.replaced_by) = 1 then term.replaced_by[1] else term.parent end, depth + 1
      from way join service_category term on term.code = way.at and term.retired
     where depth < 100
  )
  select distinct on (way.code) way.code, way.at
    from way left join service_category term on term.code = way.at
   where way.depth = 0 or not term.retired
   order by way.code, term.retired, way.depth;
grant select on category_in_force to wushe_app;

-- Every ten minutes a few services of each category are read, to learn its words.
create index service_offering_words on service_offering (category_code, id) where status = 'PUBLISHED';
