import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { at, itemOf, PaperCase } from '../../test/case-builders.ts';
import { isRefusal } from '../platform/refusal.ts';
import { type DecidedUnder, firstDayOfYearUpTo, promisesAround, rightToAsk, whatIf } from './what-if.ts';

const fiveDays = itemOf('GA-0011', {
  coDepartments: [],
  promisedLimit: { value: 5, unit: 'working_day' },
  statutoryLimit: { value: 20, unit: 'working_day' },
});
const PRESENT = fiveDays.promisedLimit;
const stop = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;

function decided(one: PaperCase, on: string): DecidedUnder {
  one.on(on).act({ action: 'decide', body: { outcome: 'granted' } });
  const { facts, measures } = one;
  return { facts: { ...facts, finishedAt: facts.finishedAt as string }, measures };
}

/** Accepted on Monday 2 March 2026 and decided after so many working days of that month. */
const after = (...days: number[]) =>
  days.map((day) =>
    decided(
      new PaperCase(fiveDays),
      ['03', '04', '05', '06', '09', '10'][day - 1]?.replace(/^/, '2026-03-') ?? '',
    ),
  );

describe('a promise tried on the cases of the past', () => {
  test('early, on its day, late; and how many days were used', () => {
    const outcome = whatIf(after(1, 2, 2, 3, 5), PRESENT, [2, 3, 5]);
    assert.deepEqual(outcome.promises, [
      { value: 2, early: 1, onTime: 2, late: 2 },
      { value: 3, early: 3, onTime: 1, late: 1 },
      { value: 5, early: 4, onTime: 1, late: 0 },
    ]);
    assert.deepEqual([outcome.cases, outcome.median, outcome.ninetieth], [5, 2, 5]);
  });

  test('days off and stops are left out, as in the case itself', () => {
    const overFestival = decided(new PaperCase(fiveDays, { at: '2026-02-13' }), '2026-02-25');
    const stopped = new PaperCase(fiveDays).on('2026-03-04');
    stopped.act(stop);
    stopped.on('2026-03-18').act({ action: 'resume', body: {} });
    // 14, 24, 25 February; 3, 19, 20 March.
    const cases = [overFestival, decided(stopped, '2026-03-20')];
    assert.deepEqual(whatIf(cases, PRESENT, [2, 3]).promises, [
      { value: 2, early: 0, onTime: 0, late: 2 },
      { value: 3, early: 0, onTime: 2, late: 0 },
    ]);
  });

  test('an extension is given on top, and comes too late where the shorter promise had passed', () => {
    const extended = new PaperCase(fiveDays).on('2026-03-06');
    extended.act({ action: 'extend', body: { workingDays: 3, reason: '材料复杂' } });
    const cases = [decided(extended, '2026-03-12')];
    assert.deepEqual(
      whatIf(cases, PRESENT, [0, 3, 4, 5, 6]).promises.map(({ early, onTime, late }) => [
        early,
        onTime,
        late,
      ]),
      [
        [0, 0, 1],
        [0, 0, 1],
        [0, 0, 1],
        [0, 1, 0],
        [1, 0, 0],
      ],
    );
  });

  test('without cases there is nothing to say', () => {
    assert.deepEqual(whatIf([], PRESENT, [5]), {
      cases: 0,
      promises: [{ value: 5, early: 0, onTime: 0, late: 0 }],
      median: null,
      ninetieth: null,
    });
  });

  test('the promise of today gives what the ledger says, and a longer one never more late cases', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ start: fc.integer({ min: 0, max: 250 }), hours: fc.integer({ min: 1, max: 400 }) }),
          { minLength: 1, maxLength: 8 },
        ),
        (plans) => {
          const cases = plans.map(({ start, hours }) => {
            const day = at('2026-01-05').add({ hours: 24 * start });
            const one = new PaperCase(fiveDays, { at: day.toString().slice(0, 10) });
            one.now = one.now.add({ hours });
            one.act({ action: 'decide', body: { outcome: 'granted' } });
            return one;
          });
          const under = cases.map(({ facts, measures }) => ({
            facts: { ...facts, finishedAt: facts.finishedAt as string },
            measures,
          }));
          const outcome = whatIf(under, PRESENT, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
          const late = outcome.promises.map((each) => each.late);
          assert.deepEqual(
            late,
            late.toSorted((one, other) => other - one),
          );
          for (const each of outcome.promises) {
            assert.equal(each.early + each.onTime + each.late, cases.length);
          }
          const recorded = cases.filter(({ facts }) => facts.decision?.timeliness === 'overdue').length;
          assert.equal(outcome.promises.find(({ value }) => value === 5)?.late, recorded);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('which promises are compared', () => {
  const law = { value: 20, unit: 'working_day' } as const;
  test('some around that of today and the one asked about, none longer than the law', () => {
    assert.deepEqual(promisesAround(PRESENT, law, undefined), [2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(promisesAround(PRESENT, law, 12), [2, 3, 4, 5, 6, 7, 8, 12]);
    assert.deepEqual(promisesAround({ ...PRESENT, value: 19 }, law, 3), [3, 16, 17, 18, 19, 20]);
    assert.deepEqual(
      promisesAround({ value: 0, unit: 'on_the_spot' }, { value: 0, unit: 'on_the_spot' }, undefined),
      [0],
    );
    assert.ok(isRefusal(promisesAround(PRESENT, law, 21)));
  });

  test('where law and promise are counted in different units they are not compared', () => {
    assert.ok(!isRefusal(promisesAround(PRESENT, { value: 3, unit: 'calendar_day' }, 30)));
  });
});

test('a year ends today', () => {
  assert.equal(firstDayOfYearUpTo('2027-01-05'), '2026-01-06');
});

test('direction, supervision and whoever keeps the catalogue may ask', () => {
  assert.equal(rightToAsk({ role: 'director' }), 'statistics:read');
  assert.equal(rightToAsk({ role: 'administrator' }), 'catalog:export');
});
