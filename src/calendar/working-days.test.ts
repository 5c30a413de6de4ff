import assert from 'node:assert/strict';
import { test } from 'node:test';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { Refused } from '../platform/refusal.ts';
import { dayAt, dayNumber } from './day.ts';
import { publishedCalendar, publishedYears } from './published-calendar.ts';
import { type CalendarYear, WorkingCalendar } from './working-days.ts';

const calendar = publishedCalendar();
const FIRST = dayNumber('2004-01-01');
const LAST = dayNumber('2032-12-31');
const days = fc.integer({ min: FIRST, max: LAST }).map(dayAt);

const isMissing = (error: unknown) =>
  error instanceof Refused && error.refusal.problem === 'calendar-missing';

test('C2: a make-up day is worked, a listed holiday is off, else Monday to Friday are worked', () => {
  assert.equal(calendar.kindOf('2026-02-14'), 'makeup');
  assert.equal(calendar.isWorkingDay('2026-02-14'), true);
  assert.equal(calendar.kindOf('2026-02-20'), 'holiday');
  assert.equal(calendar.isWorkingDay('2026-02-20'), false);
  assert.equal(calendar.kindOf('2026-03-07'), 'weekend');
  assert.equal(calendar.isWorkingDay('2026-03-07'), false);
  assert.equal(calendar.kindOf('2026-03-09'), 'working');
  const both: CalendarYear = {
    year: 2026,
    holidays: ['2026-03-07'],
    makeupDays: ['2026-03-07'],
    provisional: false,
    source: 'made up',
  };
  assert.equal(new WorkingCalendar([both]).kindOf('2026-03-07'), 'makeup');
});

test('D1, D3, D4: the eve of 2024 and 2025, the prolonged Spring Festival, the Decembers of the next arrangement', () => {
  assert.equal(calendar.isWorkingDay('2024-02-09'), true);
  assert.equal(calendar.isWorkingDay('2025-01-28'), false);
  assert.equal(calendar.addWorkingDays('2020-01-23', 1), '2020-02-03');
  assert.equal(calendar.isWorkingDay('2005-12-31'), true);
  assert.equal(calendar.isWorkingDay('2018-12-29'), true);
  assert.equal(calendar.isWorkingDay('2022-12-31'), false);
});

test('working days are added without counting the first day', () => {
  assert.equal(calendar.addWorkingDays('2026-01-26', 20), '2026-02-28');
  assert.equal(calendar.addWorkingDays('2026-08-03', 45), '2026-10-10');
  assert.equal(calendar.addWorkingDays('2026-06-14', 5), '2026-06-22');
  assert.equal(calendar.addWorkingDays('2027-02-04', 1), '2027-02-09');
  assert.equal(calendar.addWorkingDays('2026-03-07', 0), '2026-03-07');
  assert.throws(() => calendar.addWorkingDays('2026-03-07', -1), RangeError);
  assert.throws(() => calendar.addWorkingDays('2026-03-07', 1.5), RangeError);
});

test('adding and counting agree with a walk from day to day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), (day, n) => {
      let number = dayNumber(day);
      let left = n;
      while (left > 0 && number < LAST) {
        number += 1;
        if (calendar.isWorkingDay(dayAt(number))) left -= 1;
      }
      if (left > 0) assert.throws(() => calendar.addWorkingDays(day, n), isMissing);
      else assert.equal(calendar.addWorkingDays(day, n), dayAt(number));
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(days, days, (from, to) => {
      const count = calendar.workingDaysBetween(from, to);
      assert.equal(calendar.workingDaysBetween(to, from) + count, 0);
      if (count > 0 && calendar.isWorkingDay(to)) assert.equal(calendar.addWorkingDays(from, count), to);
    }),
    { numRuns: 500 },
  );
});

test('a day outside the data is refused by name, and what is no day is an error; there is no silent answer', () => {
  assert.throws(() => calendar.isWorkingDay('2033-01-01'), isMissing);
  assert.throws(() => calendar.kindOf('2003-12-31'), isMissing);
  assert.throws(() => calendar.addWorkingDays('2032-12-31', 1), isMissing);
  assert.throws(() => calendar.workingDaysBetween('2032-12-01', '2033-01-03'), isMissing);
  assert.throws(() => calendar.isProvisional('1999-01-01'), isMissing);
  assert.throws(() => calendar.isWorkingDay('9999-01-01'), isMissing);
  for (const text of ['2026-02-30', '2026-04-31', '2026-02-00', '2026-2-03', 'tomorrow', '']) {
    assert.throws(() => calendar.isWorkingDay(text), RangeError, text);
  }
});

test('the calendar knows its span, its version and which years are provisional', () => {
  assert.deepEqual([calendar.firstDay, calendar.lastDay, calendar.version], ['2004-01-01', '2032-12-31', 0]);
  assert.equal(calendar.isProvisional('2026-12-31'), false);
  assert.equal(calendar.isProvisional('2027-01-01'), true);
  assert.equal(new WorkingCalendar(publishedYears(), 7).version, 7);
});

test('D4: a year may speak of the December before it; a gap between years is not accepted', () => {
  const year = (of: number, holidays: string[], makeupDays: string[] = []): CalendarYear => ({
    year: of,
    holidays,
    makeupDays,
    provisional: false,
    source: 'made up',
  });
  const two = new WorkingCalendar([
    year(2023, ['2022-12-31', '2023-01-01']),
    year(2022, ['2022-01-01'], ['2023-01-07']),
  ]);
  assert.equal(two.kindOf('2022-12-31'), 'holiday');
  assert.equal(two.kindOf('2023-01-07'), 'makeup');
  assert.throws(() => new WorkingCalendar([year(2022, []), year(2024, [])]), RangeError);
  assert.throws(() => new WorkingCalendar([year(2022, []), year(2022, [])]), RangeError);
  assert.throws(() => new WorkingCalendar([]), RangeError);
});

test('D7: 2004 to 2026 agree with chinese-days day by day, but for the make-up day of 2005-12-31', () => {
  const different: string[] = [];
  let compared = 0;
  for (let number = FIRST; number <= dayNumber('2026-12-31'); number += 1) {
    const day = dayAt(number);
    compared += 1;
    if (chineseDays.isWorkday(day) !== calendar.isWorkingDay(day)) different.push(day);
  }
  assert.equal(compared, 8401);
  assert.deepEqual(different, ['2005-12-31']);
});
