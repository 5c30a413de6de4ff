import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf } from '../../test/case-builders.ts';
import type { Item } from '../catalog/item.ts';
import { isRefusal } from '../platform/refusal.ts';
import type { KeptPaper } from './paper.ts';
import { maySeePapersOf, paperToSee, refuseFiling } from './who-may-see.ts';

const OWNER = 'digest of the owner';
const paper = (name: string, itemCode: string, issuedBy: string | null): KeptPaper => ({
  id: `FC20260803000001Z-${issuedBy === null ? 1 : 'r'}`,
  ownerDigest: OWNER,
  name,
  itemCode,
  issuedBy,
  caseNumber: 'FC20260803000001Z',
  materialIndex: issuedBy === null ? 1 : null,
  filedOn: '2026-08-03',
  validUntil: null,
  sha256: null,
  mediaType: null,
});
const slip = paper('居民身份证领取凭证', 'GA-0004', null);
const licence = paper('营业执照', 'SJ-0002', 'SJ-0002');
const restaurant = itemOf('SJ-0006');

const staff = (department: string | null) => ({ department });
/** Nothing when it is shown. */
function refusal(
  department: string | null,
  kept: KeptPaper | undefined,
  occasion: Parameters<typeof paperToSee>[2],
) {
  const seen = paperToSee(staff(department), kept, occasion);
  return isRefusal(seen) ? seen.problem : undefined;
}
const desk = (item: Item, isOffered = true) => ({ at: 'desk', item, isOffered }) as const;
const forCase = (
  item: Item,
  { ownerDigest = OWNER, caseNumber = 'FC20260930000002Z', forItem = item.code } = {},
) => ({ at: 'case', forItem, caseAtHand: { caseNumber, item, ownerDigest } }) as const;

test('a paper is seen for the item of its case and for one that asks for it, by its departments', () => {
  assert.ok(restaurant.materials.some(({ source }) => source === 'issued_by:SJ-0002'));
  for (const occasion of [desk, forCase]) {
    assert.equal(refusal('FC-GA', slip, occasion(itemOf('GA-0004'))), undefined);
    assert.equal(refusal(null, slip, occasion(itemOf('GA-0004'))), undefined);
    for (const department of ['FC-SJ', 'FC-XF', 'FC-HB']) {
      assert.equal(refusal(department, licence, occasion(restaurant)), undefined, department);
    }
  }
});

test('another department does not see it, and is not told whether there is one', () => {
  for (const occasion of [
    desk(itemOf('GA-0004')),
    desk(itemOf('GA-0004'), false),
    forCase(itemOf('GA-0004')),
  ]) {
    for (const kept of [slip, undefined]) {
      assert.equal(refusal('FC-CR', kept, occasion), 'outside-your-department');
    }
  }
});

test('at the desk it must have been offered', () => {
  assert.equal(refusal('FC-GA', slip, desk(itemOf('GA-0004'), false)), 'paper-not-offered');
  assert.equal(refusal('FC-GA', undefined, desk(itemOf('GA-0004'))), 'paper-not-offered');
  assert.equal(refusal('FC-GA', licence, desk(itemOf('GA-0004'))), 'paper-not-offered');
});

test('for a case it must be one of its own, or its applicant’s and asked for by the item as the case has it', () => {
  const item = itemOf('SJ-0006');
  for (const [kept, occasion] of [
    [licence, { at: 'case', forItem: item.code, caseAtHand: undefined }],
    [licence, forCase(item, { ownerDigest: 'of somebody else' })],
    [licence, forCase(item, { forItem: 'SJ-0002' })],
    [slip, forCase(item)],
    [undefined, forCase(item)],
    [licence, forCase({ ...item, materials: [] })],
  ] as const) {
    assert.equal(refusal(null, kept, occasion), 'paper-not-of-case');
  }
  const own = forCase(itemOf('SJ-0002'), { caseNumber: licence.caseNumber, ownerDigest: 'put right' });
  assert.equal(refusal(null, licence, own), undefined);
});

test('the papers of a case are listed to its departments, for its item', () => {
  const { caseAtHand } = forCase(restaurant);
  assert.equal(maySeePapersOf(staff('FC-XF'), caseAtHand, 'SJ-0006'), true);
  assert.equal(maySeePapersOf(staff('FC-GA'), caseAtHand, 'SJ-0006'), false);
  assert.equal(maySeePapersOf(staff(null), caseAtHand, 'SJ-0002'), false);
  assert.equal(maySeePapersOf(staff(null), undefined, 'SJ-0006'), false);
});

test('a scan is filed for the item of the paper’s own case only: whoever borrows a paper cannot replace it', () => {
  assert.equal(refuseFiling(slip, 'GA-0004'), undefined);
  assert.equal(refuseFiling(licence, 'SJ-0002'), undefined);
  assert.equal(refuseFiling(licence, 'SJ-0006')?.problem, 'paper-of-another-item');
});
