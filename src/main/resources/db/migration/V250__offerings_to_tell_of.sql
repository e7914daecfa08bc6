-- Services that somebody may have to be told of, one row each: whoever changes five thousand at once writes five thousand
-- rows, and they are worked off one after the other. The likeness says what a service is like for those who wait; where
-- only figures changed that nobody is told of, it stays, and so nothing is due. It is null while nobody may be referred.
create table push_offering (
  offering_id uuid primary key references service_offering on delete cascade,
  likeness text,
  due_at timestamptz,
  taken_at timestamptz
);
create index push_offering_due on push_offering (due_at) where due_at is not null;

alter table push_offering enable row level security;
create policy system on push_offering using (asks_as_system());
