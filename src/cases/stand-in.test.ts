import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { completeAllSteps, itemOf, PaperCase, PERSON, sealing } from '../../test/case-builders.ts';
import { citizenNumber } from '../../test/identity-numbers.ts';
import { isRefusal } from '../platform/refusal.ts';
import type { ArchivedPaper } from './archived-paper.ts';
import { type Command, carryOut } from './command.ts';
import type { HandedIn } from './materials.ts';

// A temporary identity card: household register, collection slip and photograph are all required.
const temporaryCard = itemOf('GA-0004');
const OWNER = sealing.seal(PERSON).idDigest;
const SLIP = 1;

function paper(change: Partial<ArchivedPaper> = {}): ArchivedPaper {
  return {
    id: 'paper-1',
    name: '居民身份证领取凭证',
    caseNumber: 'FC20260801000001X',
    filedOn: '2026-08-03',
    validUntil: null,
    sha256: null,
    ownerDigest: OWNER,
    issuedBy: null,
    ...change,
  };
}
const standIn = (change: Partial<Extract<Command, { action: 'stand-in' }>['body']> = {}): Command => ({
  action: 'stand-in',
  body: { index: SLIP, paperId: 'paper-1', reason: '忘记带来', ...change },
});
const withoutSlip = (archive: ArchivedPaper[], reception = {}) =>
  new PaperCase(temporaryCard, { at: '2026-09-30', papers: { [SLIP]: 'missing' }, archive, reception });

describe('a paper of the archive stands in for a forgotten one', () => {
  test('at the window: accepted at once, and the ledger says which, whose and why', () => {
    const one = withoutSlip([paper()], {
      standIns: [{ index: SLIP, paperId: 'paper-1', reason: '忘记带来' }],
    });
    assert.deepEqual(
      one.events.map(({ kind }) => kind),
      ['received', 'stood_in', 'accepted'],
    );
    assert.equal(one.facts.standIns[SLIP]?.caseNumber, 'FC20260801000001X');
    assert.ok(!JSON.stringify(one.events).includes(`"ownerDigest"`), 'the owner is the applicant, said once');
  });

  test('afterwards: it completes the file and the case is accepted on that day', () => {
    const one = withoutSlip([paper()]);
    assert.equal(one.facts.state, 'supplement_requested');
    one.on('2026-10-08').act(standIn());
    assert.deepEqual([one.facts.state, one.facts.acceptedAt?.slice(0, 10)], ['accepted', '2026-10-08']);
  });

  test('for a deferred paper after acceptance: nothing is owed any more', () => {
    const item = itemOf('CG-0001');
    const index = item.materials.findIndex(({ deferrable, source }) => deferrable && source !== 'applicant');
    const name = item.materials[index]?.name.zh ?? '';
    const one = new PaperCase(item, { papers: { [index]: 'deferred' }, archive: [paper({ name })] });
    one.act(standIn({ index }));
    assert.equal(one.facts.materials[index], 'provided');
    assert.equal(one.facts.state, 'accepted');
  });

  test('for a paper for which the certificate waits: it has its whole term from then on', () => {
    const item = itemOf('CG-0001');
    const index = item.materials.findIndex(({ deferrable, source }) => deferrable && source !== 'applicant');
    const name = item.materials[index]?.name.zh ?? '';
    const one = new PaperCase(item, { papers: { [index]: 'deferred' }, archive: [paper({ name })] });
    completeAllSteps(one);
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(one.facts.issuance.dueOn, '2026-03-16', 'ten working days from 2 March');
    one.on('2026-04-01').act(standIn({ index }));
    assert.equal(one.facts.issuance.dueOn, '2026-04-16');
  });

  test('no longer once the paper is marked as missing: what is brought then is the paper itself', () => {
    const one = new PaperCase(temporaryCard, {
      at: '2026-09-30',
      papers: { 0: 'missing', [SLIP]: 'missing' },
      archive: [paper()],
    });
    one.act(standIn());
    one.act({
      action: 'correct',
      body: { reason: '照片不像', materials: [{ index: SLIP, status: 'missing' }] },
    });
    assert.deepEqual(one.facts.standIns, {});
    const both = [0, SLIP].map((index) => ({ index, status: 'provided' as const }));
    one.act({ action: 'supplement', body: { materials: both } });
    assert.deepEqual([one.facts.state, one.facts.standIns], ['accepted', {}]);
  });

  test('not for another person: a number is corrected together with the papers found by it', () => {
    const idNumber = citizenNumber('36098119880315002');
    const correct = (materials: readonly HandedIn[] = []): Command => ({
      action: 'correct',
      body: { reason: '输错了', applicant: { idNumber }, materials },
    });
    const one = new PaperCase(temporaryCard, {
      at: '2026-09-30',
      papers: { 0: 'missing', [SLIP]: 'missing' },
      archive: [paper()],
    });
    one.act(standIn());
    const refused = one.refusal(correct());
    assert.deepEqual(
      refused.errors?.map(({ pointer }) => pointer),
      ['/applicant/idNumber'],
    );
    assert.match(refused.detail.zh, /居民身份证领取凭证/);
    one.act(correct([{ index: SLIP, status: 'missing' }]));
    assert.deepEqual([one.facts.materials[SLIP], one.facts.standIns], ['missing', {}]);
  });

  test('valid up to and with its last day', () => {
    for (const [validUntil, taken] of [
      ['2026-09-30', true],
      ['2026-09-29', false],
    ] as const) {
      const one = withoutSlip([paper({ validUntil })]);
      assert.equal(!isRefusal(carryOut(one.standing(), standIn())), taken, validUntil);
    }
  });

  test("another person's, an unknown one, a paper that is there, no reason: refused at its field", () => {
    const pointers = (one: PaperCase, command: Command) =>
      one.refusal(command).errors?.map((each) => each.pointer);
    const others = withoutSlip([paper({ ownerDigest: 'somebody else' })]);
    assert.deepEqual(pointers(others, standIn()), ['/paperId']);
    const unknown = others.refusal(standIn({ paperId: 'nobody' }));
    assert.equal(unknown.detail.zh, others.refusal(standIn()).detail.zh, 'whose it is cannot be found out');
    const own = withoutSlip([paper()]);
    assert.deepEqual(pointers(own, standIn({ index: 0 })), ['/index']);
    assert.deepEqual(pointers(own, standIn({ index: 77 })), ['/index']);
    assert.deepEqual(pointers(own, standIn({ reason: '  ' })), ['/reason']);
    const otherPaper = withoutSlip([paper({ name: '结婚证' })]);
    assert.match(otherPaper.refusal(standIn()).detail.zh, /“结婚证”代替不了/);
  });

  test('never one that is not the applicant’s, or not valid', () => {
    const day = fc.constantFrom('2026-09-01', '2026-09-29', '2026-09-30', '2026-10-01', null);
    fc.assert(
      fc.property(fc.constantFrom(OWNER, 'other'), day, (ownerDigest, validUntil) => {
        const one = withoutSlip([paper({ ownerDigest, validUntil })]);
        const taken = !isRefusal(carryOut(one.standing(), standIn()));
        assert.equal(taken, ownerDigest === OWNER && (validUntil === null || validUntil >= '2026-09-30'));
      }),
    );
  });
});
