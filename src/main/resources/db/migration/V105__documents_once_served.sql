-- Documents tell who somebody is as much as a name does: an organisation sees them from its acceptance until the
-- case is closed, like the name, and always what its own people added.
alter policy of_case on attachment using (
  asks_as_system()
  or case when case_id is null then uploaded_by = asking_user()
     else exists (select from case_file c where c.id = case_id
       and (c.division_code ~>=~ subtree_from() and c.division_code ~<~ subtree_to()
         or c.documents_shared and serves_case(c.id)
         or organization_code = asking_organization() or uploaded_by = asking_user())) end);
