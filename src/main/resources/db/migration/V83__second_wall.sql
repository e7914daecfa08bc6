-- What the application writes once, or not at all, its role cannot change: versions of weights, tags, notices and
-- definitions, what was done and how it was rated. Whoever ranks, rates or deploys cannot be made to say otherwise.
revoke update, delete on match_weights, match_result, process_definition, process_deployment, privacy_notice,
  service_record, rating from wushe_app;
revoke insert, update, delete on rating_tag from wushe_app;
revoke delete on exporter_position, case_number, data_key, referral, rating_invitation from wushe_app;
grant update (deployed_at) on process_definition to wushe_app;
grant update (state) on rating to wushe_app;

-- Of a restricted case the people of an organisation see only what they see the case itself of: those who are named.
-- It stands on the rows as well, so that everything else costs no look at the case. What nobody said is restricted.
alter table referral add column restricted boolean not null default true;
alter table rating add column restricted boolean not null default true;
alter table user_task add column restricted boolean not null default true;
alter table case_party add column restricted boolean not null default true;
update referral r set restricted = false from case_file c where c.id = r.case_id and c.confidentiality = 'NORMAL';
update rating r set restricted = false from case_file c where c.id = r.case_id and c.confidentiality = 'NORMAL';
update case_party p set restricted = false from case_file c where c.id = p.case_id and c.confidentiality = 'NORMAL';
update user_task t set restricted = false
 where t.case_id is null or exists (select from case_file c where c.id = t.case_id and c.confidentiality = 'NORMAL');

alter policy subtree_or_own on referral using (
  asks_as_system()
  or organization_code = asking_organization() and (not restricted or exists (select from case_file c where c.id = case_id))
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and exists (select from case_file c where c.id = case_id));

alter policy subtree_or_own on rating using (
  asks_as_system()
  or organization_code = asking_organization() and (not restricted or exists (select from case_file c where c.id = case_id))
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and exists (select from case_file c where c.id = case_id));

alter policy subtree_or_candidate on user_task using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and (case_id is null or asks_as_system() or exists (select from case_file c where c.id = case_id)))
  or (candidate_organization = asking_organization() or assignee_id = asking_user())
    and (not restricted or exists (select from case_file c where c.id = case_id)));

alter policy of_case on case_party using (
  asks_as_system()
  or organization_code = asking_organization() and not restricted
  or exists (select from case_file c where c.id = case_id));
