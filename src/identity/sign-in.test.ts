import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LOCK_MINUTES, lockedOut, WRONG_TRIES_ALLOWED } from './sign-in.ts';

const lastAt = Temporal.Instant.from('2026-03-02T09:00:00+08:00');

test('nine wrong tries lock nothing', () => {
  assert.equal(lockedOut({ count: 9, lastAt }, lastAt), undefined);
  assert.equal(lockedOut(undefined, lastAt), undefined);
});

test('after the tenth the door is shut for ten minutes, and says for how long', () => {
  const refusal = lockedOut({ count: 10, lastAt }, lastAt.add({ seconds: 30 }));
  assert.equal(refusal?.refused, 'too_many');
  assert.deepEqual(refusal?.extra, { retryAfterSeconds: 570 });
  assert.equal(refusal?.detail.zh, '密码输错次数太多，请 10 分钟后再试。');
  const nearlyOver = lockedOut({ count: 10, lastAt }, lastAt.add({ seconds: 599 }));
  assert.match(nearlyOver?.detail.en ?? '', /in 1 minute\.$/);
});

test('the lock ends by itself', () => {
  assert.equal(lockedOut({ count: 10, lastAt }, lastAt.add({ minutes: LOCK_MINUTES })), undefined);
});

test('locked exactly while both the tries are too many and the lock has not run out', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(3600), (count, seconds) => {
      const expected = count >= WRONG_TRIES_ALLOWED && seconds < LOCK_MINUTES * 60;
      assert.equal(lockedOut({ count, lastAt }, lastAt.add({ seconds })) !== undefined, expected);
    }),
  );
});
