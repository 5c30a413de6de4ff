-- Every way that a case can go: reminders are counted, certificates are numbered by series, wrong confirmation codes are counted.

alter table cases.legal_period drop constraint legal_period_unit_check;
alter table cases.legal_period add constraint legal_period_unit_check
  check (unit in ('working_day', 'calendar_day', 'month', 'times'));

-- The numbers of an item's certificates, one row a series and year.
create table cases.certificate_series (
  center_id int not null,
  series text not null,
  year int not null,
  used int not null,
  primary key (center_id, series, year)
);

-- Wrong codes for a confirmation; asking anew starts from none.
create table cases.code_attempt (
  center_id int not null,
  case_number text not null,
  asked_sequence int not null,
  wrong int not null,
  primary key (center_id, case_number, asked_sequence)
);
