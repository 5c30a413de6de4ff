import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apportion } from './apportion.ts';

const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 300 });

test('the parts add up to the whole, and none is a whole unit off its exact share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), weights, (total, shares) => {
      const parts = apportion(total, shares);
      const sum = shares.reduce((one, other) => one + other, 0);
      assert.equal(
        parts.reduce((one, other) => one + other, 0),
        total,
      );
      for (const [index, part] of parts.entries()) {
        assert.ok(Math.abs(part - (total * (shares[index] as number)) / sum) < 1 + 1e-6);
      }
    }),
  );
});

test('nothing is shared out among nobody, and nothing goes to who has no weight', () => {
  assert.deepEqual(apportion(0, [0, 0]), [0, 0]);
  assert.deepEqual(apportion(7, [0, 2, 0]), [0, 7, 0]);
  assert.throws(() => apportion(1, [0, 0]), RangeError);
});
