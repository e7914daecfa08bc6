-- Documents say who somebody is as much as a name does: without the person's consent to sharing (PIPL 23)
-- the people of an organisation see what their own organisation added.
alter table case_file add column documents_shared boolean not null default false;
update case_file c set documents_shared = true from need n
 where n.case_id = c.id and (n.beneficiary_kind = 'AREA' or n.consent_sharing or n.child_in_danger);

-- Whose people added it; null for officials of the place.
alter table attachment add column organization_code text;
update attachment a set organization_code = r.organization_code
  from service_record s join referral r on r.id = s.referral_id where a.id = any (s.photos);

alter policy of_case on attachment using (
  asks_as_system()
  or case when case_id is null then uploaded_by = asking_user()
     else exists (select from case_file c where c.id = case_id
       and (c.division_code ~>=~ subtree_from() and c.division_code ~<~ subtree_to()
         or c.documents_shared or organization_code = asking_organization() or uploaded_by = asking_user())) end);
