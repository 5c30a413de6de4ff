import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from './hall.ts';
import { testDatabase } from './postgres.ts';

test('each clone is migrated, empty and its own', async () => {
  const one = await testDatabase();
  const other = await testDatabase();
  await one.db`insert into platform.live_event (center_id, topic, data, at) values (1, 'cases', '{}', now())`;
  const count = (database: typeof one) =>
    database.db<{ count: number }[]>`select count(*)::int as count from platform.live_event`;
  assert.equal((await count(one))[0]?.count, 1);
  assert.equal((await count(other))[0]?.count, 0);
  const jobs = await one.db`select to_regclass('graphile_worker.migrations') is not null as present`;
  assert.equal(jobs[0]?.present, true);
});

test('a dropped clone is gone', async () => {
  const one = await testDatabase();
  const other = await testDatabase();
  const name = new URL(one.url).pathname.slice(1);
  const found = () => other.db`select 1 from pg_database where datname = ${name}`;
  assert.equal((await found()).length, 1);
  await one.drop();
  assert.equal((await found()).length, 0);
});

test('the clock of a test hall stands until it is moved', async () => {
  const hall = await testHall({ now: '2026-11-23T09:00:00+08:00' });
  assert.equal(hall.clock.now().toString(), '2026-11-23T01:00:00Z');
  hall.setNow('2026-11-26T08:30:00+08:00');
  assert.equal(hall.clock.now().toString(), '2026-11-26T00:30:00Z');
});
