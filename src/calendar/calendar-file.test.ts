import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../platform/refusal.ts';
import { readCalendarFile } from './calendar-file.ts';
import published from './published/calendar-cn.json' with { type: 'json' };

const YEAR = {
  holidays: ['2027-01-01', '2027-02-05', '2026-12-31'],
  makeup_workdays: ['2027-02-20', '2026-12-26'],
  provisional: false,
  source: '示例（虚构）',
};

function faultsOf(content: unknown): string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const outcome = readCalendarFile('calendar.json', text);
  assert.ok(isRefusal(outcome), 'a refusal');
  return (outcome.errors ?? []).map((error) => `${error.pointer} ${error.detail.en}`);
}

function faultOf(change: object, year = '2027'): string {
  const faults = faultsOf({ [year]: { ...YEAR, ...change } });
  assert.equal(faults.length, 1, faults.join('\n'));
  return faults[0] as string;
}

test('the calendar that ships is without fault', () => {
  const years = readCalendarFile('calendar-cn.json', JSON.stringify(published));
  assert.ok(!isRefusal(years));
  assert.equal(years.length, 29);
  assert.deepEqual(years[22]?.makeupDays, [
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]);
});

test('a year may arrange the December before it; days and years come out in order', () => {
  const years = readCalendarFile(
    'calendar.json',
    `\uFEFF${JSON.stringify({ 2028: { ...YEAR, holidays: ['2028-01-01'], makeup_workdays: [] }, 2027: YEAR })}`,
  );
  assert.ok(!isRefusal(years));
  assert.deepEqual(years[0], {
    year: 2027,
    holidays: ['2026-12-31', '2027-01-01', '2027-02-05'],
    makeupDays: ['2026-12-26', '2027-02-20'],
    provisional: false,
    source: '示例（虚构）',
  });
  assert.equal(years[1]?.year, 2028);
});

test('what is not a calendar at all', () => {
  assert.match(faultsOf('{"2027": ')[0] as string, /^\/ calendar\.json: is not JSON/);
  for (const content of [[], 'null', '5', {}])
    assert.match(faultsOf(content)[0] as string, /must be an object with at least one year/);
  assert.match(faultsOf({ 27: YEAR })[0] as string, /calendar\.json 27: must be a year of four digits/);
  assert.match(faultsOf({ 1999: YEAR })[0] as string, /must be a year of four digits/);
  assert.match(faultsOf({ 2027: [] })[0] as string, /calendar\.json 2027: must be an object/);
  const twice = `{"2027": ${JSON.stringify(YEAR)}, "2027": ${JSON.stringify(YEAR)}}`;
  assert.deepEqual(faultsOf(twice), ['/2027 calendar.json 2027: this year is written twice; write it once']);
});

test('each fault names file, year, field and what would be right', () => {
  assert.equal(
    faultOf({ holidays: ['2027-02-30'] }),
    '/2027/holidays/0 calendar.json 2027 holidays #1: "2027-02-30" is not an existing day; write it like 2027-01-01',
  );
  assert.match(faultOf({ holidays: ['2027-1-1'] }), /is not an existing day/);
  assert.match(faultOf({ holidays: [20270101] }), /holidays #1: 20270101 is not an existing day/);
  assert.match(
    faultOf({ holidays: ['2026-11-30'] }),
    /is outside what the year may arrange, 2026-12-01 to 2028-01-31/,
  );
  assert.match(faultOf({ holidays: ['2028-02-01'] }), /is outside what the year may arrange/);
  assert.match(faultOf({ holidays: ['2027-01-01', '2027-01-01'] }), /holidays #2: 2027-01-01 is repeated/);
  assert.match(faultOf({ holidays: 'none' }), /holidays: must be a list of days/);
  assert.match(faultOf({ holidays: [] }), /must name at least one holiday/);
  assert.match(faultOf({ makeup_workdays: undefined }), /makeup_workdays: must be a list of days/);
  assert.match(
    faultOf({ makeup_workdays: ['2027-02-22'] }),
    /makeup_workdays #1: 2027-02-22 is not a Saturday or Sunday/,
  );
  assert.match(
    faultOf({ holidays: ['2027-02-20'], makeup_workdays: ['2027-02-20'] }),
    /stands in holidays too/,
  );
  assert.match(faultOf({ provisional: 'no' }), /2027 provisional: must be true/);
  assert.match(faultOf({ source: ' ' }), /2027 source: must name the notice/);
  assert.match(faultOf({ source: undefined }), /2027 source: must name the notice/);
  assert.match(faultOf({ 'makeup days': [] }), /2027 makeup days: is not known; the fields are holidays/);
});

test('all faults are named at once, also those between two years', () => {
  const faults = faultsOf({
    2027: { ...YEAR, holidays: ['x', 'y'], source: '' },
    2028: { ...YEAR, provisional: 1 },
  });
  assert.equal(faults.length, 9);
  const contradiction = faultsOf({
    2027: YEAR,
    2026: { ...YEAR, holidays: ['2026-01-01', '2026-12-26'], makeup_workdays: [] },
  });
  assert.equal(contradiction.length, 1);
  assert.match(
    contradiction[0] as string,
    /2027 makeup_workdays #1: 2026-12-26 is a holiday in the holidays of 2026/,
  );
});

test('the sentences exist in Chinese too', () => {
  const outcome = readCalendarFile(
    '日历.json',
    JSON.stringify({ 2027: { ...YEAR, holidays: ['2027-02-30'] } }),
  );
  assert.ok(isRefusal(outcome));
  assert.equal(
    outcome.detail.zh,
    '日历.json 2027 holidays #1："2027-02-30" 不是存在的日期，要写成 2027-01-01 这样',
  );
});
