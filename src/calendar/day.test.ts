import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayNumber, dayNumberAt, isDay, weekdayAt, yearOf } from './day.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const numbers = fc.integer({ min: -719_000, max: 2_930_000 });

test('day numbers, dates and weekdays agree with Temporal over ten thousand years', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const date = EPOCH.add({ days: number });
      const day = date.toString();
      assert.equal(dayAt(number), day);
      assert.equal(dayNumber(day), number);
      assert.equal(weekdayAt(number), date.dayOfWeek);
      assert.equal(yearOf(day), date.year);
      assert.ok(isDay(day));
    }),
    { numRuns: 2000 },
  );
});

test('only dates that exist, written in full, are days', () => {
  for (const text of ['2028-02-29', '2000-02-29', '2026-12-31']) assert.ok(isDay(text), text);
  const wrong = [
    '2026-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '0000-01-01',
    '0000-12-31',
  ];
  for (const text of [...wrong, '2026-01-01 ', '26-01-01', '2026/01/01', '２０２６-01-01', '']) {
    assert.ok(!isDay(text), text);
  }
});

test('C1: the date in UTC+08:00 decides', () => {
  const day = (text: string) => dayAt(dayNumberAt(Temporal.Instant.from(text)));
  assert.equal(day('2026-03-02T15:59:59Z'), '2026-03-02');
  assert.equal(day('2026-03-02T16:00:00Z'), '2026-03-03');
  assert.equal(day('2026-03-02T15:59:59.999999999Z'), '2026-03-02');
  assert.equal(day('2026-03-02T00:00:00+08:00'), '2026-03-02');
  assert.equal(day('2026-03-02T00:00:00-10:00'), '2026-03-02');
  assert.equal(day('1969-12-31T15:59:59.5Z'), '1969-12-31');
});
