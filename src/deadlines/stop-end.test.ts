import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedCalendar } from '../calendar/published-calendar.ts';
import { expectedResumption, summariseStops } from './stop-end.ts';

const calendar = publishedCalendar();
// 1 to 7 October 2026 are holidays, Saturday 10 October is worked.
const stop = (from: string, expectedWorkingDays: number) => ({ from, expectedWorkingDays });

test('a stop is expected to end after its working days, holidays left out and make-up days counted', () => {
  assert.equal(expectedResumption([stop('2026-09-28T15:00:00.000+08:00', 3)], calendar), '2026-10-08');
  assert.equal(expectedResumption([stop('2026-10-08T09:00:00.000+08:00', 2)], calendar), '2026-10-10');
});

test('with two stops the clock goes on after the later one; without any, or beyond the calendar, nobody knows', () => {
  const long = stop('2026-11-02T09:00:00.000+08:00', 10);
  const short = stop('2026-11-09T09:00:00.000+08:00', 2);
  assert.equal(expectedResumption([long, short], calendar), '2026-11-16');
  assert.equal(expectedResumption([], calendar), null);
  assert.equal(expectedResumption([stop('2032-12-20T09:00:00.000+08:00', 250)], calendar), null);
});

test('the summary counts what stands, what has stood too long, and names the next day that something goes on', () => {
  const groups = [
    { stops: [stop('2026-11-02', 5)], cases: 3 },
    { stops: [stop('2026-11-20', 5)], cases: 4 },
    { stops: [stop('2026-11-18', 4)], cases: 1 },
  ];
  assert.deepEqual(summariseStops(groups, calendar, '2026-11-23'), {
    stopped: 8,
    stoppedTooLong: 3,
    nextResumeOn: '2026-11-24',
  });
  assert.deepEqual(summariseStops([], calendar, '2026-11-23'), {
    stopped: 0,
    stoppedTooLong: 0,
    nextResumeOn: null,
  });
});
