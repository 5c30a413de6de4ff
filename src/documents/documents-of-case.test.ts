import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase } from '../../test/case-builders.ts';
import { documentsOfCase } from './documents-of-case.ts';
import { NOTICE_CODES } from './notice-kinds.ts';
import { sampleDocument } from './sample-document.ts';

const restaurant = itemOf('SJ-0006');

test('each event that the law wants told in writing gives one paper, and no other does', () => {
  const paperCase = new PaperCase(restaurant, { papers: { 0: 'missing' } });
  paperCase.on('2026-03-03').act({
    action: 'supplement',
    body: { materials: [{ index: 0, status: 'provided' }] },
  });
  paperCase.act({
    action: 'stop',
    body: { ground: 'expert_review', legalBasis: '办事指南', expectedWorkingDays: 3 },
  });
  paperCase.on('2026-03-05').act({ action: 'resume', body: {} });
  paperCase.act({ action: 'extend', body: { workingDays: 5, reason: '需要复查' } });
  completeAllSteps(paperCase);
  paperCase.act({ action: 'decide', body: { outcome: 'refused', reasons: '不符合条件' } });
  const documents = documentsOfCase(paperCase.ledger(), restaurant);
  assert.deepEqual(
    documents.map(({ kind }) => kind),
    ['receipt', 'supplement', 'acceptance', 'stop', 'extension', 'refusal'],
  );
  for (const { event, facts } of documents) assert.equal(facts.sequence, event.sequence);
  // The facts are those of the moment, not of today.
  assert.equal(documents[1]?.facts.state, 'supplement_requested');
});

test('what issues nothing calls nobody to collect it', () => {
  const sealed = [{ event: sampleDocument('collection', restaurant, 'FC').event, hash: '' }];
  const received = { event: sampleDocument('receipt', restaurant, 'FC').event, hash: '' };
  const nothing = { result: { ...restaurant.result, kind: 'none' } } as const;
  const kinds = (item: Parameters<typeof documentsOfCase>[1]) =>
    documentsOfCase([received, ...sealed], item).map(({ kind }) => kind);
  assert.deepEqual(kinds(restaurant), ['receipt', 'collection']);
  assert.deepEqual(kinds(nothing), ['receipt']);
});

test('the made-up case of the previews has every notice', () => {
  for (const code of NOTICE_CODES) assert.equal(sampleDocument(code, restaurant, 'FC').kind, code);
});
