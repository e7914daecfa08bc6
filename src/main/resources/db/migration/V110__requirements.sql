-- What a service must have for the person to be able to use it.
alter table need
  add column accessibility text[] not null default '{}',
  add column language text;
