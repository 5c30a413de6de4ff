import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastSettledDay } from './settled-day.ts';

test('a day stays open for ten minutes after midnight, for changes that were under way', () => {
  assert.equal(lastSettledDay(Temporal.Instant.from('2026-11-23T00:09:59+08:00')), '2026-11-21');
  assert.equal(lastSettledDay(Temporal.Instant.from('2026-11-23T00:10:00+08:00')), '2026-11-22');
  assert.equal(lastSettledDay(Temporal.Instant.from('2026-11-23T23:59:00+08:00')), '2026-11-22');
});
