import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { testStaff } from '../../test/staff.ts';
import { identityJobs } from './jobs.ts';

test('what has ended by itself is removed, what still counts stays', async () => {
  const hall = await testHall();
  const { as } = await testStaff(hall);
  await as('clerk');
  await hall.db`update auth.session set "expiresAt" = now() - interval '1 minute'`;
  await as('chief');
  await hall.db`
    insert into identity.wrong_try (center_id, username, address, count, last_at) values
      (1, 'old', '10.0.0.1', 10, now() - interval '25 hours'), (1, 'new', '10.0.0.1', 10, now())`;
  await identityJobs(hall).tasks['identity:tidy']?.({}, { number: 1, last: false });
  const sessions = await hall.db`
    select staff.username from auth.session join identity.staff on user_id = "userId"`;
  assert.deepEqual(
    sessions.map((row) => row.username),
    ['chief'],
  );
  const tries = await hall.db`select username from identity.wrong_try`;
  assert.deepEqual(
    tries.map((row) => row.username),
    ['new'],
  );
});
