import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperView } from '../../../src/archive/archive-schema.ts';
import { nextOfferOf } from './next-offer.ts';

const paper = (expired: boolean) => ({ expired }) as PaperView;
const offers = [
  { index: 0, candidates: [paper(true)] },
  { index: 1, candidates: [paper(false), paper(true)] },
  { index: 3, candidates: [paper(false)] },
];

test('the next offer is the first missing material of which a valid paper is on file', () => {
  assert.equal(nextOfferOf(offers, ['missing', 'missing', 'missing', 'missing']), 1);
  assert.equal(nextOfferOf(offers, ['missing', 'provided', 'missing', 'deferred']), 3);
  assert.equal(nextOfferOf(offers, ['missing', 'provided', 'missing', 'provided']), undefined);
  assert.equal(nextOfferOf([], ['missing']), undefined);
});
