import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { at, calendar, itemOf, items, PaperCase, type PaperCaseOptions } from '../../test/case-builders.ts';
import { type CalendarYear, WorkingCalendar } from '../calendar/working-days.ts';
import type { Item } from '../catalog/item.ts';
import { isRefusal } from '../platform/refusal.ts';
import { clocksOf, dueOf } from './case-clock.ts';
import { lightOf } from './light.ts';
import { noticesDue } from './notices.ts';
import { effectOf, recalculate } from './recalculate.ts';

/** The published calendar as a version, one of its years otherwise. */
function version(number: number, year?: Partial<CalendarYear> & { readonly year: number }): WorkingCalendar {
  const years = calendar.years.map((entry) => (entry.year === year?.year ? { ...entry, ...year } : entry));
  return new WorkingCalendar(years, number);
}

const daysOf = (year: number) => calendar.years.find((entry) => entry.year === year) as CalendarYear;
const without = (days: readonly string[], ...left: string[]) => days.filter((day) => !left.includes(day));

/** As published in November 2019, before the festival was lengthened on 26 January 2020. */
const FESTIVAL_BEFORE = version(1, {
  year: 2020,
  holidays: without(daysOf(2020).holidays, '2020-01-31', '2020-02-01', '2020-02-02'),
  makeupDays: [...daysOf(2020).makeupDays, '2020-02-01'],
});
/** As published in December 2018: Labour Day alone, before it became four days in March 2019. */
const LABOUR_BEFORE = version(1, {
  year: 2019,
  holidays: without(daysOf(2019).holidays, '2019-05-02', '2019-05-03', '2019-05-04'),
  makeupDays: without(daysOf(2019).makeupDays, '2019-04-28', '2019-05-05'),
});
const NOW_PUBLISHED = version(2);

const oneDay = itemOf('GA-0011', {
  coDepartments: [],
  promisedLimit: { value: 1, unit: 'working_day' },
  statutoryLimit: { value: 20, unit: 'working_day' },
});
const fiveDays: Item = { ...oneDay, promisedLimit: { value: 5, unit: 'working_day' } };
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;

function caseUnder(first: WorkingCalendar, item: Item, options: PaperCaseOptions): PaperCase {
  class Under extends PaperCase {
    override get measures() {
      return { ...super.measures, calendar: first };
    }
  }
  return new Under(item, options);
}

function recalculated(one: PaperCase, under: WorkingCalendar) {
  const happening = recalculate(one.facts, { ...one.measures, calendar: under }, one.now);
  assert.ok(happening && !isRefusal(happening));
  return happening.data;
}

/** The same, and written into the case's ledger. */
function recalculateIn(one: PaperCase, under: WorkingCalendar) {
  const data = recalculated(one, under);
  one.append([{ kind: 'recalculated', data }], { kind: 'clock' });
  return data;
}

describe('the State changes a year in the middle', () => {
  test('Spring Festival 2020: one working day from 23 January was 31 January and is 3 February', () => {
    const one = caseUnder(FESTIVAL_BEFORE, oneDay, { at: '2020-01-23' });
    assert.equal(one.facts.due?.promisedOn, '2020-01-31');
    const { before, due } = recalculateIn(one.on('2020-01-27'), NOW_PUBLISHED);
    assert.deepEqual([before.promisedOn, due.promisedOn], ['2020-01-31', '2020-02-03']);
    assert.equal(effectOf(before, due), 'moved');
    assert.equal(one.facts.due?.calendarVersion, 2);
    assert.equal(recalculate(one.facts, { ...one.measures, calendar: NOW_PUBLISHED }, one.now), undefined);
  });

  test('Labour Day 2019: four days off and two worked Sundays', () => {
    const one = caseUnder(LABOUR_BEFORE, fiveDays, { at: '2019-04-26' });
    assert.equal(one.facts.due?.promisedOn, '2019-05-06');
    // Sunday 28 April and 5 May are worked now, 2 and 3 May are not: 28, 29, 30 April, 5, 6 May.
    assert.equal(recalculated(one, NOW_PUBLISHED).due.promisedOn, '2019-05-06');
    const short = caseUnder(
      LABOUR_BEFORE,
      { ...fiveDays, promisedLimit: { value: 1, unit: 'working_day' } },
      {
        at: '2019-04-26',
      },
    );
    const { before, due } = recalculated(short, NOW_PUBLISHED);
    assert.deepEqual([before.promisedOn, due.promisedOn], ['2019-04-29', '2019-04-28']);
    const across = caseUnder(
      LABOUR_BEFORE,
      { ...fiveDays, promisedLimit: { value: 4, unit: 'working_day' } },
      {
        at: '2019-04-29',
      },
    );
    const moved = recalculated(across, NOW_PUBLISHED);
    assert.deepEqual([moved.before.promisedOn, moved.due.promisedOn], ['2019-05-06', '2019-05-07']);
  });

  test('a day that moves into the past is overdue at once, and the warning follows', () => {
    const one = caseUnder(
      LABOUR_BEFORE,
      { ...fiveDays, promisedLimit: { value: 1, unit: 'working_day' } },
      { at: '2019-04-26' },
    ).on('2019-04-29');
    recalculateIn(one, NOW_PUBLISHED);
    assert.equal(lightOf({ state: 'running', due: one.facts.due }, one.now), 'red');
    const kinds = noticesDue(one.watched, '2019-04-29').map(({ kind, data }) => [kind, data]);
    assert.deepEqual(kinds.at(-1), ['fell_overdue', { limit: 'promised', dueOn: '2019-04-28' }]);
  });

  test('what was red becomes green again, its warning stays in the ledger, and the new day is prompted anew', () => {
    const one = caseUnder(FESTIVAL_BEFORE, fiveDays, { at: '2020-01-21' }).on('2020-02-04');
    assert.equal(one.facts.due?.promisedOn, '2020-02-03');
    one.append(noticesDue(one.watched, '2020-02-04'), { kind: 'clock' });
    assert.deepEqual(
      one.events.slice(-2).map(({ kind }) => kind),
      ['prompted', 'fell_overdue'],
    );
    assert.equal(lightOf({ state: 'running', due: one.facts.due }, one.now), 'red');
    recalculateIn(one, NOW_PUBLISHED);
    assert.equal(one.facts.due?.promisedOn, '2020-02-05');
    assert.equal(lightOf({ state: 'running', due: one.facts.due }, one.now), 'yellow');
    assert.deepEqual(noticesDue(one.watched, '2020-02-04'), [
      { kind: 'prompted', data: { promisedDueOn: '2020-02-05' } },
    ]);
    assert.equal(one.events.filter(({ kind }) => kind === 'fell_overdue').length, 1);
  });
});

test('a provisional day becomes firm although it does not move', () => {
  const provisional = version(1, { year: 2026, provisional: true });
  const one = caseUnder(provisional, fiveDays, { at: '2026-03-02' });
  const { before, due, steps } = recalculateIn(one, NOW_PUBLISHED);
  assert.deepEqual([before.provisional, due.provisional, due.promisedOn], [true, false, before.promisedOn]);
  assert.equal(effectOf(before, due), 'firm');
  assert.deepEqual(steps, []);
  assert.deepEqual(one.events.at(-1)?.kind, 'recalculated');
});

test('where nothing changes the case is measured by the new version from then on', () => {
  const one = caseUnder(version(1), fiveDays, { at: '2026-03-02' });
  const { before, due } = recalculated(one, NOW_PUBLISHED);
  assert.equal(effectOf(before, due), 'unchanged');
  assert.deepEqual({ ...before, calendarVersion: 2 }, due);
});

test("the open steps' own days move with it, and only those that do are named", () => {
  const one = caseUnder(FESTIVAL_BEFORE, fiveDays, { at: '2020-01-22' });
  const [open] = one.facts.steps;
  const { steps } = recalculateIn(one, NOW_PUBLISHED);
  assert.deepEqual(
    steps.map(({ index }) => index),
    [open?.index],
  );
  assert.ok((steps[0]?.dueOn ?? '') > (open?.dueOn ?? ''));
  assert.equal(one.facts.steps[0]?.dueOn, steps[0]?.dueOn);
});

test('a stopped case gets the calendar, and its days only when it goes on', () => {
  const one = caseUnder(FESTIVAL_BEFORE, fiveDays, { at: '2020-01-21' }).on('2020-01-22');
  one.act(stop);
  const { before, due } = recalculateIn(one, NOW_PUBLISHED);
  assert.deepEqual([before.promisedOn, due.promisedOn, due.statutoryOn], [null, null, null]);
  assert.equal(due.calendarVersion, 2);
});

test('what is not accepted, decided or ended keeps its days', () => {
  const waiting = caseUnder(version(1), fiveDays, { reception: { materials: [] } });
  const decided = caseUnder(version(1), fiveDays, {});
  decided.act({ action: 'decide', body: { outcome: 'granted' } });
  const withdrawn = caseUnder(version(1), fiveDays, {});
  withdrawn.act({ action: 'withdraw', body: { reason: '不办了' } });
  for (const one of [waiting, decided, withdrawn]) {
    assert.equal(recalculate(one.facts, { ...one.measures, calendar: NOW_PUBLISHED }, one.now), undefined);
  }
});

test('an extension that was granted in time stands: the case keeps the calendar under which it was', () => {
  const short: Item = { ...fiveDays, promisedLimit: { value: 1, unit: 'working_day' } };
  const one = caseUnder(LABOUR_BEFORE, short, { at: '2019-04-26' }).on('2019-04-29');
  one.act({ action: 'extend', body: { workingDays: 3, reason: '材料复杂' } });
  const outcome = recalculate(one.facts, { ...one.measures, calendar: NOW_PUBLISHED }, one.now);
  assert.ok(isRefusal(outcome));
});

test('whatever is done first, the days are those of a case that knew the calendar from the start', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...items.filter(({ promisedLimit }) => promisedLimit.value > 0)),
      fc.constantFrom(FESTIVAL_BEFORE, LABOUR_BEFORE),
      fc.integer({ min: 0, max: 120 }),
      (item, first, start) => {
        const day = at(first === LABOUR_BEFORE ? '2019-03-01' : '2019-12-01').add({ hours: 24 * start });
        const one = caseUnder(first, item, { at: day.toString().slice(0, 10) });
        const measures = { ...one.measures, calendar: NOW_PUBLISHED };
        const clocks = clocksOf(one.facts, measures, one.now);
        assert.ok(!isRefusal(clocks));
        assert.deepEqual(recalculated(one, NOW_PUBLISHED).due, dueOf(clocks, measures));
      },
    ),
    { numRuns: 60 },
  );
});
