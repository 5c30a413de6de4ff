import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAllSteps, itemOf, PaperCase, sealing } from '../../test/case-builders.ts';
import type { FiledPaper, Filing } from '../archive/paper.ts';
import type { Item } from '../catalog/item.ts';
import type { ArchivedPaper } from './archived-paper.ts';
import type { CaseFacts } from './case-facts.ts';
import { evolve } from './evolve.ts';
import { papersKept } from './papers-kept.ts';

const TEMPORARY_CARD = itemOf('GA-0004');
const [REGISTER, SLIP] = [0, 1];
const DIGEST = sealing.seal({ name: '', idNumber: '11010519491231002X' }).idDigest;

const EARLIER: ArchivedPaper = {
  id: 'FC20250803000001A-1',
  ownerDigest: DIGEST,
  issuedBy: null,
  name: '居民身份证领取凭证',
  caseNumber: 'FC20250803000001A',
  filedOn: '2025-08-03',
  validUntil: '2026-08-02',
  sha256: null,
};

/** The archive's rows of a case after every moment at which something happened, and as its whole story gives them. */
function archiveOf(one: PaperCase): { stepwise: Map<string, FiledPaper>; whole: Filing } {
  const stepwise = new Map<string, FiledPaper>();
  let before: CaseFacts | undefined;
  for (const events of Map.groupBy(one.events, ({ at }) => at).values()) {
    const after = events.reduce<CaseFacts | undefined>(evolve, before) as CaseFacts;
    const { filed, changed } = papersKept({ before, after, events, measures: one.measures });
    for (const paper of filed) stepwise.set(paper.id, paper);
    for (const { id, ownerDigest, withdrawnAt } of changed) {
      const row = stepwise.get(id);
      if (row) stepwise.set(id, { ...row, ownerDigest, withdrawnAt: withdrawnAt ?? row.withdrawnAt });
    }
    assert.equal(new Set([...filed, ...changed].map(({ id }) => id)).size, filed.length + changed.length);
    before = after;
  }
  const whole = papersKept({
    before: undefined,
    after: one.facts,
    events: one.events,
    measures: one.measures,
  });
  assert.deepEqual(whole.changed, []);
  assert.deepEqual(
    [...stepwise.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    [...whole.filed].sort((a, b) => (a.id < b.id ? -1 : 1)),
    'moment by moment as in the whole story',
  );
  return { stepwise, whole };
}

const shown = ({ whole }: ReturnType<typeof archiveOf>) =>
  whole.filed.map(({ id, name, filedOn, validUntil }) => [id.split('-')[1], name, filedOn, validUntil]);

test('papers that others issue are kept at acceptance, the applicant’s own photograph is not', () => {
  const one = new PaperCase(TEMPORARY_CARD, { at: '2026-09-30' });
  const kept = archiveOf(one);
  assert.deepEqual(shown(kept), [
    ['0', '居民户口簿', '2026-09-30', null],
    ['1', '居民身份证领取凭证', '2026-09-30', null],
  ]);
  assert.ok(kept.whole.filed.every((paper) => paper.ownerDigest === DIGEST && paper.itemCode === 'GA-0004'));
});

test('nothing is kept of a case that is not accepted; a supplement is kept on the day of acceptance', () => {
  const one = new PaperCase(TEMPORARY_CARD, { papers: { [SLIP]: 'missing' } });
  assert.deepEqual(shown(archiveOf(one)), []);
  one
    .on('2026-03-04')
    .act({ action: 'supplement', body: { materials: [{ index: SLIP, status: 'provided' }] } });
  assert.deepEqual(
    shown(archiveOf(one)).map(([, , day]) => day),
    ['2026-03-04', '2026-03-04'],
  );
});

test('a paper of the archive is not kept once more', () => {
  const standIns = [{ index: SLIP, paperId: EARLIER.id, reason: '忘记带来' }];
  const one = new PaperCase(TEMPORARY_CARD, {
    papers: { [SLIP]: 'missing' },
    archive: [EARLIER],
    reception: { standIns },
  });
  assert.equal(one.facts.acceptedAt !== null, true);
  assert.deepEqual(
    shown(archiveOf(one)).map(([index]) => index),
    [String(REGISTER)],
  );
});

test('a deferred paper is kept on the day on which it is handed in', () => {
  const item: Item = { ...itemOf('GA-0001'), materials: [...TEMPORARY_CARD.materials] };
  const deferrable = item.materials.map((material, index) => ({ ...material, deferrable: index === SLIP }));
  const one = new PaperCase({ ...item, materials: deferrable }, { papers: { [SLIP]: 'deferred' } });
  assert.deepEqual(shown(archiveOf(one)), [['0', '居民户口簿', '2026-03-02', null]]);
  one
    .on('2026-03-05')
    .act({ action: 'supplement', body: { materials: [{ index: SLIP, status: 'provided' }] } });
  assert.deepEqual(shown(archiveOf(one))[1], ['1', '居民身份证领取凭证', '2026-03-05', null]);
});

test('the result is kept when it is issued, for its term', () => {
  const one = new PaperCase(TEMPORARY_CARD, { at: '2026-09-30' });
  completeAllSteps(one);
  one.act({ action: 'decide', body: { outcome: 'granted' } });
  one.act({ action: 'issue', body: {} });
  assert.deepEqual(shown(archiveOf(one)).at(-1), ['r', '临时居民身份证', '2026-09-30', '2026-12-29']);
});

test('a result without a term has none, and one that is nothing to hold is not kept', () => {
  const register = new PaperCase(itemOf('GA-0006'));
  completeAllSteps(register);
  register.act({ action: 'decide', body: { outcome: 'granted' } });
  register.act({ action: 'issue', body: {} });
  assert.deepEqual(shown(archiveOf(register)).at(-1), ['r', '居民户口簿', '2026-03-02', null]);
  const nothing = { ...TEMPORARY_CARD, result: { ...TEMPORARY_CARD.result, kind: 'none' as const } };
  const one = new PaperCase(nothing);
  const issued = { kind: 'issued', data: {} } as const;
  one.on('2026-03-03').append([issued], one.facts.clerk);
  assert.equal(shown(archiveOf(one)).length, 2);
});

test('a mistyped ID number: what was filed goes to its right owner', () => {
  const one = new PaperCase(TEMPORARY_CARD);
  const correct = { reason: '录错身份证号', applicant: { idNumber: '440524188001010014' } };
  one.on('2026-03-03').act({ action: 'correct', body: correct });
  const { stepwise } = archiveOf(one);
  const right = sealing.seal({ name: '', idNumber: '440524188001010014' }).idDigest;
  assert.deepEqual(
    [...stepwise.values()].map(({ ownerDigest, filedOn }) => [ownerDigest, filedOn]),
    [
      [right, '2026-03-02'],
      [right, '2026-03-02'],
    ],
  );
});

test('a paper that was marked by mistake is withdrawn, and comes back when it is handed in', () => {
  const materials = TEMPORARY_CARD.materials.map((material, index) => ({
    ...material,
    deferrable: index === SLIP,
  }));
  const one = new PaperCase({ ...itemOf('GA-0001'), materials });
  const marked = (status: 'deferred' | 'provided') => [{ index: SLIP, status }];
  one.on('2026-03-03').act({ action: 'correct', body: { reason: '标错', materials: marked('deferred') } });
  const { stepwise } = archiveOf(one);
  assert.deepEqual(
    [...stepwise.values()].map(({ withdrawnAt }) => withdrawnAt),
    [null, '2026-03-03T10:00:00.000+08:00'],
  );
  one.on('2026-03-04').act({ action: 'supplement', body: { materials: marked('provided') } });
  assert.deepEqual(
    [...archiveOf(one).stepwise.values()].map(({ withdrawnAt, filedOn }) => [withdrawnAt, filedOn]),
    [
      [null, '2026-03-02'],
      [null, '2026-03-04'],
    ],
  );
});
