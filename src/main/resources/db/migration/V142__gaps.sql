-- Gaps are mined from the needs themselves, for one subtree and a few months: what need_division finds. Facilities
-- and services within walking distance are looked for around each community.
create function meters_between(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
returns double precision language sql immutable strict parallel safe
  return 2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)));

create index resource_facility on resource (division_code text_pattern_ops) where kind = 'FACILITY';
create index service_offering_division on service_offering (division_code text_pattern_ops);
-- A person's needs of a category one after the other: whether one came again.
create index need_again on need (resident_id, category_code, reported_at);
drop index need_resident;
