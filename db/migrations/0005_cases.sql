-- Cases: the ledger is the truth, case_facts is what it adds up to, task is who has to do what now.

create schema cases;

create table cases.legal_period (
  center_id int not null,
  name text not null,
  value int not null check (value > 0),
  unit text not null check (unit in ('working_day', 'calendar_day', 'month')),
  source_zh text not null,
  source_en text not null,
  primary key (center_id, name)
);

create table cases.number_block (
  center_id int not null,
  day date not null,
  used int not null,
  primary key (center_id, day)
);

create table cases.event (
  center_id int not null,
  case_number text not null,
  sequence int not null,
  kind text not null,
  at timestamptz not null,
  actor jsonb not null,
  data jsonb not null,
  note text,
  hash bytea not null,
  primary key (center_id, case_number, sequence)
);

create table cases.case_facts (
  center_id int not null,
  case_number text not null,
  sequence int not null,
  head_hash bytea not null,
  applicant_digest text not null,
  received_at timestamptz not null,
  facts jsonb not null,
  primary key (center_id, case_number)
);
create index case_facts_applicant on cases.case_facts (center_id, applicant_digest, received_at);

-- Open steps only: what waits on a department.
create table cases.task (
  center_id int not null,
  case_number text not null,
  step_index int not null,
  step text not null,
  department_code text not null,
  due_on date,
  opened_at timestamptz not null,
  primary key (center_id, case_number, step_index)
);
create index task_department on cases.task (center_id, department_code, due_on);
