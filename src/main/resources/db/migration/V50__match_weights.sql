-- What each factor counts in the ranking. A version is never changed; the newest of a division, or of the nearest
-- division above it, holds.
create table match_weights (
  version text primary key,
  division_code text not null default '',
  weights jsonb not null,
  created_by text not null,
  created_at timestamptz not null
);
create index match_weights_division on match_weights (division_code, created_at desc);
