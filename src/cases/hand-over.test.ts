import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase, PERSON } from '../../test/case-builders.ts';

const issue = { action: 'issue', body: {} } as const;
const grant = { action: 'decide', body: { outcome: 'granted' } } as const;

function granted(code = 'SJ-0006', papers = {}): PaperCase {
  const one = new PaperCase(itemOf(code), { papers });
  completeAllSteps(one);
  one.act(grant);
  return one;
}
const issued = () => {
  const one = granted();
  one.act(issue);
  return one;
};

describe('issuance', () => {
  test('closes the open steps of the issuance', () => {
    const one = granted('SJ-0001');
    assert.ok(one.facts.steps.some((step) => step.doneAt === null));
    one.act(issue);
    assert.equal(one.facts.state, 'issued');
    assert.ok(one.facts.steps.every((step) => step.doneAt !== null));
  });

  test('waits for deferred papers, which are named, and goes on once they are there', () => {
    const one = granted('SJ-0006', { 4: 'deferred' });
    const refusal = one.refusal(issue);
    assert.deepEqual([refusal.refused, refusal.problem], ['not_allowed_now', 'deferred-materials-owed']);
    assert.match(refusal.detail.zh, /从业人员健康证明/);
    assert.deepEqual(refusal.extra, { state: 'granted', allowedActions: ['supplement'] });
    one.act({ action: 'supplement', body: { materials: [{ index: 4, status: 'provided' }] } });
    one.act(issue);
    assert.equal(one.facts.state, 'issued');
  });

  test('once only, after a grant only', () => {
    assert.equal(issued().refusal(issue).problem, 'not-allowed-now');
    assert.equal(new PaperCase(itemOf('SJ-0006')).refusal(issue).problem, 'not-allowed-now');
  });

  test('an item without a result issues nothing', () => {
    assert.equal(granted('ZW-0001').refusal(issue).problem, 'not-allowed-now');
  });
});

describe('collection', () => {
  test('by the applicant, by an agent whose number stays masked, by post', () => {
    const one = issued();
    one.act({ action: 'collect', body: { by: 'applicant' } });
    assert.equal(one.facts.state, 'collected');
    const [byAgent] = issued().act({
      action: 'collect',
      body: { by: 'agent', name: '代办（虚构）', idNumber: PERSON.idNumber },
    });
    assert.deepEqual(byAgent?.data, {
      by: 'agent',
      name: '代办（虚构）',
      idMasked: '110105********002X',
      trackingNumber: null,
    });
    const [byPost] = issued().act({ action: 'collect', body: { by: 'post', trackingNumber: 'EMS1' } });
    assert.deepEqual(byPost?.data, { by: 'post', name: null, idMasked: null, trackingNumber: 'EMS1' });
  });

  test('a wrong ID number of whoever comes is refused', () => {
    for (const idNumber of ['110105194912310021', '12345', '']) {
      const refusal = issued().refusal({ action: 'collect', body: { by: 'agent', idNumber } });
      assert.deepEqual([refusal.problem, refusal.errors?.[0]?.pointer], ['invalid-input', '/idNumber']);
    }
  });

  test('nothing is there to collect before issuance, or twice', () => {
    const collect = { action: 'collect', body: { by: 'applicant' } } as const;
    assert.equal(granted().refusal(collect).problem, 'not-allowed-now');
    const one = issued();
    one.act(collect);
    assert.equal(one.refusal(collect).problem, 'not-allowed-now');
    assert.deepEqual(one.refusal(collect).extra, { state: 'collected', allowedActions: [] });
  });
});

describe('the fast track', () => {
  const fastTrack = { action: 'fast-track', body: { reason: '急事急办' } } as const;

  test('changes no due day', () => {
    const one = new PaperCase(itemOf('SJ-0006'));
    const { due } = one.facts;
    one.act(fastTrack);
    assert.deepEqual([one.facts.fastTrack?.reason, one.facts.due], ['急事急办', due]);
    assert.equal(one.refusal(fastTrack).problem, 'not-allowed-now', 'once only');
  });

  test('only where the item has one', () => {
    assert.equal(new PaperCase(itemOf('ZJ-0003')).refusal(fastTrack).problem, 'not-allowed-now');
  });
});
