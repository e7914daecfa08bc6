-- The invented needs that have come to where the demo leaves them: from there on only people go on with them.
create table demo_need (
  need_id uuid primary key
);
alter table demo_need enable row level security;
create policy demo on demo_need using (asks_as_system());
