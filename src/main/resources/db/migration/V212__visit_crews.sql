-- How many people come to homes for a service at once, and which volunteers; said by the organisation that keeps
-- it, counted with by plans for many needs, which ask as the system. Volunteers are of the same organisation.

create table visit_crew (
  offering_id uuid primary key references service_offering,
  people integer not null check (people between 1 and 200),
  team_id uuid references resource,
  said_by text not null,
  said_at timestamptz not null
);
create index visit_crew_team on visit_crew (team_id) where team_id is not null;

alter table visit_crew enable row level security;
create policy own on visit_crew using (
  asks_as_system()
  or exists (select from service_offering o where o.id = offering_id and o.organization_code = asking_organization()))
  with check (
  asks_as_system()
  or exists (select from service_offering o where o.id = offering_id and o.organization_code = asking_organization())
    and (team_id is null
      or exists (select from resource r where r.id = team_id and r.organization_code = asking_organization())));
