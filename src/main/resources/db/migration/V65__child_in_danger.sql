-- A minor is in danger: nobody waits for consent (Minors Protection Law 11).
alter table need add column child_in_danger boolean not null default false;

-- Whom the organisation serves and who agreed that it learns who they are (PIPL 23), or who has to be
-- protected at once (PIPL 13).
create or replace function serves(resident_id uuid) returns boolean language sql stable parallel safe security definer
  return exists (select from public.need n join public.case_party p on p.case_id = n.case_id
    where n.resident_id = serves.resident_id and (n.consent_sharing or n.child_in_danger)
      and p.organization_code = public.asking_organization() and p.role = 'PROVIDER');
