import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayNumber, isDay } from '../calendar/day.ts';
import { writeCursor } from '../platform/cursor.ts';
import { readBoardEnd } from './page-end.ts';
import { aheadOf, NEVER, type Sorted, urgencyOf } from './urgency.ts';

const day = fc
  .integer({ min: dayNumber('2004-01-01'), max: dayNumber('2099-12-31') })
  .map((number) => dayAt(number));
const running = (promisedDueOn: string, fastTrack: boolean): Sorted => ({
  clockState: 'running',
  promisedDueOn,
  noticeDueOn: null,
  fastTrack,
});

test('the promised day; on the fast track a day before all others; a clock that stands comes last', () => {
  assert.equal(urgencyOf(running('2026-11-30', false)), '2026-11-30');
  assert.equal(urgencyOf(running('2028-02-29', true)), '1228-02-29');
  for (const clockState of ['not_started', 'stopped', 'finished'] as const) {
    assert.equal(urgencyOf({ ...running('2026-11-30', true), clockState }), NEVER);
  }
  assert.equal(urgencyOf({ ...running('', true), promisedDueOn: null }), NEVER);
  const checked = { clockState: 'not_started', promisedDueOn: null, fastTrack: false } as const;
  assert.equal(urgencyOf({ ...checked, noticeDueOn: '2026-11-30' }), '2026-11-30');
  assert.equal(urgencyOf({ ...checked, fastTrack: true, noticeDueOn: '2026-11-30' }), '1226-11-30');
});

test('whatever the days: ahead of every case that is not on the fast track, and in order among themselves', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      assert.ok(urgencyOf(running(one, true)) < urgencyOf(running(other, false)));
      assert.equal(aheadOf(one) < aheadOf(other), one < other);
    }),
  );
});

test('it is a day that exists and that a page can end with', () => {
  fc.assert(
    fc.property(day, (one) => {
      const urgency = aheadOf(one);
      assert.ok(isDay(urgency));
      const caseNumber = 'FC20261123000123U';
      assert.deepEqual(readBoardEnd(writeCursor([urgency, caseNumber])), { urgency, caseNumber });
    }),
  );
});
