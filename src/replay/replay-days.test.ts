import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaySetting, SIX_WEEKS } from '../../test/replay-setting.ts';
import { dayNumber, weekdayAt } from '../calendar/day.ts';
import { planDays } from './replay-days.ts';

const YEAR = {
  from: '2025-01-01',
  until: '2025-12-31T15:30:00+08:00',
  cases: 126_000,
  visitors: 172_000,
  late: 40,
  seed: 1,
};
const setting = replaySetting(YEAR);
const days = planDays(setting);
const sum = (part: (day: (typeof days)[number]) => number) =>
  days.reduce((total, day) => total + part(day), 0);
const accepted = (day: string) => days.find((each) => each.day === day)?.accepted ?? 0;
const mean = (list: readonly number[]) => list.reduce((one, other) => one + other, 0) / list.length;

test('the days are the working days of the State, with what was asked for in sum', () => {
  assert.equal(days.length, 248);
  assert.ok(days.every(({ day }) => setting.calendar.isWorkingDay(day)));
  assert.ok(accepted('2025-01-26') > 0, 'a Sunday that is worked for the Spring Festival');
  assert.equal(accepted('2025-10-06'), 0, 'a Monday within the National Day holiday');
  assert.equal(
    sum((day) => day.accepted),
    126_000,
  );
  assert.equal(
    sum((day) => day.visitors),
    172_000,
  );
  assert.equal(
    sum((day) => day.late),
    40,
  );
  assert.ok(sum((day) => day.others) > 800);
});

test('Mondays are the busiest days and Fridays the quietest', () => {
  const ordinary = days.filter(({ day }) => setting.calendar.kindOf(day) === 'working');
  const of = (weekday: number) =>
    mean(ordinary.filter(({ day }) => weekdayAt(dayNumber(day)) === weekday).map((day) => day.accepted));
  const [monday, tuesday, wednesday, thursday, friday] = [1, 2, 3, 4, 5].map(of) as [
    number,
    number,
    number,
    number,
    number,
  ];
  assert.ok(monday > tuesday && friday < thursday && friday < wednesday, `${[1, 2, 3, 4, 5].map(of)}`);
});

test('there is a rush before the Spring Festival and a lull after it', () => {
  const usual = mean(days.map((day) => day.accepted));
  assert.ok(accepted('2025-01-20') > 1.4 * usual);
  assert.ok(accepted('2025-02-06') < 0.7 * usual);
});

test('the last day only brings those who come before the replay ends', () => {
  const late = planDays(replaySetting({ ...SIX_WEEKS, until: '2025-10-15T17:00:00+08:00' })).at(-1);
  const early = planDays(replaySetting({ ...SIX_WEEKS, until: '2025-10-15T10:00:00+08:00' })).at(-1);
  assert.equal(early?.day, '2025-10-15');
  assert.ok((early?.visitors ?? 0) < (late?.visitors ?? 0) / 2);
  const before = planDays(replaySetting({ ...SIX_WEEKS, until: '2025-10-15T09:10:00+08:00' })).at(-1);
  assert.equal(before?.day, '2025-10-14', 'hardly open is not open yet');
});

test('a time without a working day has no days', () => {
  const holiday = { ...SIX_WEEKS, from: '2025-10-01', until: '2025-10-08T15:00:00+08:00' };
  assert.deepEqual(planDays(replaySetting(holiday)), []);
});

test('another seed gives other days', () => {
  const other = planDays(replaySetting({ ...YEAR, seed: 2 }));
  assert.notDeepEqual(other, days);
  assert.deepEqual(planDays(replaySetting(YEAR)), days);
});
