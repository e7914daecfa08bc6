-- Where a person's need is: the column place holds what is left of it once house and door are masked.
alter table need add column place_enc text;
