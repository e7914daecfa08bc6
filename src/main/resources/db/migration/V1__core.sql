-- Text columns *_enc hold ciphertext, *_idx blind indexes (see the privacy module).

create table division (
  code text primary key,
  level smallint not null,
  name text not null,
  parent text,
  revision text not null
);
create index division_parent on division (parent, code);

create table holiday (
  division_code text not null default '',
  day date not null,
  working boolean not null,
  name text not null,
  primary key (division_code, day)
);

create table organization (
  code text primary key,
  kind text not null,
  name text not null,
  credit_code text,
  registration text not null,
  grade smallint,
  grade_valid_until date,
  division_code text not null,
  service_area text[] not null default '{}',
  introduction text not null default '',
  phone_enc text,
  lat double precision,
  lon double precision,
  suspended_until date,
  version integer not null default 0
);
create index organization_division on organization (division_code text_pattern_ops);

create table household (
  id uuid primary key,
  division_code text not null,
  address_enc text,
  low_income boolean not null default false
);

create table resident (
  id uuid primary key,
  household_id uuid references household,
  division_code text not null,
  name_enc text not null,
  id_number_enc text,
  id_number_idx text,
  phone_enc text,
  phone_idx text,
  address_enc text,
  birth_date date,
  gender text,
  special_groups text[] not null default '{}',
  confidentiality text not null default 'NORMAL',
  version integer not null default 0
);
create index resident_division on resident (division_code text_pattern_ops);
create index resident_phone on resident (phone_idx);
create index resident_id_number on resident (id_number_idx);

create table service_category (
  code text primary key,
  parent text references service_category,
  level text not null,
  name_zh text not null,
  name_en text not null,
  synonyms text[] not null default '{}',
  position integer not null
);

create table service_offering (
  id uuid primary key,
  organization_code text not null references organization,
  category_code text not null references service_category,
  division_code text not null,
  title text not null,
  description text not null,
  eligibility jsonb not null default '{}',
  service_area text[] not null,
  address text,
  lat double precision,
  lon double precision,
  opening jsonb not null default '[]',
  cost_cents integer not null default 0,
  cost_note text,
  capacity_unit text,
  capacity_maximum integer,
  capacity_available integer,
  capacity_confirmed_at timestamptz,
  accessibility text[] not null default '{}',
  languages text[] not null default '{}',
  status text not null,
  version integer not null default 0,
  updated_at timestamptz not null
);
create index service_offering_organization on service_offering (organization_code);
create index service_offering_category on service_offering (category_code);

-- Facilities, talents, volunteer teams, charity funds, goods.
create table resource (
  id uuid primary key,
  kind text not null,
  organization_code text references organization,
  division_code text not null,
  name text not null,
  description text not null,
  category_code text,
  address text,
  lat double precision,
  lon double precision,
  details jsonb not null default '{}',
  status text not null,
  version integer not null default 0,
  updated_at timestamptz not null
);

create table case_number (
  county text not null,
  day date not null,
  last integer not null,
  primary key (county, day)
);

create table case_file (
  id uuid primary key,
  number text not null unique,
  kind text not null,
  division_code text not null,
  title text not null,
  category_code text,
  state text not null,
  confidentiality text not null default 'NORMAL',
  deadline_at timestamptz,
  process_instance_key bigint,
  owner_id text not null,
  owner_name text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 0
);
create index case_file_division on case_file (division_code text_pattern_ops, opened_at desc);
create index case_file_opened on case_file (opened_at desc);
create index case_file_number on case_file (number text_pattern_ops);

create table case_party (
  case_id uuid not null references case_file,
  organization_code text not null,
  role text not null,
  since timestamptz not null,
  primary key (case_id, organization_code)
);
create index case_party_organization on case_party (organization_code, case_id);

-- The named people who may read a restricted case.
create table case_reader (
  case_id uuid not null references case_file,
  user_id text not null,
  primary key (case_id, user_id)
);

create table case_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references case_file,
  at timestamptz not null,
  kind text not null,
  actor_id text not null,
  actor_name text not null,
  params jsonb not null default '{}'
);
create index case_event_case on case_event (case_id, id);

create table attachment (
  id uuid primary key,
  case_id uuid references case_file,
  name text not null,
  content_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
create index attachment_case on attachment (case_id);

create table need_draft (
  id uuid primary key,
  user_id text not null,
  answers_enc text not null,
  updated_at timestamptz not null
);
create index need_draft_user on need_draft (user_id, updated_at desc);

create table need (
  id uuid primary key,
  case_id uuid not null unique references case_file,
  division_code text not null,
  state text not null,
  channel text not null,
  category_code text not null references service_category,
  description text not null,
  urgency text not null,
  beneficiary_kind text not null,
  resident_id uuid references resident,
  beneficiary_birth_year smallint,
  special_groups text[] not null default '{}',
  place text,
  lat double precision,
  lon double precision,
  reporter_kind text not null,
  reporter_name_enc text,
  reporter_phone_enc text,
  consent_at timestamptz,
  consent_sharing boolean not null default false,
  confidentiality text not null default 'NORMAL',
  first_contact_id text not null,
  first_contact_name text not null,
  query_code text not null unique,
  triage_class text,
  responsible_level text,
  dispatch_due_at timestamptz,
  resolve_due_at timestamptz,
  gap_code text,
  round smallint not null default 1,
  reported_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 0
);
create index need_division on need (division_code text_pattern_ops, reported_at desc);
create index need_state on need (state);

create table match_result (
  id uuid primary key,
  need_id uuid not null references need,
  case_id uuid not null references case_file,
  weights_version text not null,
  ranked_at timestamptz not null,
  candidates jsonb not null,
  excluded jsonb not null
);
create index match_result_need on match_result (need_id, ranked_at desc);

create table referral (
  id uuid primary key,
  case_id uuid not null references case_file,
  need_id uuid not null references need,
  offering_id uuid not null references service_offering,
  organization_code text not null,
  division_code text not null,
  state text not null,
  round smallint not null default 1,
  choice_reason text,
  answer_reason text,
  answer_note text,
  requested_by text not null,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  scheduled_start timestamptz,
  scheduled_minutes integer,
  scheduled_place_kind text,
  scheduled_place text,
  schedule_note text,
  staff_name text,
  completed_at timestamptz,
  version integer not null default 0
);
create index referral_case on referral (case_id, requested_at);
create index referral_need on referral (need_id);
create index referral_organization on referral (organization_code, state);
-- A need is with one organisation at a time.
create unique index referral_open on referral (need_id) where state in ('REQUESTED', 'ACCEPTED', 'SCHEDULED', 'RECTIFYING');

create table service_record (
  id uuid primary key,
  referral_id uuid not null references referral,
  case_id uuid not null references case_file,
  round smallint not null,
  served_at timestamptz not null,
  minutes integer not null,
  words text not null,
  staff_name text,
  photos uuid[] not null default '{}',
  reported_by text not null,
  reported_at timestamptz not null,
  unique (referral_id, round)
);
create index service_record_case on service_record (case_id);

create table rating_invitation (
  id uuid primary key,
  case_id uuid not null references case_file,
  referral_id uuid not null references referral,
  round smallint not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (referral_id, round)
);

create table rating (
  id uuid primary key,
  case_id uuid not null references case_file,
  referral_id uuid not null references referral,
  organization_code text not null,
  category_code text not null,
  division_code text not null,
  round smallint not null,
  level smallint not null check (level between 1 and 5),
  tag_revision integer not null,
  tags text[] not null default '{}',
  words text,
  channel text not null,
  state text not null,
  rated_at timestamptz not null,
  unique (referral_id, round)
);
create index rating_organization on rating (organization_code, category_code);
create index rating_case on rating (case_id);

create table user_task (
  key bigint primary key,
  element_instance_key bigint not null unique,
  process_instance_key bigint not null,
  process_id text not null,
  element_id text not null,
  name text not null,
  form_key text,
  action text,
  case_id uuid references case_file,
  case_number text,
  case_title text,
  category_code text,
  division_code text not null,
  candidate_roles text[] not null default '{}',
  candidate_organization text,
  assignee_id text,
  assignee_name text,
  state text not null,
  variables jsonb not null default '{}',
  due_at timestamptz,
  created_at timestamptz not null,
  completed_at timestamptz,
  completed_by text,
  version integer not null default 0
);
create index user_task_division on user_task (division_code text_pattern_ops, created_at) where state in ('CREATED', 'CLAIMED');
create index user_task_organization on user_task (candidate_organization, created_at) where state in ('CREATED', 'CLAIMED');
create index user_task_assignee on user_task (assignee_id, created_at) where state in ('CREATED', 'CLAIMED');
create index user_task_case on user_task (case_id);

-- What a worker has done for an element instance, so that doing it again gives the same result.
create table handled_step (
  element_instance_key bigint primary key,
  job_type text not null,
  result jsonb not null,
  handled_at timestamptz not null
);

create table process_definition (
  resource_name text not null,
  version integer not null,
  content text not null,
  checksum text not null,
  created_by text not null,
  created_at timestamptz not null,
  deployed_at timestamptz,
  primary key (resource_name, version)
);

create table process_incident (
  key bigint primary key,
  process_instance_key bigint not null,
  process_id text not null,
  element_id text not null,
  job_key bigint,
  error_type text not null,
  error_message text not null,
  case_id uuid,
  state text not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text
);

create table exporter_position (
  stream text not null,
  partition_id integer not null,
  position bigint not null,
  primary key (stream, partition_id)
);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  case_id uuid,
  reason text,
  transaction_id xid8 not null default pg_current_xact_id()
);

create table audit_seal (
  position bigint primary key,
  entry_id bigint not null unique references audit_entry,
  hash bytea not null
);

create table data_key (
  id integer primary key,
  purpose text not null unique,
  wrapped text not null,
  created_at timestamptz not null
);
