import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanOfDays } from './day-span.ts';

test('a span begins at midnight in Beijing and ends before the next one', () => {
  const { from, to } = spanOfDays('2025-12-31', '2025-12-31');
  assert.equal(from.toString(), '2025-12-30T16:00:00Z');
  assert.equal(to.toString(), '2025-12-31T16:00:00Z');
  assert.equal(spanOfDays('2024-02-28', '2024-02-29').to.toString(), '2024-02-29T16:00:00Z');
});
