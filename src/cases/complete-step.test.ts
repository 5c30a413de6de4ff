import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, PaperCase, staff } from '../../test/case-builders.ts';

const complete = (body: { step?: string; department?: string; opinion?: string } = {}) =>
  ({ action: 'complete-step', body }) as const;
const restaurant = () => new PaperCase(itemOf('SJ-0006'));
const doneIn = (one: PaperCase) =>
  one.facts.steps.filter((step) => step.doneAt).map((step) => one.item.procedure[step.index]?.department);

test('nothing named: the first open step of the actor’s own department', () => {
  const one = restaurant();
  one.act(complete(), staff('FC-CG'));
  assert.deepEqual(doneIn(one), ['FC-CG']);
  one.act(complete(), staff(null));
  assert.deepEqual(doneIn(one), ['FC-SJ', 'FC-CG'], 'bound to no department: the first that is open');
});

test('a department or a step may be named', () => {
  const one = restaurant();
  one.act(complete({ department: 'FC-WJ' }), staff(null));
  one.act(complete({ step: 'review', department: 'FC-HB', opinion: '符合排放要求' }), staff(null));
  assert.deepEqual(doneIn(one), ['FC-WJ', 'FC-HB']);
  const step = one.facts.steps.find(({ opinion }) => opinion !== null);
  assert.equal(step?.opinion, '符合排放要求');
  assert.deepEqual(step?.by, staff(null));
  assert.equal(one.facts.state, 'under_review');
});

test('a step that is not open is refused, and the open ones are named', () => {
  const one = restaurant();
  const refusal = one.refusal(complete({ step: 'publicity' }));
  assert.deepEqual(
    refusal.errors?.map(({ pointer }) => pointer),
    ['/step'],
  );
  assert.match(refusal.detail.en, /open now: review \(FC-SJ\), site_inspection \(FC-XF\)/);
  assert.equal(one.refusal(complete({ department: 'FC-GA' })).errors?.[0]?.pointer, '/department');
});

test('a department without an open step cannot complete another’s', () => {
  const one = restaurant();
  one.act(complete(), staff('FC-XF'));
  assert.equal(one.refusal(complete(), staff('FC-XF')).problem, 'invalid-input');
  assert.equal(one.refusal(complete(), staff('FC-GA')).problem, 'invalid-input');
});

test('the decision is no step to complete, and nothing is left after it', () => {
  const one = new PaperCase(itemOf('GA-0006'));
  one.act(complete());
  assert.equal(one.refusal(complete()).problem, 'not-allowed-now');
  one.act({ action: 'decide', body: { outcome: 'granted' } });
  assert.equal(one.refusal(complete()).problem, 'not-allowed-now');
});

test('an opinion may come while the clock is stopped', () => {
  const one = restaurant();
  one.act({
    action: 'stop',
    body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 5 },
  });
  one.on('2026-03-03').act(complete(), staff('FC-XF'));
  assert.deepEqual(doneIn(one), ['FC-XF']);
});
