import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING } from '../statistics/tally.ts';
import { areEqual, figuresOfTruth, tableOf } from './comparison.ts';
import type { Truth } from './truth.ts';

const TRUTH: Truth = {
  ...NOTHING,
  received: 1010,
  visitors: 1500,
  accepted: 1000,
  finished: 900,
  early: 780,
  onTime: 120,
  used: [500, 400],
};

test('equal figures are marked so, one that differs stands out', () => {
  const truth = figuresOfTruth(TRUTH, 10);
  assert.ok(areEqual(truth, truth));
  const ledger = { ...truth, finished: 899 };
  assert.ok(!areEqual(ledger, truth));
  const lines = tableOf(ledger, truth).split('\n');
  assert.deepEqual(
    lines.slice(1).map((line) => line.at(-1)),
    ['=', '=', '≠', '=', '=', '=', '='],
  );
  assert.match(lines[3] ?? '', /899 +900 +≠$/);
  assert.match(lines[5] ?? '', /86\.66 % +86\.66 % +86 % +=$/);
});

test('every figure counts', () => {
  const truth = figuresOfTruth(TRUTH, 10);
  for (const [name, value] of Object.entries(truth)) {
    if (name === 'satisfaction') continue;
    assert.ok(!areEqual({ ...truth, [name]: Number(value) + 1 }, truth), name);
  }
});

test('columns stand under each other although Chinese characters are twice as wide', () => {
  const truth = figuresOfTruth({ ...TRUTH, finished: 0, early: 0, onTime: 0, used: [] }, 0);
  const lines = tableOf(truth, truth).split('\n');
  const width = (text: string) => [...text].reduce((sum, each) => sum + (each >= '\u2e80' ? 2 : 1), 0);
  assert.equal(new Set(lines.slice(1).map(width)).size, 1);
  assert.match(lines.at(-1) ?? '', /— +— +=$/, 'what cannot be said is not said');
});
