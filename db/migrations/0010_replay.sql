-- Replay: how far a made-up year has been driven through the rules of a center that has no other cases.

create schema replay;

create table replay.run (
  center_id int not null,
  -- What was asked for; the same order goes on where it stopped.
  asked jsonb not null,
  primary key (center_id)
);

-- Written in the same statement as the day's cases, so that no day is written twice or by half.
create table replay.day (
  center_id int not null,
  day date not null,
  received int not null,
  -- What the generator knows of the day's cases, to be compared with what the ledger says.
  truth jsonb not null,
  primary key (center_id, day)
);
