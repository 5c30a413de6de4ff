import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at } from '../../test/case-builders.ts';
import { lightOf } from './light.ts';

const due = { promisedOn: '2026-03-09', promptOn: '2026-03-04' };
const on = (moment: string) => lightOf({ state: 'running', due }, at(moment));

test('green, then yellow from the prompt day on, then red past the promised day', () => {
  assert.equal(on('2026-03-03T23:59:59'), 'green');
  assert.equal(on('2026-03-04T00:00:00'), 'yellow');
  assert.equal(on('2026-03-09T23:59:59'), 'yellow');
  assert.equal(on('2026-03-10T00:00:00'), 'red');
});

test('the day is that of Beijing', () => {
  assert.equal(lightOf({ state: 'running', due }, Temporal.Instant.from('2026-03-09T15:59:59Z')), 'yellow');
  assert.equal(lightOf({ state: 'running', due }, Temporal.Instant.from('2026-03-09T16:00:00Z')), 'red');
});

test('a clock that stands is grey, however late', () => {
  const states = ['not_started', 'stopped', 'finished'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.integer({ min: 0, max: 400 }), (state, days) => {
      const now = at('2026-03-01').add({ hours: 24 * days });
      assert.equal(lightOf({ state, due }, now), 'grey');
    }),
  );
  assert.equal(lightOf({ state: 'running', due: null }, at('2026-03-05')), 'grey');
  const stopped = { promisedOn: null, promptOn: null };
  assert.equal(lightOf({ state: 'running', due: stopped }, at('2026-03-05')), 'grey');
});

test('time only ever darkens the light of a running clock', () => {
  const order = ['green', 'yellow', 'red'];
  const places = Array.from({ length: 30 }, (_, day) =>
    order.indexOf(lightOf({ state: 'running', due }, at('2026-02-25').add({ hours: 24 * day }))),
  );
  assert.deepEqual(places, places.toSorted());
  assert.deepEqual([...new Set(places)], [0, 1, 2]);
});
