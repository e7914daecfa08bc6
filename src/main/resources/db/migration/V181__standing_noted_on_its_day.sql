-- Whether what is written of a suspension 暂停派单 or of the black list 黑名单 holds, as everybody was told last. It is
-- noted on its day, which is a change like any other: the index hears of it, and the organisation's people.
alter table organization
  add column suspension_holds boolean not null default false,
  add column black_listing_holds boolean not null default false;
update organization set
  suspension_holds = coalesce(suspended_until >= (now() at time zone 'Asia/Shanghai')::date
    and coalesce(suspended_from <= (now() at time zone 'Asia/Shanghai')::date, true), false),
  black_listing_holds = coalesce(black_listed_until >= (now() at time zone 'Asia/Shanghai')::date, false);
create index organization_restricted on organization (code)
  where suspended_until is not null or black_listed_until is not null;

-- What the people of an organisation are told about its standing.
create table organization_news (
  id bigint generated always as identity primary key,
  organization_code text not null references organization,
  kind text not null,
  from_day date,
  until_day date,
  reason text not null,
  at timestamptz not null
);
create index organization_news_of on organization_news (organization_code, id desc);
create table organization_news_read (
  news_id bigint not null references organization_news on delete cascade,
  user_id text not null,
  read_at timestamptz not null,
  primary key (news_id, user_id)
);
revoke update, delete on organization_news, organization_news_read from wushe_app;

alter table organization_news enable row level security;
create policy own on organization_news for select using (
  asks_as_system() or organization_code = asking_organization());
create policy system on organization_news for insert with check (asks_as_system());
alter table organization_news_read enable row level security;
create policy own on organization_news_read using (asks_as_system() or user_id = asking_user());
