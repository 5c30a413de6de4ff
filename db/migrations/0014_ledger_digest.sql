-- The ledger's daily digest, and the shape in which a case's facts were written.

-- One row a day from the day of the first event on, each over the one before: whoever has kept one of them can tell
-- whether anything up to its day was changed afterwards.
create table cases.ledger_digest (
  center_id int not null,
  day date not null,
  events int not null,
  cases int not null,
  digest bytea not null,
  previous bytea not null,
  made_at timestamptz not null,
  primary key (center_id, day)
);

-- Finds the events of a day. Events are added in the order of time, so that a few bytes for many pages of them are
-- enough, and hardly anything is written for it.
create index event_day on cases.event using brin (at) with (pages_per_range = 32, autosummarize = on);

-- Facts that an earlier version folded have a smaller shape and are folded anew at the start.
alter table cases.case_facts add column shape int not null default 0;
create index case_facts_shape on cases.case_facts (center_id, shape, case_number);

-- Finds what the archive keeps of a case, when its rows are compared with the ledger.
create index paper_case on archive.paper (center_id, case_number);
