-- The board: one row a case with its clock, derived from the ledger in the same transaction.

create schema deadlines;

create table deadlines.clock (
  center_id int not null,
  case_number text not null,
  sequence int not null,
  item_code text not null,
  item_version int not null,
  item_name text not null,
  department_code text not null,
  departments text[] not null,
  window_number text,
  applicant_name text not null,
  case_state text not null,
  is_open boolean not null,
  clock_state text not null check (clock_state in ('not_started', 'running', 'stopped', 'finished')),
  promised_due_on date,
  statutory_due_on date,
  prompt_on date,
  -- What the board is sorted by: the promised day, or the end of time for a clock that stands.
  urgency date not null,
  -- The next day on which a prompt or a warning must be recorded.
  next_notice_on date,
  outcome text check (outcome in ('early', 'on_time', 'overdue')),
  step text,
  holder_code text,
  fast_track boolean not null,
  deferred_materials int not null,
  received_at timestamptz not null,
  calendar_version int,
  clock_facts jsonb not null,
  primary key (center_id, case_number)
);
create index clock_open on deadlines.clock (center_id, urgency, case_number) where is_open;
create index clock_notice on deadlines.clock (center_id, next_notice_on) where next_notice_on is not null;

-- One row a prompt or warning, so that nobody is told twice of the same due day.
create table deadlines.notice (
  center_id int not null,
  case_number text not null,
  kind text not null check (kind in ('prompt', 'promised_overdue', 'statutory_overdue')),
  due_on date not null,
  recorded_at timestamptz not null,
  primary key (center_id, case_number, kind, due_on)
);

-- Yellow and red cards of the electronic supervision (电子监察).
create table deadlines.card (
  center_id int not null,
  case_number text not null,
  colour text not null check (colour in ('yellow', 'red')),
  due_on date not null,
  item_code text not null,
  item_name text not null,
  department_code text not null,
  issued_at timestamptz not null,
  primary key (center_id, case_number, colour, due_on)
);
create index card_latest on deadlines.card (center_id, issued_at desc, case_number);
