-- What came into a charity's fund and what went out. An entry stays as it was written; a mistake is set right by an
-- entry that takes it back. The balance is kept by the database alone and never falls below zero, however many write.
create table fund_account (
  fund_id uuid primary key references resource,
  balance_cents bigint not null default 0 constraint fund_never_below_zero check (balance_cents >= 0),
  entries integer not null default 0
);

create table fund_entry (
  id uuid primary key,
  fund_id uuid not null references resource,
  number integer not null default 0,
  kind text not null check (kind in ('OPENING', 'DONATION', 'GRANT', 'REVERSAL')),
  cents bigint not null check (cents <> 0),
  balance_cents bigint not null default 0,
  booked_on date not null,
  party_kind text check (party_kind in ('PERSON', 'ORGANIZATION')),
  party_enc text,
  hidden boolean not null default false,
  purpose text not null,
  reference text,
  reverses uuid unique references fund_entry,
  recorded_by text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (fund_id, number),
  check ((kind = 'REVERSAL') = (reverses is not null)),
  check (kind not in ('OPENING', 'DONATION') or cents > 0),
  check (kind <> 'GRANT' or cents < 0)
);
create index fund_entry_day on fund_entry (fund_id, booked_on);

-- Numbers and balances follow the order in which the account's row was locked, so they have no gap and no fork.
create function book_fund_entry() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  original fund_entry;
begin
  if not exists (select from resource r where r.id = new.fund_id and r.kind = 'CHARITY_FUND') then
    raise exception 'not a charity fund' using errcode = 'foreign_key_violation';
  end if;
  insert into fund_account (fund_id) values (new.fund_id) on conflict do nothing;
  update fund_account set balance_cents = balance_cents + new.cents, entries = entries + 1
   where fund_id = new.fund_id returning entries, balance_cents into new.number, new.balance_cents;
  if new.kind = 'OPENING' and new.number > 1 then
    raise exception 'an opening balance comes first' using errcode = 'check_violation';
  end if;
  if new.reverses is not null then
    select * into original from fund_entry where id = new.reverses and fund_id = new.fund_id;
    if original.id is null or original.kind = 'REVERSAL' or original.cents <> -new.cents then
      raise exception 'an entry is taken back as a whole, and only once' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger book_fund_entry before insert on fund_entry for each row execute function book_fund_entry();

insert into fund_entry (id, fund_id, kind, cents, booked_on, purpose, recorded_by, recorded_by_name, recorded_at)
select gen_random_uuid(), id, 'OPENING', (details ->> 'balanceCents')::bigint, (updated_at at time zone 'Asia/Shanghai')::date,
       '期初结余', 'system', '五社通', updated_at
  from resource where kind = 'CHARITY_FUND' and (details ->> 'balanceCents')::bigint > 0;
update resource r set details = jsonb_build_object('purpose', r.description, 'licence', coalesce(
    (select g.credit_code from organization g where g.code = r.organization_code), ''), 'perCaseCents', r.details -> 'perCaseCents')
 where kind = 'CHARITY_FUND';

revoke insert, update, delete on fund_account from wushe_app;
revoke update, delete on fund_entry from wushe_app;
-- A key that is renewed renews the ciphertext.
grant update (party_enc) on fund_entry to wushe_app;

alter table fund_account enable row level security;
create policy everybody on fund_account for select using (true);

-- The donors are known to those who keep the fund, and to the officials who watch over it.
alter table fund_entry enable row level security;
create policy keepers_and_officials on fund_entry for select using (
  asks_as_system() or exists (select from resource r where r.id = fund_id and (
    r.organization_code = asking_organization()
    or r.division_code ~>=~ subtree_from() and r.division_code ~<~ subtree_to())));
create policy keepers on fund_entry for insert with check (
  asks_as_system() or recorded_by = asking_user() and asks_with_role('fund-manager')
    and exists (select from resource r where r.id = fund_id and r.organization_code = asking_organization()));
create policy keys on fund_entry for update using (asks_as_system());
