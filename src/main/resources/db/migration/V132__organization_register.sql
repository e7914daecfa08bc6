-- The register of organisations: since when and why one is suspended 暂停派单, or black-listed 黑名单 and until when.
alter table organization
  add column suspended_from date,
  add column suspension_reason text,
  add column black_listed_until date,
  add column black_list_reason text;

-- No organisation writes about itself: its grade, or that it is no longer suspended.
alter policy subtree_or_own on organization using (
  (division_code ~>=~ subtree_from() and division_code ~<~ subtree_to())
  or asks_with_role('system-administrator'));
