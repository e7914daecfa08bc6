-- What waiting needs were read to speak of, each read once by the language model however many services are told of. Only
-- weights and codes of categories, and nothing of the words; it goes with them. The weights are of one learning of the
-- model, in the order of the codes that it knew.
create table need_reading (
  need_id uuid primary key references need on delete cascade,
  learned text not null,
  weights double precision[] not null,
  category_code text not null,
  speaks_of text[] not null,
  read_at timestamptz not null
);

alter table need_reading enable row level security;
create policy system on need_reading using (asks_as_system());
