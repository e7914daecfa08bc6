-- A service is closed for a time while its organisation is suspended or on the black list, and open again afterwards:
-- who asks for what changed since hears of it by the day on which that turned.
alter table organization add column standing_changed_at timestamptz;

create function organization_standing_changed() returns trigger language plpgsql as $$
begin
  new.standing_changed_at := now();
  return new;
end $$;

create trigger organization_standing_begins before insert on organization for each row
  when (new.suspension_holds or new.black_listing_holds) execute function organization_standing_changed();
create trigger organization_standing_turns before update on organization for each row
  when (old.suspension_holds <> new.suspension_holds or old.black_listing_holds <> new.black_listing_holds)
  execute function organization_standing_changed();

update organization set standing_changed_at = now() where suspension_holds or black_listing_holds;
create index organization_standing_changed on organization (standing_changed_at) where standing_changed_at is not null;
