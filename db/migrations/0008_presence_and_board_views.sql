-- Who looks at what just now: a courtesy between colleagues, lost in a crash and forgotten within a minute.
create unlogged table platform.presence (
  center_id int not null,
  place text not null,
  user_id text not null,
  name_zh text not null,
  name_en text not null,
  window_number text,
  seen_at timestamptz not null,
  primary key (center_id, place, user_id)
);
create index presence_age on platform.presence (seen_at);

-- Views of the board that a person has given a name.
create table deadlines.board_view (
  center_id int not null,
  user_id text not null,
  name text not null,
  query jsonb not null,
  primary key (center_id, user_id, name)
);
