-- What the chain of the audit log has not taken in yet. An entry shows up here when its transaction has
-- committed, however late, and in a restored database too, where transaction numbers begin anew.
create table audit_pending (
  entry_id bigint primary key references audit_entry
);
insert into audit_pending
select e.id from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id);

create function note_audit_entry() returns trigger language plpgsql security definer as $$
begin
  insert into public.audit_pending values (new.id);
  return null;
end $$;
create trigger note_audit_entry after insert on audit_entry for each row execute function note_audit_entry();

alter table audit_pending enable row level security;
create policy sealer on audit_pending using (asks_as_system());

drop index audit_entry_order;
alter table audit_entry drop column transaction_id;
