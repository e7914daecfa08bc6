-- The version of an entry at which its talent was last forgotten: whoever opened it before writes nobody into it again.
-- Null if nobody was; that nobody is known does not say so, an entry need not name anybody.
alter table resource add column forgotten_version integer;
