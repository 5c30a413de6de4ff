import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayNumber } from '../../src/calendar/day.ts';
import { workingDays } from '../../test/public-pages.ts';
import { daysAhead, hallState, hallTime, handInDay } from './hall-hours.ts';

const HOURS = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:00' },
];
const FRIDAY = '2026-10-09';
const state = (day: string, time: string) => hallState({ day, time }, HOURS, workingDays);

test('the clock of the hall shows Beijing time', () => {
  assert.deepEqual(hallTime(Temporal.Instant.from('2026-10-08T16:05:59Z')), {
    day: '2026-10-09',
    time: '00:05',
  });
});

test('open in the morning until the break, in the afternoon until the end', () => {
  assert.deepEqual(state(FRIDAY, '09:00'), { open: true, until: '12:00', reopensAt: '13:30' });
  assert.deepEqual(state(FRIDAY, '11:59'), { open: true, until: '12:00', reopensAt: '13:30' });
  assert.deepEqual(state(FRIDAY, '13:30'), { open: true, until: '17:00', reopensAt: null });
});

test('closed before the hall opens and during the break, and said until when', () => {
  assert.deepEqual(state(FRIDAY, '08:59'), { open: false, opensOn: FRIDAY, opensAt: '09:00' });
  assert.deepEqual(state(FRIDAY, '12:00'), { open: false, opensOn: FRIDAY, opensAt: '13:30' });
});

test('after the day it opens next on a working day: a make-up Saturday counts, a holiday does not', () => {
  assert.deepEqual(state(FRIDAY, '17:00'), { open: false, opensOn: '2026-10-10', opensAt: '09:00' });
  assert.deepEqual(state('2026-10-10', '18:00'), { open: false, opensOn: '2026-10-12', opensAt: '09:00' });
  assert.deepEqual(state('2026-10-03', '10:00'), { open: false, opensOn: '2026-10-08', opensAt: '09:00' });
});

test('papers can be handed in today until the last closing, then on the next working day', () => {
  const handIn = (day: string, time: string) => handInDay({ day, time }, HOURS, workingDays);
  assert.equal(handIn(FRIDAY, '07:00'), FRIDAY);
  assert.equal(handIn(FRIDAY, '12:30'), FRIDAY);
  assert.equal(handIn(FRIDAY, '17:00'), '2026-10-10');
  assert.equal(handIn('2026-10-01', '10:00'), '2026-10-08');
});

test('the coming days say which are special, and why', () => {
  const days = daysAhead('2026-09-30', 4, workingDays);
  assert.deepEqual(days[0], { day: '2026-09-30', open: true, note: undefined });
  assert.deepEqual(days[1], { day: '2026-10-01', open: false, note: { zh: '国庆节', en: 'National Day' } });
  assert.equal(daysAhead('2026-10-10', 1, workingDays)[0]?.note?.zh, '调休上班');
});

test('whatever the moment: open only on a working day within the hours, and it opens again on a working day', () => {
  const moments = fc.record({
    day: fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-20') }).map(dayAt),
    time: fc
      .integer({ min: 0, max: 1439 })
      .map((minute) => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`),
  });
  fc.assert(
    fc.property(moments, (now) => {
      const hall = hallState(now, HOURS, workingDays);
      const within =
        workingDays.isWorkingDay(now.day) && HOURS.some(({ from, to }) => from <= now.time && now.time < to);
      assert.equal(hall.open, within);
      if (!hall.open) {
        assert.ok(workingDays.isWorkingDay(hall.opensOn));
        assert.ok(`${hall.opensOn} ${hall.opensAt}` > `${now.day} ${now.time}`);
      }
    }),
  );
});

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
