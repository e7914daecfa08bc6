-- Some people work in a division and belong to an organisation as well. They are officials where they
-- work; a case of another place, to which their organisation is a party, they see as its people do.
alter policy of_case on match_result using (
  asks_as_system()
  or exists (select from case_file c where c.id = case_id
    and c.division_code ~>=~ subtree_from() and c.division_code ~<~ subtree_to()));

alter policy subtree_or_own on referral using (
  asks_as_system() or organization_code = asking_organization()
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and exists (select from case_file c where c.id = case_id));

alter policy subtree_or_own on rating using (
  asks_as_system() or organization_code = asking_organization()
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and exists (select from case_file c where c.id = case_id));

alter policy of_case on rating_invitation using (
  asks_as_system()
  or exists (select from case_file c where c.id = case_id
    and c.division_code ~>=~ subtree_from() and c.division_code ~<~ subtree_to()));
