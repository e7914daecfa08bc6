-- Whoever has declared an interest in an organisation neither grades nor restricts it, nor lifts what restricts it
-- (利益回避): a second wall behind the service. What happens by itself on its day asks as the system.
create function decided_without_interest() returns trigger language plpgsql set search_path = public as $$
begin
  if current_user = 'wushe_app' and not asks_as_system() and asks_with_interest(new.code) then
    raise insufficient_privilege using message = 'whoever has an interest in an organisation does not decide about it';
  end if;
  return new;
end $$;
create trigger decided_without_interest
  before update on organization
  for each row when ((old.grade, old.grade_valid_until, old.suspended_from, old.suspended_until, old.black_listed_until)
    is distinct from (new.grade, new.grade_valid_until, new.suspended_from, new.suspended_until, new.black_listed_until))
  execute function decided_without_interest();
