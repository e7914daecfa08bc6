-- What was said of one organisation on the way of a case is not for another that takes part in it, as on the timeline.
alter policy of_case on case_event using (
  asks_as_system()
  or exists (select from case_file c where c.id = case_id
    and (c.division_code ~>=~ subtree_from() and c.division_code ~<~ subtree_to()
      or params ->> 'organization' is null
      or params ->> 'organization' = (select o.name from organization o where o.code = asking_organization()))));
