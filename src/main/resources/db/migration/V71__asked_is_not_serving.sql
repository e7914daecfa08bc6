-- An organisation that is merely asked sees the need; it serves from its acceptance until the case is closed.
update case_party p set role = 'CANDIDATE'
 where exists (select from referral r where r.case_id = p.case_id and r.organization_code = p.organization_code
   and r.state = 'REQUESTED');

create function serves_case(case_id uuid) returns boolean language sql stable parallel safe security definer
  return exists (select from public.case_party p join public.case_file c on c.id = p.case_id
    where p.case_id = serves_case.case_id and p.organization_code = public.asking_organization()
      and p.role = 'PROVIDER' and c.closed_at is null);

-- Whom the organisation serves, for as long as it does, and who agreed that it learns who they are
-- (PIPL 19, 23), or who has to be protected at once (PIPL 13).
create or replace function serves(resident_id uuid) returns boolean language sql stable parallel safe security definer
  return exists (select from public.need n
    where n.resident_id = serves.resident_id and (n.consent_sharing or n.child_in_danger)
      and public.serves_case(n.case_id));
