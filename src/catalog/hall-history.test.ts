import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCatalog } from '../../test/sample-city.ts';
import { HallHistory } from './hall-history.ts';

const { center, departments, notes } = sampleCatalog();
const [first] = departments;
assert.ok(first);
const on = (day: string) => Temporal.Instant.from(`${day}T09:00:00+08:00`);
const called = (zh: string) => ({ zh, en: zh });
const history = new HallHistory(
  [
    { since: on('2026-01-01'), center, notes },
    {
      since: on('2026-06-01'),
      center: { ...center, name: called('新') },
      notes: { center: null, departments: null, items: null },
    },
  ],
  [
    { since: on('2026-03-01'), department: first },
    { since: on('2026-06-01'), department: { ...first, name: called('一') } },
    { since: on('2026-09-01'), department: { ...first, name: called('二') } },
  ],
);
const told = (day: string) => {
  const then = history.at(on(day));
  return [then.center.name.zh, then.isSample, then.getDepartment(first.code).name.zh];
};

test('each moment has the names that were in force, and an import holds from its own moment on', () => {
  const old = [center.name.zh, true, first.name.zh];
  assert.deepEqual(told('2026-05-31'), old);
  assert.deepEqual(told('2026-06-01'), ['新', false, '一']);
  assert.deepEqual(told('2026-08-31'), ['新', false, '一']);
  assert.deepEqual(told('2030-01-01'), ['新', false, '二']);
});

test('what came before the oldest version that is known goes by that one', () => {
  assert.deepEqual(told('2020-01-01'), [center.name.zh, true, first.name.zh]);
  assert.throws(() => history.at(on('2026-05-31')).getDepartment('FC-XX'), /never had a department FC-XX/);
  assert.throws(() => new HallHistory([], []).at(on('2026-05-31')), /no catalogue/);
});
