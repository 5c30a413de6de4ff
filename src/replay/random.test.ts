import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from './random.ts';

const many = Array.from({ length: 20_000 });

test('the same seed gives the same row, another seed another', () => {
  const row = (...seed: (string | number)[]) => {
    const random = randomOf(...seed);
    return Array.from({ length: 50 }, () => random.next());
  };
  assert.deepEqual(row(1, 'day', '2025-03-03'), row(1, 'day', '2025-03-03'));
  assert.notDeepEqual(row(1, 'day', '2025-03-03'), row(1, 'day', '2025-03-04'));
  assert.notDeepEqual(row(1, 2), row(12), 'the parts of a seed do not run together');
});

test('numbers are spread evenly from 0 to below 1', () => {
  const random = randomOf('spread');
  const tenths = new Array<number>(10).fill(0);
  for (const _ of many) {
    const value = random.next();
    assert.ok(value >= 0 && value < 1);
    const place = Math.floor(value * 10);
    tenths[place] = (tenths[place] as number) + 1;
  }
  for (const count of tenths) assert.ok(Math.abs(count - 2000) < 200, `${tenths}`);
});

test('neighbouring seeds have nothing to do with each other', () => {
  const firsts = many.map((_, seed) => randomOf(seed).next());
  const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
  assert.ok(Math.abs(mean - 0.5) < 0.01, `${mean}`);
  assert.ok(new Set(firsts).size > 19_990);
});

test('a chance comes as often as it says, and whole numbers and picks reach both ends', () => {
  const random = randomOf('chance');
  const hits = many.filter(() => random.chance(0.03)).length;
  assert.ok(Math.abs(hits - 600) < 100, `${hits}`);
  assert.deepEqual([...new Set(many.map(() => random.whole(3)))].sort(), [0, 1, 2]);
  assert.deepEqual([...new Set(many.map(() => random.pick(['a', 'b'])))].sort(), ['a', 'b']);
});
