-- Searches are kept of every screen of the library: the screen's address, and what follows the question mark.
alter table saved_search add column screen text not null default 'library';
alter table saved_search alter column screen drop default;
