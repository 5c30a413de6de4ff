import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { itemOf, PaperCase } from '../../test/case-builders.ts';
import type { HandedIn } from './materials.ts';

const restaurant = itemOf('SJ-0006');
const supplement = (...materials: HandedIn[]) => ({ action: 'supplement', body: { materials } }) as const;
const provided = (index: number): HandedIn => ({ index, status: 'provided' });
const waiting = () => new PaperCase(restaurant, { papers: { 0: 'missing', 5: 'missing' } });

describe('before acceptance', () => {
  test('the example of the law: missing papers told 8 April, complete on the 20th, the clock runs from then', () => {
    const one = new PaperCase(restaurant, { at: '2026-04-08', papers: { 5: 'missing' } });
    one.on('2026-04-20').act(supplement(provided(5)));
    assert.equal(one.facts.state, 'accepted');
    assert.equal(one.facts.acceptedAt, '2026-04-20T10:00:00.000+08:00');
    assert.equal(one.facts.receivedAt, '2026-04-08T10:00:00.000+08:00');
    assert.equal(one.facts.due?.promisedOn, '2026-04-29');
  });

  test('a part of the papers is registered and the case waits on; the list is not told again', () => {
    const one = waiting().on('2026-03-04');
    assert.deepEqual(
      one.act(supplement(provided(0))).map(({ kind }) => kind),
      ['supplemented'],
    );
    assert.equal(one.facts.state, 'supplement_requested');
    assert.deepEqual(one.facts.materials[0], 'provided');
    one.on('2026-03-05').act(supplement(provided(5)));
    assert.equal(one.facts.acceptedAt, '2026-03-05T10:00:00.000+08:00');
    assert.equal(one.events.filter(({ kind }) => kind === 'supplement_requested').length, 1);
  });

  test('the last missing paper may be deferred if the item allows it', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'missing' } });
    one.act(supplement({ index: 4, status: 'deferred' }));
    assert.equal(one.facts.state, 'accepted');
    assert.deepEqual(one.facts.deferredUntil, { 4: one.facts.due?.promisedOn });
  });

  test('what is wrong is refused field by field', () => {
    const refusal = waiting().refusal(
      supplement(provided(7), { index: 0, status: 'deferred' }, provided(5), provided(5)),
    );
    assert.equal(refusal.problem, 'invalid-input');
    assert.deepEqual(
      refusal.errors?.map(({ pointer }) => pointer),
      ['/materials/0/index', '/materials/1/status', '/materials/3/index'],
    );
  });
});

describe('acceptance with deferral (容缺受理)', () => {
  const accept = { action: 'accept', body: {} } as const;

  test('only deferrable papers are missing: the case is accepted and owes them', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'missing' } }).on('2026-03-03');
    one.act(accept);
    assert.equal(one.facts.state, 'accepted');
    assert.equal(one.facts.acceptedAt, '2026-03-03T10:00:00.000+08:00');
    assert.equal(one.facts.materials[4], 'deferred');
    assert.deepEqual(one.facts.deferredUntil, { 4: '2026-03-12' });
  });

  test('a paper that may not be deferred is missing: not allowed', () => {
    const one = new PaperCase(restaurant, { papers: { 4: 'missing', 5: 'missing' } });
    const refusal = one.refusal(accept);
    assert.equal(refusal.problem, 'not-allowed-now');
    assert.deepEqual(refusal.extra, {
      state: 'supplement_requested',
      allowedActions: ['supplement', 'stand-in', 'not-accept', 'withdraw', 'correct'],
    });
  });

  test('a paper that is needed only in certain cases is not owed', () => {
    const item = itemOf('GA-0005');
    const materials = item.materials.map((material) => ({ ...material, deferrable: true }));
    const one = new PaperCase({ ...item, materials }, { papers: { 0: 'missing', 3: 'missing' } });
    one.act(accept);
    assert.deepEqual(one.facts.materials, ['deferred', 'provided', 'provided', 'missing']);
  });
});

describe('after acceptance', () => {
  const owing = () => new PaperCase(restaurant, { papers: { 4: 'deferred' } });

  test('a deferred paper is handed in; the clock does not move', () => {
    const one = owing();
    const { due, acceptedAt } = one.facts;
    one.on('2026-03-05').act(supplement(provided(4)));
    assert.equal(one.events.at(-1)?.kind, 'deferred_handed_in');
    assert.equal(one.facts.materials[4], 'provided');
    assert.deepEqual([one.facts.due, one.facts.acceptedAt, one.facts.state], [due, acceptedAt, 'accepted']);
  });

  test('a paper that was there is not taken out again', () => {
    const refusal = owing().refusal(supplement({ index: 0, status: 'missing' }, provided(4)));
    assert.deepEqual(
      refusal.errors?.map(({ pointer }) => pointer),
      ['/materials/0/status'],
    );
  });

  test('nothing is owed: not allowed', () => {
    const one = owing().on('2026-03-05');
    one.act(supplement(provided(4)));
    assert.equal(one.refusal(supplement(provided(4))).problem, 'not-allowed-now');
  });
});
