-- The shape of the database after all migrations, for reading and comparing. Made by `npm run db:dump`.
-- To change it, add a migration. The job runner's own schema, graphile_worker, is left out.

create schema archive;

create table archive.access (
  center_id integer not null,
  id bigint not null generated always as identity,
  paper_id text not null,
  at timestamp with time zone not null,
  user_id text not null,
  act text not null,
  for_item text not null,
  for_case text,
  constraint access_pkey PRIMARY KEY (center_id, id),
  constraint access_act_check CHECK ((act = ANY (ARRAY['listed'::text, 'opened'::text, 'scan_read'::text, 'scan_added'::text])))
);
CREATE INDEX access_paper ON archive.access USING btree (center_id, paper_id);

create table archive.file (
  center_id integer not null,
  paper_id text not null,
  sha256 text not null,
  media_type text not null,
  sealed bytea not null,
  size integer not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by text not null,
  constraint file_pkey PRIMARY KEY (center_id, paper_id, sha256)
);

create table archive.paper (
  center_id integer not null,
  id text not null,
  owner_digest text not null,
  name text not null,
  item_code text not null,
  case_number text not null,
  material_index integer,
  filed_on date not null,
  valid_until date,
  withdrawn_at timestamp with time zone,
  constraint paper_pkey PRIMARY KEY (center_id, id)
);
CREATE INDEX paper_case ON archive.paper USING btree (center_id, case_number);
CREATE INDEX paper_owner ON archive.paper USING btree (center_id, owner_digest);

create table archive.period (
  center_id integer not null,
  name text not null,
  value integer not null,
  source_zh text not null,
  source_en text not null,
  constraint period_pkey PRIMARY KEY (center_id, name),
  constraint period_value_check CHECK ((value > 0))
);

create schema auth;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_of_user ON auth.account USING btree ("userId");

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_expiry ON auth.session USING btree ("expiresAt");
CREATE INDEX session_of_user ON auth.session USING btree ("userId");

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  username text,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_username_key UNIQUE (username)
);

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);

create schema calendar;

create table calendar.version (
  center_id integer not null,
  version integer not null,
  imported_at timestamp with time zone not null,
  imported_by text,
  source text not null,
  constraint version_pkey PRIMARY KEY (center_id, version),
  constraint version_version_check CHECK ((version > 0))
);

create table calendar.year (
  center_id integer not null,
  version integer not null,
  year integer not null,
  holidays date[] not null,
  makeup_days date[] not null,
  provisional boolean not null,
  source text not null,
  constraint year_pkey PRIMARY KEY (center_id, version, year),
  constraint year_center_id_version_fkey FOREIGN KEY (center_id, version) REFERENCES calendar.version(center_id, version)
);

create schema cases;

CREATE OR REPLACE FUNCTION cases.refuse_period_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a period of law is never changed; add its next version with the moment from which it is in force';
end $function$
;

create table cases.case_facts (
  center_id integer not null,
  case_number text not null,
  sequence integer not null,
  head_hash bytea not null,
  applicant_digest text not null,
  received_at timestamp with time zone not null,
  facts jsonb not null,
  shape integer not null default 0,
  constraint case_facts_pkey PRIMARY KEY (center_id, case_number)
);
CREATE INDEX case_facts_applicant ON cases.case_facts USING btree (center_id, applicant_digest, received_at);
CREATE INDEX case_facts_shape ON cases.case_facts USING btree (center_id, shape, case_number);

create table cases.certificate_series (
  center_id integer not null,
  series text not null,
  year integer not null,
  used integer not null,
  constraint certificate_series_pkey PRIMARY KEY (center_id, series, year)
);

create table cases.code_attempt (
  center_id integer not null,
  case_number text not null,
  asked_sequence integer not null,
  wrong integer not null,
  constraint code_attempt_pkey PRIMARY KEY (center_id, case_number, asked_sequence)
);

create table cases.event (
  center_id integer not null,
  case_number text not null,
  sequence integer not null,
  kind text not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  data jsonb not null,
  note text,
  hash bytea not null,
  constraint event_pkey PRIMARY KEY (center_id, case_number, sequence)
);
CREATE INDEX event_day ON cases.event USING brin (at) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX event_fast_tracked ON cases.event USING btree (center_id, at) WHERE (kind = 'fast_tracked'::text);
CREATE INDEX event_for_figures ON cases.event USING btree (center_id, at) WHERE (kind = ANY (ARRAY['accepted'::text, 'decided'::text]));

create table cases.ledger_digest (
  center_id integer not null,
  day date not null,
  events integer not null,
  cases integer not null,
  digest bytea not null,
  previous bytea not null,
  made_at timestamp with time zone not null,
  constraint ledger_digest_pkey PRIMARY KEY (center_id, day)
);

create table cases.legal_period (
  center_id integer not null,
  name text not null,
  value integer not null,
  unit text not null,
  source_zh text not null,
  source_en text not null,
  version integer not null,
  in_force_from timestamp with time zone not null,
  constraint legal_period_pkey PRIMARY KEY (center_id, name, version),
  constraint legal_period_unit_check CHECK ((unit = ANY (ARRAY['working_day'::text, 'calendar_day'::text, 'month'::text, 'times'::text]))),
  constraint legal_period_value_check CHECK ((value > 0)),
  constraint legal_period_version_check CHECK ((version > 0))
);
CREATE TRIGGER legal_period_is_final BEFORE DELETE OR UPDATE ON cases.legal_period FOR EACH ROW EXECUTE FUNCTION cases.refuse_period_change();

create table cases.number_block (
  center_id integer not null,
  day date not null,
  used integer not null,
  constraint number_block_pkey PRIMARY KEY (center_id, day)
);

create table cases.task (
  center_id integer not null,
  case_number text not null,
  step_index integer not null,
  step text not null,
  department_code text not null,
  due_on date,
  opened_at timestamp with time zone not null,
  constraint task_pkey PRIMARY KEY (center_id, case_number, step_index)
);
CREATE INDEX task_department ON cases.task USING btree (center_id, department_code, due_on);

create schema catalog;

CREATE OR REPLACE FUNCTION catalog.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a published version is never changed; publish a new one';
end $function$
;

create table catalog.center (
  center_id integer not null,
  code text not null,
  facts jsonb not null,
  notes jsonb not null,
  constraint center_pkey PRIMARY KEY (center_id)
);

create table catalog.center_version (
  center_id integer not null,
  revision integer not null,
  facts jsonb not null,
  notes jsonb not null,
  constraint center_version_pkey PRIMARY KEY (center_id, revision),
  constraint center_version_center_id_revision_fkey FOREIGN KEY (center_id, revision) REFERENCES catalog.revision(center_id, revision)
);
CREATE TRIGGER center_version_is_final BEFORE DELETE OR UPDATE ON catalog.center_version FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change();

create table catalog.department (
  center_id integer not null,
  code text not null,
  "position" integer not null,
  name_zh text not null,
  name_en text not null,
  short_name text not null,
  phone text not null,
  floor integer not null,
  zone text not null,
  withdrawn_at timestamp with time zone,
  constraint department_pkey PRIMARY KEY (center_id, code)
);

create table catalog.department_version (
  center_id integer not null,
  department_code text not null,
  revision integer not null,
  content jsonb not null,
  constraint department_version_pkey PRIMARY KEY (center_id, department_code, revision),
  constraint department_version_center_id_revision_fkey FOREIGN KEY (center_id, revision) REFERENCES catalog.revision(center_id, revision)
);
CREATE TRIGGER department_version_is_final BEFORE DELETE OR UPDATE ON catalog.department_version FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change();

create table catalog.item (
  center_id integer not null,
  code text not null,
  "position" integer not null,
  version integer not null,
  withdrawn_at timestamp with time zone,
  constraint item_pkey PRIMARY KEY (center_id, code),
  constraint item_center_id_code_version_fkey FOREIGN KEY (center_id, code, version) REFERENCES catalog.item_version(center_id, item_code, version)
);

create table catalog.item_version (
  center_id integer not null,
  item_code text not null,
  version integer not null,
  content jsonb not null,
  published_at timestamp with time zone not null,
  revision integer not null,
  constraint item_version_pkey PRIMARY KEY (center_id, item_code, version),
  constraint item_version_version_check CHECK ((version > 0)),
  constraint item_version_center_id_revision_fkey FOREIGN KEY (center_id, revision) REFERENCES catalog.revision(center_id, revision)
);
CREATE TRIGGER item_version_is_final BEFORE DELETE OR UPDATE ON catalog.item_version FOR EACH ROW EXECUTE FUNCTION catalog.refuse_change();

create table catalog.revision (
  center_id integer not null,
  revision integer not null,
  imported_at timestamp with time zone not null,
  imported_by text,
  sources text[] not null,
  constraint revision_pkey PRIMARY KEY (center_id, revision),
  constraint revision_revision_check CHECK ((revision > 0))
);

create table catalog.service_window (
  center_id integer not null,
  number text not null,
  department_code text not null,
  "position" integer not null,
  constraint service_window_pkey PRIMARY KEY (center_id, number),
  constraint service_window_center_id_department_code_fkey FOREIGN KEY (center_id, department_code) REFERENCES catalog.department(center_id, code)
);

create schema deadlines;

create table deadlines.board_view (
  center_id integer not null,
  user_id text not null,
  name text not null,
  query jsonb not null,
  constraint board_view_pkey PRIMARY KEY (center_id, user_id, name)
);

create table deadlines.card (
  center_id integer not null,
  case_number text not null,
  colour text not null,
  due_on date not null,
  item_code text not null,
  item_name text not null,
  department_code text not null,
  issued_at timestamp with time zone not null,
  limit_kind text not null,
  constraint card_pkey PRIMARY KEY (center_id, case_number, limit_kind, due_on),
  constraint card_colour_check CHECK ((colour = ANY (ARRAY['yellow'::text, 'red'::text]))),
  constraint card_limit_kind_check CHECK ((limit_kind = ANY (ARRAY['promised'::text, 'statutory'::text, 'issuance'::text])))
);
CREATE INDEX card_latest ON deadlines.card USING btree (center_id, issued_at DESC, case_number);

create table deadlines.clock (
  center_id integer not null,
  case_number text not null,
  sequence integer not null,
  item_code text not null,
  item_version integer not null,
  item_name text not null,
  department_code text not null,
  departments text[] not null,
  window_number text,
  applicant_name text not null,
  case_state text not null,
  is_open boolean not null,
  clock_state text not null,
  promised_due_on date,
  statutory_due_on date,
  prompt_on date,
  urgency date not null,
  next_notice_on date,
  outcome text,
  step text,
  holder_code text,
  fast_track boolean not null,
  deferred_materials integer not null,
  received_at timestamp with time zone not null,
  calendar_version integer,
  clock_facts jsonb not null,
  holders integer not null default 0,
  issued_on date,
  reminded integer not null default 0,
  notice_due_on date,
  constraint clock_pkey PRIMARY KEY (center_id, case_number),
  constraint clock_clock_state_check CHECK ((clock_state = ANY (ARRAY['not_started'::text, 'running'::text, 'stopped'::text, 'finished'::text]))),
  constraint clock_outcome_check CHECK ((outcome = ANY (ARRAY['early'::text, 'on_time'::text, 'overdue'::text])))
);
CREATE INDEX clock_notice ON deadlines.clock USING btree (center_id, next_notice_on) WHERE (next_notice_on IS NOT NULL);
CREATE INDEX clock_open ON deadlines.clock USING btree (center_id, urgency, case_number) WHERE is_open;
CREATE INDEX clock_uncollected ON deadlines.clock USING btree (center_id, issued_on, case_number) WHERE (case_state = 'issued'::text);

create table deadlines.notice (
  center_id integer not null,
  case_number text not null,
  kind text not null,
  due_on date not null,
  recorded_at timestamp with time zone not null,
  constraint notice_pkey PRIMARY KEY (center_id, case_number, kind, due_on),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['prompt'::text, 'promised_overdue'::text, 'statutory_overdue'::text, 'issuance_overdue'::text])))
);

create schema documents;

create table documents.kept (
  center_id integer not null,
  case_number text not null,
  sequence integer not null,
  content bytea not null,
  made_at timestamp with time zone not null,
  constraint kept_pkey PRIMARY KEY (center_id, case_number, sequence)
);

create table documents.template (
  center_id integer not null,
  code text not null,
  version integer not null,
  text text not null,
  created_at timestamp with time zone not null,
  created_by jsonb,
  constraint template_pkey PRIMARY KEY (center_id, code, version),
  constraint template_version_check CHECK ((version > 0))
);

create schema identity;

create table identity.staff (
  center_id integer not null,
  user_id text not null,
  username text not null,
  name_zh text not null,
  name_en text not null,
  role text not null,
  department_code text,
  windows text[] not null,
  active boolean not null default true,
  created_at timestamp with time zone not null,
  constraint staff_pkey PRIMARY KEY (center_id, user_id),
  constraint staff_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'reviewer'::text, 'chief'::text, 'cashier'::text, 'guide'::text, 'supervisor'::text, 'director'::text, 'administrator'::text]))),
  constraint staff_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id)
);
CREATE UNIQUE INDEX staff_username ON identity.staff USING btree (center_id, lower(username));

create table identity.substitution (
  center_id integer not null,
  id uuid not null,
  user_id text not null,
  substitute_id text not null,
  first_day date not null,
  last_day date not null,
  note text,
  created_by text not null,
  created_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone,
  constraint substitution_pkey PRIMARY KEY (center_id, id),
  constraint substitution_check CHECK ((first_day <= last_day)),
  constraint substitution_check1 CHECK ((user_id <> substitute_id)),
  constraint substitution_check2 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  constraint substitution_center_id_substitute_id_fkey FOREIGN KEY (center_id, substitute_id) REFERENCES identity.staff(center_id, user_id),
  constraint substitution_center_id_user_id_fkey FOREIGN KEY (center_id, user_id) REFERENCES identity.staff(center_id, user_id)
);
CREATE INDEX substitution_of_person ON identity.substitution USING btree (center_id, user_id, last_day) WHERE (ended_at IS NULL);
CREATE INDEX substitution_of_substitute ON identity.substitution USING btree (center_id, substitute_id, last_day) WHERE (ended_at IS NULL);

create table identity.wrong_try (
  center_id integer not null,
  username text not null,
  address text not null,
  count integer not null,
  last_at timestamp with time zone not null,
  constraint wrong_try_pkey PRIMARY KEY (center_id, username, address)
);
CREATE INDEX wrong_try_age ON identity.wrong_try USING btree (last_at);

create schema notifications;

create table notifications.attempt (
  center_id integer not null,
  message_id uuid not null,
  number integer not null,
  gateway text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  outcome text,
  reference text,
  error text,
  constraint attempt_pkey PRIMARY KEY (center_id, message_id, number),
  constraint attempt_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'failed'::text, 'lost'::text])))
);

create table notifications.message (
  center_id integer not null,
  id uuid not null,
  case_number text,
  departments text[] not null,
  template text not null,
  template_version integer not null,
  language text not null,
  channel text not null,
  recipient_sealed text,
  recipient_masked text,
  text text not null,
  status text not null,
  given_up_because text,
  attempts integer not null default 0,
  gateway text,
  gateway_reference text,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (center_id, id),
  constraint message_channel_check CHECK ((channel = 'sms'::text)),
  constraint message_check CHECK (((status = 'given_up'::text) = (given_up_because IS NOT NULL))),
  constraint message_given_up_because_check CHECK ((given_up_because = ANY (ARRAY['landline'::text, 'no_phone'::text, 'tried_too_often'::text]))),
  constraint message_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint message_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'accepted'::text, 'delivered'::text, 'failed'::text, 'given_up'::text, 'unknown'::text])))
);
CREATE INDEX message_in_trouble ON notifications.message USING btree (center_id, status, id) WHERE (status = ANY (ARRAY['failed'::text, 'given_up'::text]));
CREATE INDEX message_of_case ON notifications.message USING btree (center_id, case_number, id) WHERE (case_number IS NOT NULL);

create table notifications.queue (
  center_id integer not null,
  message_id uuid not null,
  next_try_at timestamp with time zone not null,
  constraint queue_pkey PRIMARY KEY (center_id, message_id)
);
CREATE INDEX queue_next ON notifications.queue USING btree (center_id, next_try_at);

create table notifications.template (
  center_id integer not null,
  code text not null,
  version integer not null,
  zh text not null,
  en text not null,
  made_at timestamp with time zone not null,
  made_by jsonb,
  constraint template_pkey PRIMARY KEY (center_id, code, version),
  constraint template_version_check CHECK ((version > 0))
);

create schema platform;

create table platform.idempotency (
  center_id integer not null,
  caller text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  body text not null,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (center_id, caller, key)
);
CREATE INDEX idempotency_age ON platform.idempotency USING btree (created_at);

create unlogged table platform.live_event (
  center_id integer not null,
  id bigint not null generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  topic text not null,
  data jsonb not null,
  at timestamp with time zone not null,
  constraint live_event_pkey PRIMARY KEY (center_id, transaction_id, id)
);

create table platform.migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create unlogged table platform.presence (
  center_id integer not null,
  place text not null,
  user_id text not null,
  name_zh text not null,
  name_en text not null,
  window_number text,
  seen_at timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (center_id, place, user_id)
);
CREATE INDEX presence_age ON platform.presence USING btree (seen_at);

create schema replay;

create table replay.day (
  center_id integer not null,
  day date not null,
  received integer not null,
  truth jsonb not null,
  constraint day_pkey PRIMARY KEY (center_id, day)
);

create table replay.run (
  center_id integer not null,
  asked jsonb not null,
  constraint run_pkey PRIMARY KEY (center_id)
);

create schema statistics;

create table statistics.counted_day (
  center_id integer not null,
  day date not null,
  constraint counted_day_pkey PRIMARY KEY (center_id, day)
);

create table statistics.daily (
  center_id integer not null,
  dimension text not null,
  day date not null,
  key text not null,
  accepted integer not null,
  finished integer not null,
  early integer not null,
  on_time integer not null,
  overdue integer not null,
  used integer[] not null,
  constraint daily_pkey PRIMARY KEY (center_id, dimension, day, key),
  constraint daily_check CHECK ((finished = ((early + on_time) + overdue))),
  constraint daily_dimension_check CHECK ((dimension = ANY (ARRAY['center'::text, 'window'::text, 'department'::text, 'item'::text])))
);

create table statistics.overtaken (
  center_id integer not null,
  day date not null,
  case_number text not null,
  fast_case_number text not null,
  granted_on date not null,
  fast_decided_on date not null,
  is_late boolean not null,
  constraint overtaken_pkey PRIMARY KEY (center_id, day, case_number, fast_case_number)
);
CREATE INDEX overtaken_granted ON statistics.overtaken USING btree (center_id, granted_on);

create table statistics.visitors (
  center_id integer not null,
  day date not null,
  hour integer not null,
  counter text not null,
  count integer not null,
  constraint visitors_pkey PRIMARY KEY (center_id, day, hour, counter),
  constraint visitors_count_check CHECK ((count >= 0)),
  constraint visitors_hour_check CHECK (((hour >= 0) AND (hour <= 23)))
);
