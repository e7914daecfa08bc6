-- What became of each organisation's services, by category, as sums in which recent outcomes weigh more. A ranking reads
-- these few rows instead of every referral; exponential decay lets it age the sums without looking at the outcomes.
create table organization_standing (
  organization_code text not null,
  category_code text not null,
  as_of timestamptz not null,
  ratings double precision not null,
  rating_sum double precision not null,
  answered double precision not null,
  accepted double precision not null,
  served double precision not null,
  punctual double precision not null,
  rating_count integer not null,
  answered_count integer not null,
  served_count integer not null,
  primary key (organization_code, category_code)
);

-- Organisations whose outcomes have changed since: written by whoever changes them, in the same transaction, and only
-- ever appended, so that nobody waits for anybody.
create table standing_due (
  id bigint generated always as identity primary key,
  organization_code text not null
);

create function note_outcome() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into standing_due (organization_code) values (new.organization_code);
  return null;
end $$;

create function note_served() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into standing_due (organization_code) select r.organization_code from referral r where r.id = new.referral_id;
  return null;
end $$;

create trigger note_outcome after insert on rating for each row execute function note_outcome();
create trigger note_outcome after update of state on referral for each row
  when (old.state is distinct from new.state) execute function note_outcome();
create trigger note_served after insert on service_record for each row execute function note_served();

insert into standing_due (organization_code) select distinct organization_code from referral;

alter table organization_standing enable row level security;
create policy system on organization_standing using (asks_as_system());
alter table standing_due enable row level security;
create policy system on standing_due using (asks_as_system());
