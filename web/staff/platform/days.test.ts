import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayDay, sayFullDay, sayMoment, sayMonth, shortWeekday, weekdayOf } from './days.ts';

test('days are said as people read them, in both languages', () => {
  assert.equal(sayDay('2026-11-26', 'zh-CN'), '11月26日（周四）');
  assert.equal(sayDay('2026-11-26', 'en'), 'Thu 26 Nov');
  assert.equal(sayFullDay('2027-01-05', 'zh-CN'), '2027年1月5日');
  assert.equal(sayFullDay('2027-01-05', 'en'), '5 Jan 2027');
  assert.equal(sayMonth('2026-10-01', 'zh-CN'), '10月');
  assert.equal(sayMonth('2026-10-01', 'en'), 'Oct');
});

test('the weekday is right over a leap day and a turn of the year', () => {
  assert.deepEqual(
    ['2028-02-28', '2028-02-29', '2028-03-01', '2026-12-31', '2027-01-01'].map(weekdayOf),
    [1, 2, 3, 4, 5],
  );
  assert.equal(shortWeekday('2026-10-04', 'zh-CN'), '日');
  assert.equal(shortWeekday('2026-10-04', 'en'), 'Su');
});

test('a moment is said in the time of the center, whatever the zone of the reader', () => {
  assert.equal(sayMoment('2026-11-23T00:05:00.000+08:00', 'zh-CN'), '11月23日 00:05');
});
