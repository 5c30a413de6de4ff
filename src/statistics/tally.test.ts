import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addTallies, medianUsed, NOTHING, type Tally, tallyOfAccepted, tallyOfFinished } from './tally.ts';

const finished = fc.record({
  outcome: fc.constantFrom('early', 'on_time', 'overdue' as const),
  used: fc.integer({ min: 0, max: 90 }),
});
const sum = (cases: readonly { outcome: 'early' | 'on_time' | 'overdue'; used: number }[]): Tally =>
  cases.map(({ outcome, used }) => tallyOfFinished(outcome, used)).reduce(addTallies, NOTHING);

test('the median is that of the sorted list, exactly', () => {
  fc.assert(
    fc.property(fc.array(finished, { minLength: 1, maxLength: 200 }), (cases) => {
      const sorted = cases.map(({ used }) => used).sort((one, other) => one - other);
      const middle = sorted.length / 2;
      const expected =
        sorted.length % 2 === 1
          ? sorted[Math.floor(middle)]
          : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
      assert.equal(medianUsed(sum(cases)), expected);
    }),
  );
});

test('it does not matter in which order and in which parts cases are counted', () => {
  fc.assert(
    fc.property(fc.array(finished), fc.array(finished), (one, other) => {
      assert.deepEqual(addTallies(sum(one), sum(other)), sum([...other, ...one]));
    }),
  );
});

test('a finished case is early, on time or overdue, and one of each adds up', () => {
  const all = (['early', 'on_time', 'overdue'] as const).map((outcome) => tallyOfFinished(outcome, 2));
  assert.deepEqual(addTallies(tallyOfAccepted(4), all.reduce(addTallies)), {
    accepted: 4,
    finished: 3,
    early: 1,
    onTime: 1,
    overdue: 1,
    used: [0, 0, 3],
  });
});

test('of no finished case there is no median', () => {
  assert.equal(medianUsed(tallyOfAccepted(3)), null);
});
