import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareOf } from './share.ts';

test('all is 100 percent and nothing short of it', () => {
  assert.equal(shareOf(412, 412), '100%');
  assert.equal(shareOf(411, 412), '99.7%');
  assert.equal(shareOf(99_999, 100_000), '99.9%');
  assert.equal(shareOf(400, 412), '97%');
  assert.equal(shareOf(0, 412), '0%');
  assert.equal(shareOf(29, 100), '29%');
});

test('of nothing there is no share', () => {
  assert.equal(shareOf(0, 0), '—');
});
