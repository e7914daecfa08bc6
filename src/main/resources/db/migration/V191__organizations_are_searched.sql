-- Indices know their entries by ids of one form; an organisation's key is its code, so its id is made of that.
alter table organization add column search_id uuid not null generated always as (md5(code)::uuid) stored;
create unique index organization_search_id on organization (search_id);
