-- Social workers and leaders of volunteers hear of new needs for themselves; what those in charge subscribe to stays the
-- organisation's.
alter table push_subscription add column user_id text;
alter table push_subscription drop constraint push_subscription_organization_code_category_code_division__key;
alter table push_subscription add constraint push_subscription_once
  unique nulls not distinct (organization_code, category_code, division_code, user_id);
alter policy own on push_subscription using (
  asks_as_system() or organization_code = asking_organization() and (user_id is null or user_id = asking_user()));
