-- Whoever writes it: what is left of an offering is never below zero, nor above what there is.
alter table service_offering add constraint capacity_within_bounds
  check (capacity_available between 0 and capacity_maximum);
