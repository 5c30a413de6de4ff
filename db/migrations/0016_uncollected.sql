-- Certificates that nobody collects, who else holds a case up, cards of the third limit, and who stood behind the fast track.

-- Old rows live on with these until they are derived anew.
alter table deadlines.clock
  add column holders int not null default 0,
  add column issued_on date,
  add column reminded int not null default 0;
create index clock_uncollected on deadlines.clock (center_id, issued_on, case_number) where case_state = 'issued';

-- Which limit has passed: a red card may be one of the decision or one of the certificate.
alter table deadlines.card add column limit_kind text;
update deadlines.card set limit_kind = case colour when 'yellow' then 'promised' else 'statutory' end;
alter table deadlines.card
  alter column limit_kind set not null,
  add constraint card_limit_kind_check check (limit_kind in ('promised', 'statutory', 'issuance')),
  drop constraint card_pkey,
  add primary key (center_id, case_number, limit_kind, due_on);

alter table deadlines.notice drop constraint notice_kind_check;
alter table deadlines.notice add constraint notice_kind_check
  check (kind in ('prompt', 'promised_overdue', 'statutory_overdue', 'issuance_overdue'));

-- Finds who was put on the fast track in a span of time.
create index event_fast_tracked on cases.event (center_id, at) where kind = 'fast_tracked';

-- One row for each case that was decided on a day and each fast-track case that had gone before it.
create table statistics.overtaken (
  center_id int not null,
  day date not null,
  case_number text not null,
  fast_case_number text not null,
  -- The days on which the other was put on the fast track, and decided.
  granted_on date not null,
  fast_decided_on date not null,
  is_late boolean not null,
  primary key (center_id, day, case_number, fast_case_number)
);
create index overtaken_granted on statistics.overtaken (center_id, granted_on);

-- Where the fast track was granted already, the days are counted once more.
delete from statistics.daily where exists (select from cases.event where kind = 'fast_tracked');
delete from statistics.counted_day where exists (select from cases.event where kind = 'fast_tracked');
