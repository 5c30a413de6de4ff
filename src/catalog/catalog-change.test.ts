import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCatalog } from '../../test/sample-city.ts';
import { changeBetween, changesNothing, newVersions } from './catalog-change.ts';

const before = sampleCatalog();

test('the same catalogue changes nothing', () => {
  const change = changeBetween(before, sampleCatalog());
  assert.ok(changesNothing(change));
  assert.deepEqual(newVersions(change, before, new Map()), []);
});

test('the first catalogue is new as a whole', () => {
  const change = changeBetween(undefined, before);
  assert.equal(change.items.added.length, 217);
  assert.ok(newVersions(change, before, new Map()).every(({ version }) => version === 1));
});

test('new, changed and withdrawn items are told apart; only the first two get a version', () => {
  const [first, second, third, ...others] = before.items;
  assert.ok(first && second && third);
  const added = { ...second, code: 'ZW-0009' };
  const changed = { ...third, slotsMinutes: third.slotsMinutes + 5 };
  const after = { ...before, items: [first, added, changed, ...others] };
  const change = changeBetween(before, after);
  assert.deepEqual(change.items, {
    added: [added.code],
    changed: [changed.code],
    withdrawn: [second.code],
    unchanged: 215,
  });
  const newest = new Map([
    [third.code, 4],
    [added.code, 2],
  ]);
  assert.deepEqual(
    newVersions(change, after, newest).map(({ item, version }) => [item.code, version]),
    [
      [added.code, 3],
      [changed.code, 5],
    ],
  );
});

test('another order, remark or fact of the center is a change without new versions', () => {
  const reordered = { ...before, items: before.items.toReversed() };
  const remarked = { ...before, notes: { ...before.notes, items: 'checked' } };
  const moved = { ...before, center: { ...before.center, phone: '0795-1001007' } };
  for (const after of [reordered, remarked, moved]) {
    const change = changeBetween(before, after);
    assert.ok(!changesNothing(change));
    assert.deepEqual(newVersions(change, after, new Map()), []);
  }
});
