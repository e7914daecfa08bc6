-- Answers to a form without an action may name people: encrypted as a whole, like drafts. No process that was
-- shipped so far has such a form.
alter table user_task drop column answers;
alter table user_task add column answers_enc text;
