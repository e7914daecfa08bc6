-- Postal codes of divisions, as lists of divisions give them: HSDS asks by postal code which services reach a place.
alter table division add column postcode text check (postcode ~ '^[0-9]{6}$');
create index division_postcode on division (postcode text_pattern_ops) where postcode is not null;
