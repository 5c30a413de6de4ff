import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf } from '../../test/case-builders.ts';
import { refuseFiling, refuseLook } from './who-may-see.ts';

const slip = { name: '居民身份证领取凭证', itemCode: 'GA-0004', issuedBy: null };
const licence = { name: '营业执照', itemCode: 'SJ-0002', issuedBy: 'SJ-0002' };
const at = (department: string | null) => ({ department });

test('a paper is seen for the item of its case and for one that asks for it, by its departments', () => {
  assert.equal(refuseLook(at('FC-GA'), slip, itemOf('GA-0004')), undefined);
  assert.equal(refuseLook(at(null), slip, itemOf('GA-0004')), undefined);
  const restaurant = itemOf('SJ-0006');
  assert.ok(restaurant.materials.some(({ source }) => source === 'issued_by:SJ-0002'));
  for (const department of ['FC-SJ', 'FC-XF', 'FC-HB']) {
    assert.equal(refuseLook(at(department), licence, restaurant), undefined, department);
  }
});

test('another department does not see it, and nobody for an item that does not need it', () => {
  assert.equal(refuseLook(at('FC-CR'), slip, itemOf('GA-0004'))?.problem, 'outside-your-department');
  for (const department of ['FC-GA', null]) {
    assert.equal(refuseLook(at(department), licence, itemOf('GA-0004'))?.problem, 'paper-not-needed');
  }
});

test('a scan is filed for the item of the paper’s own case only: whoever borrows a paper cannot replace it', () => {
  assert.equal(refuseFiling(slip, 'GA-0004'), undefined);
  assert.equal(refuseFiling(licence, 'SJ-0002'), undefined);
  assert.equal(refuseFiling(licence, 'SJ-0006')?.problem, 'paper-of-another-item');
});
