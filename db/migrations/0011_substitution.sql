-- Who stands in for whom (替岗), and for which days. Never deleted: the ledger's events name both.
create table identity.substitution (
  center_id int not null,
  id uuid not null,
  user_id text not null, -- who is away
  substitute_id text not null,
  first_day date not null,
  last_day date not null, -- inclusive
  note text,
  created_by text not null,
  created_at timestamptz not null,
  ended_by text,
  ended_at timestamptz, -- set when ended early; from then on it lends nothing
  primary key (center_id, id),
  foreign key (center_id, user_id) references identity.staff (center_id, user_id),
  foreign key (center_id, substitute_id) references identity.staff (center_id, user_id),
  check (first_day <= last_day),
  check (user_id <> substitute_id),
  check ((ended_by is null) = (ended_at is null))
);
create index substitution_of_substitute on identity.substitution (center_id, substitute_id, last_day)
  where ended_at is null;
create index substitution_of_person on identity.substitution (center_id, user_id, last_day) where ended_at is null;
