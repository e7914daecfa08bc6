-- Who maintains the base data takes entries in anywhere; everybody else, within the own division (V10).
create policy imports on service_offering using (asks_with_role('system-administrator'));
create policy imports on resource using (asks_with_role('system-administrator'));
