import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, onAxis } from './reach.ts';

test('today is zero: what is left lies to the right, what is over to the left', () => {
  const clock = (remainingWorkingDays: number, overdueWorkingDays: number) =>
    ({ clockState: 'running', remainingWorkingDays, overdueWorkingDays }) as const;
  assert.equal(distance(clock(3, 0)), 3);
  assert.equal(distance(clock(0, 0)), 0);
  assert.equal(distance(clock(0, 2)), -2);
});

test('what lies beyond the axis ends at its end and says so', () => {
  assert.deepEqual(onAxis(30), { at: 17, cut: true });
  assert.deepEqual(onAxis(-9), { at: -5, cut: true });
  assert.deepEqual(onAxis(17), { at: 17, cut: false });
});
