import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedCalendar } from '../calendar/published-calendar.ts';
import { expectedEnd, expectedResumption, lastsTooLong, summariseStops } from './stop-end.ts';

const calendar = publishedCalendar();

test('a stop is expected to end after its working days, holidays left out and make-up days counted', () => {
  // 1 to 7 October 2026 are holidays, Saturday 10 October is worked.
  assert.equal(expectedEnd('2026-09-28T15:00:00.000+08:00', 3, calendar), '2026-10-08');
  assert.equal(expectedEnd('2026-10-08', 2, calendar), '2026-10-10');
  assert.equal(expectedEnd('2032-12-20T09:00:00.000+08:00', 250, calendar), null, 'beyond the calendar');
});

test('with two stops the clock goes on after the later one; without any, or with one of unknown end, nobody knows', () => {
  assert.equal(expectedResumption(['2026-11-16', '2026-11-11']), '2026-11-16');
  assert.equal(expectedResumption([]), null);
  assert.equal(expectedResumption(['2026-11-16', null]), null);
});

test('a stop lasts too long from the day after the one that was told', () => {
  assert.deepEqual(
    ['2026-11-22', '2026-11-23', '2026-11-24', null].map((day) => lastsTooLong(day, '2026-11-23')),
    [true, false, false, false],
  );
});

test('the summary counts what stands, what has stood too long, and names the next day that something goes on', () => {
  const groups = [
    { expectedOn: ['2026-11-09'], cases: 3 },
    { expectedOn: ['2026-11-27'], cases: 4 },
    { expectedOn: ['2026-11-24'], cases: 1 },
    // One of its two stops lasts longer than was told, though the clock could not go on yet.
    { expectedOn: ['2026-11-20', '2026-11-25'], cases: 2 },
  ];
  assert.deepEqual(summariseStops(groups, '2026-11-23'), {
    stopped: 10,
    stoppedTooLong: 5,
    nextResumeOn: '2026-11-24',
  });
  assert.deepEqual(summariseStops([], '2026-11-23'), { stopped: 0, stoppedTooLong: 0, nextResumeOn: null });
});
