import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { afterAttempt } from './sending.ts';

test('only what surely failed and may work later is tried again, and not for ever', () => {
  const failed = { outcome: 'failed', retry: true, error: 'throttled' } as const;
  assert.equal(afterAttempt({ outcome: 'accepted', reference: 'r1' }, false).status, 'accepted');
  assert.equal(afterAttempt({ outcome: 'accepted', reference: 'r1' }, false).reference, 'r1');
  assert.equal(afterAttempt(failed, false).status, 'queued');
  assert.deepEqual(afterAttempt(failed, true), {
    status: 'given_up',
    givenUpBecause: 'tried_too_often',
    reference: null,
    error: 'throttled',
  });
  assert.equal(afterAttempt({ ...failed, retry: false }, false).status, 'failed');
  assert.equal(afterAttempt({ ...failed, retry: false }, true).status, 'failed');
});

test('what was lost is unknown, on the last try too', () => {
  for (const isLast of [false, true]) {
    assert.equal(afterAttempt({ outcome: 'lost', error: 'timeout' }, isLast).status, 'unknown');
  }
});

test('no phone number gets into what is kept of an error', () => {
  const { error } = afterAttempt(
    { outcome: 'lost', error: 'POST /send?to=8613600005209 timed out after 5000 ms' },
    false,
  );
  assert.equal(error, 'POST /send?to=*** timed out after 5000 ms');
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', ' ', '-'), fc.string(), (before, gap, behind) => {
      const error = `${before} 136${gap}0000${gap}5209 ${behind}`;
      const kept = afterAttempt({ outcome: 'failed', retry: true, error }, false).error ?? '';
      assert.ok(!kept.replace(/\D/g, '').includes('13600005209'));
      assert.ok(kept.length <= 300);
    }),
  );
});
