import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultOfPhone } from '../cases/identity-number.ts';
import { unreachableBySms } from './recipient.ts';

test('mobile numbers get SMS, landlines do not', () => {
  assert.equal(unreachableBySms('13600005209'), undefined);
  assert.equal(unreachableBySms('0795-1234567'), 'landline');
  assert.equal(unreachableBySms('07951234567'), 'landline');
  assert.equal(unreachableBySms(null), 'no_phone');
});

test('property: of the numbers that a case may carry exactly those beginning with 1 are reached', () => {
  const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
  const landline = fc.stringMatching(/^0\d{2,3}-?\d{7,8}$/);
  fc.assert(
    fc.property(fc.oneof(mobile, landline), (phone) => {
      assert.equal(faultOfPhone(phone), undefined);
      assert.equal(unreachableBySms(phone) === undefined, phone.startsWith('1'));
    }),
  );
});
