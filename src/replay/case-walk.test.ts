import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, itemOf } from '../../test/case-builders.ts';
import type { Limit } from '../catalog/item.ts';
import { CaseWalk } from './case-walk.ts';

const LAW: Limit = { value: 20, unit: 'working_day' };
const walkOf = (acceptedOn: string, promise: Limit, law = LAW, mayPassLaw = false) => {
  const item = itemOf('GA-0001', { promisedLimit: promise, statutoryLimit: law });
  return new CaseWalk(calendar, acceptedOn, item, mayPassLaw);
};
const FIVE: Limit = { value: 5, unit: 'working_day' };

test('the day of acceptance is not counted, days off are not, make-up days are', () => {
  const walk = walkOf('2025-09-26', FIVE);
  assert.equal(walk.used, 0);
  walk.goTo(1);
  assert.equal(walk.day, '2025-09-28', 'the Sunday that is worked for the National Day');
  walk.goTo(4);
  assert.equal(walk.day, '2025-10-09', 'the first day after the holiday');
  assert.equal(walk.timeliness(), 'early');
  walk.goTo(5);
  assert.equal(walk.timeliness(), 'on_time');
  walk.goTo(6);
  assert.equal(walk.day, '2025-10-11', 'the Saturday that is worked for it');
  assert.equal(walk.timeliness(), 'overdue');
});

test('a stop takes out both its days and all between', () => {
  const walk = walkOf('2025-09-01', FIVE);
  walk.goTo(2);
  assert.equal(walk.day, '2025-09-03');
  walk.stopFor(3);
  assert.deepEqual([walk.day, walk.used], ['2025-09-08', 1], 'the day of the stop is given back');
  walk.stopFor(2);
  assert.deepEqual([walk.day, walk.used], ['2025-09-10', 1], 'but only once');
  walk.goTo(1);
  assert.deepEqual([walk.day, walk.used], ['2025-09-11', 2], 'nothing is done on a day that does not count');
});

test('a stop on the day of acceptance takes nothing away', () => {
  const walk = walkOf('2025-09-01', FIVE);
  walk.stopFor(2);
  walk.goTo(1);
  assert.deepEqual([walk.day, walk.used], ['2025-09-04', 1]);
});

test('an extension moves the promise', () => {
  const walk = walkOf('2025-09-01', FIVE);
  walk.goTo(5);
  walk.extend(3);
  assert.equal(walk.timeliness(), 'early');
  walk.goTo(8);
  assert.equal(walk.timeliness(), 'on_time');
});

test('a law in calendar days may end before a promise in working days, and nobody goes past it', () => {
  const law: Limit = { value: 15, unit: 'calendar_day' };
  const walk = walkOf('2025-01-21', { value: 10, unit: 'working_day' }, law);
  walk.goTo(8);
  assert.deepEqual([walk.day, walk.used], ['2025-02-05', 6], 'fifteen days later, the festival among them');
  const late = walkOf('2025-01-21', { value: 10, unit: 'working_day' }, law, true);
  late.goTo(12);
  assert.equal(late.used, 12);
});

test('a promise in calendar days that ends on a day off ends on the next working day', () => {
  const promise: Limit = { value: 5, unit: 'calendar_day' };
  const walk = walkOf('2025-09-01', promise);
  walk.goTo(4);
  assert.deepEqual([walk.day, walk.used, walk.timeliness()], ['2025-09-05', 4, 'early']);
  walk.goTo(5);
  assert.deepEqual([walk.day, walk.used, walk.timeliness()], ['2025-09-08', 7, 'on_time']);
});
