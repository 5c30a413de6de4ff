import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from './figures.ts';
import { NOTHING } from './tally.ts';

const YEAR = {
  accepted: 126_000,
  finished: 100_000,
  early: 86_000,
  onTime: 14_000,
  overdue: 0,
  used: [60_000, 40_000],
};

test('the figures of a year', () => {
  assert.deepEqual(figuresOf(YEAR, 172_000, 248), {
    visitors: 172_000,
    accepted: 126_000,
    finished: 100_000,
    onTimeRate: 1,
    earlyRate: 0.86,
    finishedPerWorkingDay: 403.2,
    medianWorkingDaysUsed: 0,
    satisfaction: null,
  });
});

test('one late case among a hundred thousand is not 100 %', () => {
  assert.equal(figuresOf({ ...YEAR, onTime: 13_999, overdue: 1 }, 0, 1).onTimeRate, 0.9999);
});

test('where nothing is finished and nobody has worked, nothing is claimed', () => {
  const { onTimeRate, earlyRate, finishedPerWorkingDay, medianWorkingDaysUsed } = figuresOf(NOTHING, 0, 0);
  assert.deepEqual(
    [onTimeRate, earlyRate, finishedPerWorkingDay, medianWorkingDaysUsed],
    [null, null, null, null],
  );
});
