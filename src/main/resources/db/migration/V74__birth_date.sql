-- Who is 60 today is told by the day of birth, not by the year. Of those whose year alone was kept it
-- counts, as before, from the beginning of the year.
alter table need add column beneficiary_birth_date date;
update need n set beneficiary_birth_date = coalesce(
    (select r.birth_date from resident r where r.id = n.resident_id), make_date(beneficiary_birth_year, 1, 1))
 where beneficiary_birth_year is not null;
alter table need drop column beneficiary_birth_year;
