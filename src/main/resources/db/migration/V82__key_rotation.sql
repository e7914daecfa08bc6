-- While true, texts are being encrypted anew with the newest key: a rotation that was interrupted goes on with it.
alter table data_key
  add column rotating boolean not null default false,
  add column rotated_at timestamptz;
