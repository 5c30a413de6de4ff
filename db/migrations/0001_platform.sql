-- What every room stands on: once-only keys and the live stream. The table of migrations is made by the migrator.

create table platform.idempotency (
  center_id int not null,
  caller text not null,
  key text not null,
  request_hash text not null,
  status int not null,
  body text not null,
  created_at timestamptz not null,
  primary key (center_id, caller, key)
);
create index idempotency_age on platform.idempotency (created_at);

-- Hints for open screens, not facts: lost in a crash, so that nobody waits for them on the way to disk.
-- A reader orders by (transaction, id) and stops before the oldest transaction still under way: identity
-- values are handed out before commit, so by id alone a late commit would be missed.
create unlogged table platform.live_event (
  center_id int not null,
  id bigint generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  topic text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (center_id, transaction_id, id)
);
