import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import {
  bodyOf,
  choicesFor,
  type Draft,
  EMPTY_DRAFT,
  faultsOfDraft,
  letStandIn,
  missingRequired,
  nextField,
  provideAll,
  readinessOf,
  setMaterial,
  turnMaterial,
  withAgent,
  withItem,
  withOwnStandIns,
  withScannedCard,
} from './draft.ts';

const material = (index: number, required: boolean, deferrable: boolean) =>
  ({ index, required, deferrable }) as Guide['materials'][number];
const guide = {
  code: 'SJ-0001',
  audience: { code: 'person', label: '' },
  fastTrack: false,
  materials: [material(0, true, false), material(1, true, true), material(2, false, false)],
} as unknown as Guide;
// Made up; the check digits are right.
const wang = { name: ' 王小明 ', idNumber: '11010519491231002x', phone: '138 0000 0000' };
const draft: Draft = withItem({ ...EMPTY_DRAFT, applicant: wang }, guide);

test('an item sets the papers to missing and the kind of applicant where there is no choice', () => {
  assert.deepEqual(draft.materials, ['missing', 'missing', 'missing']);
  const forCompanies = { ...guide, audience: { code: 'organisation' as const, label: '' } };
  assert.equal(withItem(draft, forCompanies).kind, 'organisation');
  assert.equal(withItem({ ...draft, fastTrackReason: '急' }, guide).fastTrackReason, undefined);
});

test('a number key turns a paper through all that is allowed, and only that', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 }), fc.nat({ max: 9 }), (index, presses) => {
      const allowed = choicesFor(guide.materials[index] as Guide['materials'][number]);
      let turned = draft;
      for (let press = 0; press < presses; press++) turned = turnMaterial(turned, guide, index);
      assert.ok(allowed.includes(turned.materials[index] as 'provided'));
      assert.equal(turned.materials[index] === 'missing', presses % allowed.length === 0);
    }),
  );
  assert.equal(turnMaterial(draft, guide, 7), draft);
});

test('all provided and one turned is the shortest way to a deferred paper', () => {
  assert.deepEqual(turnMaterial(provideAll(draft), guide, 1).materials, ['provided', 'deferred', 'provided']);
});

test('the desk says what it waits for', () => {
  assert.equal(readinessOf(EMPTY_DRAFT, undefined), 'item');
  assert.equal(readinessOf({ ...draft, applicant: EMPTY_DRAFT.applicant }, guide), 'applicant');
  assert.equal(readinessOf(draft, guide), 'supplement');
  assert.equal(readinessOf(provideAll(draft), guide), 'accept');
  assert.deepEqual(missingRequired(draft, guide), [0, 1]);
});

test('faults point to the fields of the request', () => {
  const pointers = (other: Draft) => faultsOfDraft(other).map((fault) => fault.pointer);
  assert.deepEqual(pointers(draft), []);
  assert.deepEqual(pointers({ ...draft, applicant: { ...wang, idNumber: '110105194912310021' } }), [
    '/applicant/idNumber',
  ]);
  assert.deepEqual(pointers(withAgent(draft, true)), ['/agent/name', '/agent/idNumber']);
  assert.deepEqual(pointers({ ...draft, fastTrackReason: ' ' }), ['/fastTrack/reason']);
});

test('the request holds what was typed in one form, and nothing that was not', () => {
  assert.deepEqual(bodyOf(draft), {
    itemCode: 'SJ-0001',
    applicant: { kind: 'person', name: '王小明', idNumber: '11010519491231002X', phone: '13800000000' },
    materials: [
      { index: 0, status: 'missing' },
      { index: 1, status: 'missing' },
      { index: 2, status: 'missing' },
    ],
  });
});

test('Enter goes to what is still open, whatever was filled in first, and ends when nothing is', () => {
  const nobody = { name: '', idNumber: '', phone: '' };
  assert.equal(nextField('person', { ...nobody, name: '王小明' }, 'name'), 'idNumber');
  assert.equal(nextField('person', { ...nobody, idNumber: wang.idNumber }, 'idNumber'), 'name');
  assert.equal(nextField('person', { ...wang, phone: '' }, 'name'), 'phone');
  assert.equal(nextField('person', { ...wang, idNumber: '1101' }, 'phone'), 'idNumber');
  assert.equal(nextField('person', wang, 'phone'), undefined);
});

test('a number that a card reader types into another field is put where it belongs', () => {
  const read = { name: '11010519491231002x', idNumber: '', phone: '138 0000 0000' };
  assert.deepEqual(withScannedCard('person', read, 'name'), {
    name: '',
    idNumber: '11010519491231002X',
    phone: '138 0000 0000',
  });
  assert.equal(withScannedCard('person', wang, 'name'), undefined);
  assert.equal(withScannedCard('person', { ...wang, name: '110105194912310021' }, 'name'), undefined);
  assert.equal(withScannedCard('person', wang, 'idNumber'), undefined);
});

const slip = { paperId: 'FC20260803000001A-1', filedOn: '2026-08-03', reason: '忘记带来' };

test('a paper of the archive counts as provided, and goes into the request as what stands in for a missing one', () => {
  const stoodIn = letStandIn(setMaterial(draft, 0, 'provided'), 1, slip);
  assert.equal(readinessOf(stoodIn, guide), 'accept');
  const { materials, standIns } = bodyOf(stoodIn);
  assert.deepEqual(
    materials.map(({ status }) => status),
    ['provided', 'missing', 'missing'],
  );
  assert.deepEqual(standIns, [{ index: 1, paperId: 'FC20260803000001A-1', reason: '忘记带来' }]);
});

test('nothing stands in any more once the paper is marked otherwise, or another item is chosen', () => {
  const stoodIn = letStandIn(draft, 1, slip);
  for (const other of [
    setMaterial(stoodIn, 1, 'missing'),
    turnMaterial(stoodIn, guide, 1),
    withItem(stoodIn, guide),
  ]) {
    assert.deepEqual(other.standIns, {});
    assert.notEqual(other.materials[1], 'provided');
  }
  assert.deepEqual(
    provideAll(stoodIn).standIns,
    { 1: slip },
    'the others are provided, this one still stands in',
  );
});

test('what stood in for one person is missing for another', () => {
  const stoodIn = letStandIn(setMaterial(draft, 0, 'provided'), 1, slip);
  const renamed = { ...stoodIn, applicant: { ...wang, name: '王晓明', idNumber: ' 11010519491231002X' } };
  assert.equal(withOwnStandIns(stoodIn, renamed), renamed);
  for (const other of [
    { ...stoodIn, applicant: { ...wang, idNumber: '440524188001010014' } },
    { ...stoodIn, kind: 'organisation' as const },
  ]) {
    const after = withOwnStandIns(stoodIn, other);
    assert.deepEqual([after.standIns, after.materials], [{}, ['provided', 'missing', 'missing']]);
  }
});
