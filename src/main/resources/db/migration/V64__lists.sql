-- The orders and filters of the lists that people page through.
create index case_file_owner on case_file (owner_id, opened_at desc);
create index case_file_deadline on case_file (deadline_at) where closed_at is null;
create index need_reported on need (reported_at desc);
create index rating_rated on rating (rated_at desc);
create index audit_entry_case on audit_entry (case_id, id desc);
create index audit_entry_subject on audit_entry (subject_id, id desc);
