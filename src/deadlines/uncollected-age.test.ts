import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendar } from '../../test/case-builders.ts';
import { dayAt, dayNumber } from '../calendar/day.ts';
import { AGES, ageOf, spanOfAge } from './uncollected-age.ts';

test('ages are told by working days', () => {
  const ages = [0, 10, 11, 30, 31, 60, 61, 400].map(ageOf);
  assert.deepEqual(ages, ['to10', 'to10', 'to30', 'to30', 'to60', 'to60', 'over60', 'over60']);
});

test('the days of an age: on Monday 16 March 2026 ten working days go back to Monday 2 March', () => {
  assert.deepEqual(spanOfAge('to10', '2026-03-16', calendar), { from: '2026-03-02', to: null });
  assert.equal(spanOfAge('to30', '2026-03-16', calendar).to, '2026-03-01');
  assert.equal(spanOfAge('over60', '2026-03-16', calendar).from, null);
});

const day = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') })
  .map((number) => dayAt(number));

test('whatever the days: a certificate lies in the span of its age and of no other', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [issuedOn, today] = [one, other].toSorted() as [string, string];
      const own = AGES.filter((age) => {
        const { from, to } = spanOfAge(age, today, calendar);
        return (from === null || from <= issuedOn) && (to === null || issuedOn <= to);
      });
      assert.deepEqual(own, [ageOf(calendar.workingDaysBetween(issuedOn, today))]);
    }),
  );
});
