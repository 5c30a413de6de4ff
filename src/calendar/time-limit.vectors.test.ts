import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerDeadlineLine } from './deadlines-command.ts';
import vectors from './published/time-limit.vectors.json' with { type: 'json' };
import { publishedCalendar } from './published-calendar.ts';

const calendar = publishedCalendar();

test('all 300 checked examples, every field', () => {
  assert.equal(vectors.length, 300);
  for (const { id, input, expect, why } of vectors) {
    const line = answerDeadlineLine(JSON.stringify({ id, input }), calendar);
    assert.deepEqual(JSON.parse(line), { id, output: expect }, `${id}: ${why}`);
  }
});
