import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainStatus, STATUS_CODES } from './message-status.ts';

const explain = (status: (typeof STATUS_CODES)[number], lastError: string | null = null) =>
  explainStatus({ status, givenUpBecause: status === 'given_up' ? 'landline' : null, lastError });

test('whatever somebody has to act upon is explained, the rest is not', () => {
  const explained = STATUS_CODES.filter((status) => explain(status) !== undefined);
  assert.deepEqual(explained, ['failed', 'given_up', 'unknown']);
  assert.match(explain('queued', 'throttled')?.en ?? '', /repeated by itself.*throttled/);
  assert.match(explain('failed', 'bad number')?.zh ?? '', /请打电话告诉申请人。通道的答复：bad number/);
});

test('a message that was given up says whom to reach otherwise', () => {
  for (const givenUpBecause of ['landline', 'no_phone', 'tried_too_often'] as const) {
    const explanation = explainStatus({ status: 'given_up', givenUpBecause, lastError: null });
    assert.match(explanation?.zh ?? '', /告诉申请人/);
    assert.match(explanation?.en ?? '', /the applicant/);
  }
});
