-- The chain follows the order of transactions.
create index audit_entry_order on audit_entry (transaction_id, id);
