-- Statistics: what the ledger adds up to, day by day, and who came through the doors.

create schema statistics;

-- Days that are over and have been counted; their rows below are complete.
create table statistics.counted_day (
  center_id int not null,
  day date not null,
  primary key (center_id, day)
);

-- One row a day for the whole center, and one for every window, department and item that had a part in it.
create table statistics.daily (
  center_id int not null,
  dimension text not null check (dimension in ('center', 'window', 'department', 'item')),
  day date not null,
  -- The window's number, the department's or the item's code; empty for the center and for no window in particular.
  key text not null,
  accepted int not null,
  finished int not null,
  early int not null,
  on_time int not null,
  overdue int not null,
  -- How many finished cases have used 0, 1, 2 … days, so that a median over any days is exact.
  used int[] not null,
  primary key (center_id, dimension, day, key),
  check (finished = early + on_time + overdue)
);

-- What the door counters report, hour by hour.
create table statistics.visitors (
  center_id int not null,
  day date not null,
  hour int not null check (hour between 0 and 23),
  counter text not null,
  count int not null check (count >= 0),
  primary key (center_id, day, hour, counter)
);

-- Finds the acceptances and decisions of a day; no other event is in it, and no row is written for figures.
create index event_for_figures on cases.event (center_id, at) where kind in ('accepted', 'decided');
