-- What is not public of the library's other resources is read by those who keep or review it, not by everybody who
-- works in the place: drafts, entries sent back, talents who have not agreed to be listed. The books of a fund are
-- watched after it was taken down.
alter policy subtree_or_own on resource using (
  organization_code = asking_organization()
  or division_code ~>=~ subtree_from() and division_code ~<~ subtree_to()
    and (asks_as_system() or asks_with_role('community-worker', 'street-officer')
      or kind = 'CHARITY_FUND' and asks_with_role('department-officer')));

-- Nobody publishes what the street has not reviewed: who keeps a resource may only confirm, or withdraw, what is public.
create function resource_is_reviewed() returns trigger language plpgsql set search_path = public as $$
begin
  if current_user = 'wushe_app' and new.status in ('REVIEWED', 'PUBLISHED', 'STALE')
     and (tg_op = 'INSERT' or new.status <> old.status)
     and not (tg_op = 'UPDATE' and old.status in ('PUBLISHED', 'STALE') and new.status in ('PUBLISHED', 'STALE'))
     and not coalesce(asks_as_system() or asks_with_role('system-administrator')
       or asks_with_role('street-officer') and new.division_code ~>=~ subtree_from() and new.division_code ~<~ subtree_to(), false) then
    raise insufficient_privilege using message = 'only the street publishes a resource';
  end if;
  return new;
end $$;
create trigger resource_is_reviewed before insert or update of status on resource
  for each row execute function resource_is_reviewed();

-- Who a talent is, and who gave to a fund, is read by the same people that the application tells.
alter policy keepers_and_officials on talent_person using (
  asks_as_system() or exists (select from resource r where r.id = resource_id and (
    r.organization_code = asking_organization()
    or r.division_code ~>=~ subtree_from() and r.division_code ~<~ subtree_to()
      and asks_with_role('community-worker', 'street-officer', 'system-administrator'))));
alter policy keepers_and_officials on fund_entry using (
  asks_as_system() or exists (select from resource r where r.id = fund_id and (
    r.organization_code = asking_organization() and asks_with_role('fund-manager')
    or r.division_code ~>=~ subtree_from() and r.division_code ~<~ subtree_to()
      and asks_with_role('fund-manager', 'street-officer', 'department-officer'))));
