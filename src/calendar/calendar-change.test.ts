import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../platform/refusal.ts';
import { changeBetween, describeChange, mergeYears } from './calendar-change.ts';
import { publishedYears } from './published-calendar.ts';
import { type CalendarYear, WorkingCalendar } from './working-days.ts';

const SHIPPED = publishedYears();

function year(of: number, change: Partial<CalendarYear> = {}): CalendarYear {
  return {
    year: of,
    holidays: [`${of}-01-01`],
    makeupDays: [],
    provisional: false,
    source: '示例（虚构）',
    ...change,
  };
}

function merged(imported: readonly CalendarYear[], through = 2032): CalendarYear[] {
  const years = mergeYears(SHIPPED, imported, through);
  assert.ok(!isRefusal(years), isRefusal(years) ? years.detail.en : '');
  return years;
}

function change(imported: readonly CalendarYear[], through?: number) {
  return changeBetween(new WorkingCalendar(SHIPPED), new WorkingCalendar(merged(imported, through)));
}

test('D3: a change in mid-year tells the days that are of another kind now', () => {
  const [of2020] = SHIPPED.filter((entry) => entry.year === 2020);
  assert.ok(of2020);
  const before = {
    ...of2020,
    holidays: of2020.holidays.filter((day) => day < '2020-01-31' || day > '2020-02-02'),
    makeupDays: [...of2020.makeupDays, '2020-02-01'],
  };
  const old = new WorkingCalendar(merged([before]));
  const { years, days } = changeBetween(old, new WorkingCalendar(SHIPPED));
  assert.deepEqual(years, [{ year: 2020, change: 'corrected' }]);
  assert.deepEqual(days, [
    { day: '2020-01-31', before: 'working', after: 'holiday' },
    { day: '2020-02-01', before: 'makeup', after: 'holiday' },
    { day: '2020-02-02', before: 'weekend', after: 'holiday' },
  ]);
  assert.equal(old.addWorkingDays('2020-01-23', 1), '2020-01-31');
});

test('a provisional year is published; the other years stay', () => {
  const { years, days } = change([
    year(2027, { holidays: ['2027-01-01', '2027-02-05'], makeupDays: ['2026-12-26'] }),
  ]);
  assert.deepEqual(years, [{ year: 2027, change: 'published' }]);
  assert.deepEqual(days[0], { day: '2026-12-26', before: 'weekend', after: 'makeup' });
  assert.ok(days.some(({ day, after }) => day === '2027-10-01' && after === 'working'));
});

test('years are added: those named, and those between and after them by the holiday law', () => {
  const { years, days } = change([year(2034)], 2035);
  assert.deepEqual(
    years.map((each) => [each.year, each.change]),
    [
      [2033, 'added'],
      [2034, 'added'],
      [2035, 'added'],
    ],
  );
  assert.deepEqual(days, []);
  const added = merged([year(2034)], 2035);
  assert.deepEqual(
    added.slice(-3).map((entry) => entry.provisional),
    [true, false, true],
  );
  assert.equal(merged([year(2003)])[0]?.year, 2003);
});

test('the same years again change nothing', () => {
  assert.deepEqual(change(SHIPPED), { years: [], days: [] });
  const [of2026] = SHIPPED.filter((entry) => entry.year === 2026);
  assert.ok(of2026);
  const otherOrder = { ...of2026, holidays: [...of2026.holidays].reverse() };
  assert.deepEqual(change([otherOrder]).years, []);
});

test('a gap before the calendar and a contradiction with a year that stays are refused', () => {
  const gap = mergeYears(SHIPPED, [year(2002)], 2032);
  assert.ok(isRefusal(gap));
  assert.equal(gap.errors?.[0]?.pointer, '/2002');
  const contradiction = mergeYears(SHIPPED, [year(2027, { holidays: ['2027-01-01', '2026-10-10'] })], 2032);
  assert.ok(isRefusal(contradiction));
  assert.match(contradiction.detail.en, /2026-10-10 is a holiday in the holidays of 2027/);
});

test('the change is told in sentences of both languages', () => {
  const sentences = describeChange(
    change([year(2027, { holidays: ['2027-01-01'], makeupDays: ['2027-02-20'] })]),
  );
  assert.deepEqual(sentences[0], {
    zh: '2027年的安排已公布，不再是暂定。',
    en: '2027 is published now and no longer provisional.',
  });
  assert.ok(
    sentences.some(
      ({ zh, en }) =>
        zh === '2027-02-20：周末 → 调休上班' && en === '2027-02-20: weekend → make-up working day',
    ),
  );
  assert.deepEqual(describeChange({ years: [], days: [] }), [
    { zh: '没有变化。', en: 'Nothing has changed.' },
  ]);
});
