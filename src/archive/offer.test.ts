import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at } from '../../test/case-builders.ts';
import { oldestOffer } from './offer.ts';

test('an offer counts for an hour', () => {
  assert.equal(oldestOffer(at('2026-08-03T10:30')).toString(), at('2026-08-03T09:30').toString());
});
