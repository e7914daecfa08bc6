-- Whoever serves after another organisation needs the need, not what that one wrote down or photographed
-- (PIPL 6): officials of the place read it, and who wrote it. A referral says whose it was.
alter policy of_case on service_record using (
  asks_as_system()
  or exists (select from case_file c where c.id = case_id)
    and exists (select from referral r where r.id = referral_id));

alter policy of_case on attachment using (
  asks_as_system()
  or case when case_id is null then uploaded_by = asking_user()
     else exists (select from case_file c where c.id = case_id
       and (c.division_code ~>=~ subtree_from() and c.division_code ~<~ subtree_to()
         or c.documents_shared and serves_case(c.id) and organization_code is null
         or organization_code = asking_organization() or uploaded_by = asking_user())) end);
