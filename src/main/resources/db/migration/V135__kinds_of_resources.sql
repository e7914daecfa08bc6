-- What each kind of resource says of itself has a shape of its own, the same that the forms ask for.
alter table resource add column confirmed_at timestamptz;
update resource set confirmed_at = updated_at;
alter table resource alter column confirmed_at set not null;

create index resource_division on resource (division_code text_pattern_ops);
create index resource_organization on resource (organization_code);

update resource set details = jsonb_strip_nulls(jsonb_build_object(
    'area', details -> 'area',
    'opening', case when details ->> 'opening' ~ '^\d\d:\d\d–\d\d:\d\d$' then jsonb_build_array(jsonb_build_object(
        'days', jsonb_build_array('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'),
        'opens', split_part(details ->> 'opening', '–', 1),
        'closes', split_part(details ->> 'opening', '–', 2))) else '[]' end,
    'accessibility', case when (details ->> 'barrierFree')::boolean then '["WHEELCHAIR"]' else '[]' end::jsonb,
    'bookable', false))
 where kind = 'FACILITY';
-- Their entries told what they can do and not who they are.
update resource set details = details || jsonb_build_object('skills', jsonb_build_array(name), 'consent', 'MASKED')
 where kind = 'TALENT';
update resource set details = jsonb_build_object('quantity', coalesce((details ->> 'count')::int, 1), 'unit', '件',
    'conditions', '')
 where kind = 'GOODS';

-- Everybody finds what waits to be confirmed as well; it is shown as such.
alter policy everybody on resource using (status in ('PUBLISHED', 'STALE'));
