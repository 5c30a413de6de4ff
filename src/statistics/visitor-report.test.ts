import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../platform/refusal.ts';
import { hourOfReport } from './visitor-report.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:20:00+08:00');
const report = (at?: string) => hourOfReport({ counter: 'door-main', count: 31, at }, NOW);

test('a report is about the hour of its moment, in Beijing', () => {
  assert.deepEqual(report(), { day: '2026-11-23', hour: 10, counter: 'door-main', count: 31 });
  assert.deepEqual(report('2026-11-23T01:59:59Z'), {
    day: '2026-11-23',
    hour: 9,
    counter: 'door-main',
    count: 31,
  });
  assert.deepEqual(report('2026-11-22T16:00:00Z'), {
    day: '2026-11-23',
    hour: 0,
    counter: 'door-main',
    count: 31,
  });
});

test('what has not come yet and what is long past is refused', () => {
  assert.ok(isRefusal(report('2026-11-23T10:20:01+08:00')));
  assert.ok(isRefusal(report('2026-11-15T23:59:59+08:00')));
  assert.ok(!isRefusal(report('2026-11-16T00:00:00+08:00')));
});
