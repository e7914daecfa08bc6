-- An organisation that has left a case still has its bed, in which the resident may go on to lie: it finds and frees
-- what is kept there, also of a restricted case, of which nobody there is named any more. Of the case it reads nothing.
create function asker_left(of_case uuid) returns boolean language sql stable parallel safe security definer
  return not exists (select from public.case_party p
    where p.case_id = of_case and p.organization_code = public.asking_organization());
comment on function asker_left is 'whether the organisation that asks is no party of the case (any more)';

alter policy subtree_or_own on referral using (
  asks_as_system()
  or organization_code = asking_organization()
    and (not restricted or exists (select from case_file c where c.id = case_id)
         or place_held = 'KEPT' and asker_left(case_id))
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and exists (select from case_file c where c.id = case_id));
