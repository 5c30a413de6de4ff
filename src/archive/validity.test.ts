import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isValidOn, lastDayOfTerm, lastValidDay } from './validity.ts';

test('a term in months ends on the day before the same day; a shorter month ends it earlier', () => {
  assert.equal(lastDayOfTerm('2026-09-30', 3), '2026-12-29');
  assert.equal(lastDayOfTerm('2026-01-01', 12), '2026-12-31');
  assert.equal(lastDayOfTerm('2026-08-31', 6), '2027-02-27');
});

test('a result has its own term, a paper that was handed in the one of the center', () => {
  const filedOn = '2026-03-02';
  assert.equal(lastValidDay({ materialIndex: null, filedOn, validUntil: null }, 12), null);
  assert.equal(lastValidDay({ materialIndex: null, filedOn, validUntil: '2026-06-01' }, 12), '2026-06-01');
  assert.equal(lastValidDay({ materialIndex: 0, filedOn, validUntil: null }, 12), '2027-03-01');
});

test('the last day still counts, the one after does not', () => {
  assert.deepEqual(
    ['2026-09-29', '2026-09-30', '2026-10-01'].map((day) => isValidOn('2026-09-30', day)),
    [true, true, false],
  );
  assert.ok(isValidOn(null, '2126-01-01'));
});
