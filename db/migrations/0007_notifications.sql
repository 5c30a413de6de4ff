-- Messages to applicants: what is told, in which words, and what became of it.

create schema notifications;

-- Versions are added and never changed: a message names the one it was made with.
create table notifications.template (
  center_id int not null,
  code text not null,
  version int not null check (version > 0),
  zh text not null,
  en text not null,
  made_at timestamptz not null,
  made_by jsonb, -- null: shipped with the product
  primary key (center_id, code, version)
);

create table notifications.message (
  center_id int not null,
  id uuid not null,
  case_number text,
  -- Departments that have a part in what it is about, and may read it.
  departments text[] not null,
  template text not null,
  template_version int not null,
  language text not null check (language in ('zh-CN', 'en')),
  channel text not null check (channel in ('sms')),
  recipient_sealed text,
  recipient_masked text,
  text text not null,
  status text not null check (status in ('queued', 'accepted', 'delivered', 'failed', 'given_up', 'unknown')),
  given_up_because text check (given_up_because in ('landline', 'no_phone', 'tried_too_often')),
  attempts int not null default 0,
  gateway text,
  gateway_reference text,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (center_id, id),
  check ((status = 'given_up') = (given_up_because is not null))
)
-- Leaves room for the two changes that every message goes through, so that they need not touch an index.
with (fillfactor = 75);
create index message_of_case on notifications.message (center_id, case_number, id) where case_number is not null;
-- What somebody has to look after; the status of all others changes too often to be worth an index.
create index message_in_trouble on notifications.message (center_id, status, id)
  where status in ('failed', 'given_up');

-- Messages that wait to be sent, written with what they tell of: the outbox is the queue. The time is real time,
-- because a gateway's pauses do not follow the hall's clock.
create table notifications.queue (
  center_id int not null,
  message_id uuid not null,
  next_try_at timestamptz not null,
  primary key (center_id, message_id)
);
create index queue_next on notifications.queue (center_id, next_try_at);

-- Recorded before the gateway is called and closed after: one without an outcome may or may not have been sent.
create table notifications.attempt (
  center_id int not null,
  message_id uuid not null,
  number int not null,
  gateway text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text check (outcome in ('accepted', 'failed', 'lost')),
  reference text,
  error text,
  primary key (center_id, message_id, number)
);
