import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LunarDay, SolarTerm } from 'tyme4ts';
import { type Day, dayAt } from './day.ts';
import { completeByLaw, type Festival, statutoryDays, yearByLaw } from './holiday-law.ts';
import { publishedYears } from './published-calendar.ts';
import { qingming } from './qingming.ts';
import { WorkingCalendar } from './working-days.ts';

function daysOf(year: number, festival: Festival): Day[] {
  return statutoryDays(year)
    .filter((each) => each.festival === festival)
    .map(({ day }) => day);
}

test('the computed years equal the entries that ship for 2027 to 2032', () => {
  const provisional = publishedYears().filter((entry) => entry.provisional);
  assert.deepEqual(
    provisional.map(({ year }) => year),
    [2027, 2028, 2029, 2030, 2031, 2032],
  );
  for (const entry of provisional) {
    const { holidays, makeupDays, provisional: isProvisional } = yearByLaw(entry.year);
    assert.deepEqual(
      { holidays, makeupDays, isProvisional },
      { holidays: entry.holidays, makeupDays: [], isProvisional: true },
    );
  }
});

test('D5: Spring Festival, Qingming, Dragon Boat and Mid-Autumn of 2027 to 2032', () => {
  const expected: [number, string, string, string, string][] = [
    [2027, '02-06', '04-05', '06-09', '09-15'],
    [2028, '01-26', '04-04', '05-28', '10-03'],
    [2029, '02-13', '04-04', '06-16', '09-22'],
    [2030, '02-03', '04-05', '06-05', '09-12'],
    [2031, '01-23', '04-05', '06-24', '10-01'],
    [2032, '02-11', '04-04', '06-12', '09-19'],
  ];
  for (const [year, spring, qing, dragon, autumn] of expected) {
    assert.equal(daysOf(year, 'spring_festival')[1], `${year}-${spring}`);
    assert.deepEqual(daysOf(year, 'qingming'), [`${year}-${qing}`]);
    assert.deepEqual(daysOf(year, 'dragon_boat'), [`${year}-${dragon}`]);
    assert.deepEqual(daysOf(year, 'mid_autumn'), [`${year}-${autumn}`]);
  }
});

test('D6: lunar days agree with tyme4ts, also in the years where older ICU data err', () => {
  const solar = (year: number, month: number, day: number) =>
    LunarDay.fromYmd(year, month, day).getSolarDay().toString();
  const iso = (text: string) =>
    text
      .replace('年', '-')
      .replace('月', '-')
      .replace('日', '')
      .replace(/-(\d)(?=-|$)/g, '-0$1');
  for (let year = 2004; year <= 2060; year += 1) {
    assert.equal(daysOf(year, 'spring_festival')[1], iso(solar(year, 1, 1)), `${year} 春节`);
    assert.equal(daysOf(year, 'dragon_boat')[0], iso(solar(year, 5, 5)), `${year} 端午`);
    assert.equal(daysOf(year, 'mid_autumn')[0], iso(solar(year, 8, 15)), `${year} 中秋`);
  }
});

test('Qingming agrees with tyme4ts from 1990 to 2150', () => {
  for (let year = 1990; year <= 2150; year += 1) {
    const day = SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay();
    const expected = Temporal.PlainDate.from({ year, month: day.getMonth(), day: day.getDay() }).toString();
    assert.equal(dayAt(qingming(year)), expected);
  }
});

test('D1: thirteen statutory days, of which two festivals may share one; every one of 2025 and 2026 was off', () => {
  for (let year = 2025; year <= 2060; year += 1) assert.equal(statutoryDays(year).length, 13);
  assert.equal(yearByLaw(2031).holidays.length, 12);
  const published = new WorkingCalendar(publishedYears());
  for (const year of [2025, 2026]) {
    for (const { day } of statutoryDays(year)) assert.equal(published.isWorkingDay(day), false, day);
  }
});

test('years between and after the known ones are completed by the law, the known ones stay', () => {
  const known = publishedYears().filter(({ year }) => year === 2025 || year === 2027);
  const completed = completeByLaw(known, 2029);
  assert.deepEqual(
    completed.map(({ year, provisional }) => [year, provisional]),
    [
      [2025, false],
      [2026, true],
      [2027, true],
      [2028, true],
      [2029, true],
    ],
  );
  assert.equal(completed[0], known[0]);
  assert.equal(completed[2], known[1]);
  assert.deepEqual(
    completeByLaw(known, 2023).map(({ year }) => year),
    [2025, 2026, 2027],
  );
});
