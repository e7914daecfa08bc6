-- Whoever evaluates organisations reads how services were rated where their own organisation works, and
-- what became of bad ratings. The view is the wall: no case, no words of residents, nothing of the
-- restricted tier, and nothing that the own organisation did.
create view rating_outcome with (security_barrier) as
  select t.id, t.organization_code, t.category_code, t.division_code, t.round, t.level, t.tags, t.state, t.rated_at
    from rating t join case_file c on c.id = t.case_id
   where asks_with_role('evaluator') and c.confidentiality = 'NORMAL' and t.organization_code <> asking_organization()
     and exists (select from organization e, unnest(e.service_area) as area
       where e.code = asking_organization() and e.kind = 'EVALUATOR' and t.division_code ^@ area);
revoke insert, update, delete on rating_outcome from wushe_app;
