-- What publishers wrote names the people whom to call: encrypted as a whole, like the answers to forms. Nothing is
-- released so far; what was taken in before is known again once its publisher's file is imported anew.
delete from hsds_origin;
alter table hsds_origin drop column original;
alter table hsds_origin add column original_enc text not null;
