-- The State's working days. A version is whole and never changed: a case names the version it was computed with.

create schema calendar;

create table calendar.version (
  center_id int not null,
  version int not null check (version > 0),
  imported_at timestamptz not null,
  imported_by text, -- user id of the administrator; null: the first start or the command line
  source text not null, -- what it was imported from, such as the name of a file
  primary key (center_id, version)
);

create table calendar.year (
  center_id int not null,
  version int not null,
  year int not null,
  holidays date[] not null,
  makeup_days date[] not null,
  provisional boolean not null,
  source text not null,
  primary key (center_id, version, year),
  foreign key (center_id, version) references calendar.version
);
