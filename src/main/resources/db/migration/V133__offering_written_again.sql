-- A row that is written again by insert … on conflict meets the trigger as an insert first: what is public already
-- was reviewed.
create or replace function offering_is_reviewed() returns trigger language plpgsql set search_path = public as $$
begin
  if current_user = 'wushe_app' and new.status in ('REVIEWED', 'PUBLISHED')
     and (tg_op = 'INSERT' or new.status <> old.status)
     and not (tg_op = 'UPDATE' and old.status in ('PUBLISHED', 'STALE'))
     and not (tg_op = 'INSERT' and exists (select from service_offering o
       where o.id = new.id and o.organization_code = new.organization_code and o.status in ('PUBLISHED', 'STALE')))
     and not coalesce(asks_as_system() or asks_with_role('system-administrator')
       or asks_with_role('street-officer') and new.division_code ~>=~ subtree_from() and new.division_code ~<~ subtree_to(), false) then
    raise insufficient_privilege using message = 'only the street publishes an offering';
  end if;
  return new;
end $$;
