import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCredential, tokenOf } from './credential.ts';

const token = 'abcdefghijklmnopqrstuvwxyzABCDEF';
const signed = `${token}.${'aB1+/'.repeat(9).slice(0, 43)}=`;

test('header and cookie carry the same credential', () => {
  assert.deepEqual(findCredential(`Bearer ${signed}`, undefined), { text: signed, fromCookie: false });
  assert.deepEqual(findCredential(undefined, signed), { text: signed, fromCookie: true });
});

test('a header counts alone', () => {
  assert.equal(findCredential('Basic Zm9v', signed), undefined);
  assert.equal(findCredential(`bearer ${signed}`, 'other')?.fromCookie, false);
});

for (const bad of [
  '',
  token,
  `${token}.`,
  `${signed}x`,
  `${signed}\u0000`,
  'Bearer',
  `${token}.${'é'.repeat(44)}`,
]) {
  test(`${JSON.stringify(bad).slice(0, 50)} is no credential`, () => {
    assert.equal(findCredential(undefined, bad), undefined);
    assert.equal(findCredential(`Bearer ${bad}`, undefined), undefined);
  });
}

test('the token is what stands before the signature', () => {
  const credential = findCredential(undefined, signed);
  assert.ok(credential);
  assert.equal(tokenOf(credential), token);
});
