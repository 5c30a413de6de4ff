import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deriveKeys } from './crypto.ts';

const keys = deriveKeys(Buffer.alloc(32, 7));

test('a text comes out of its seal, and two seals of it differ', () => {
  const [one, other] = [keys.seal('11010519491231002X'), keys.seal('11010519491231002X')];
  assert.notEqual(one, other);
  assert.deepEqual([keys.open(one), keys.open(other)], ['11010519491231002X', '11010519491231002X']);
  assert.equal(keys.open(keys.seal('')), '');
});

test('bytes come out under their name only, unchanged only, and with the same key only', () => {
  const bytes = Buffer.from([0, 255, 1, 254, 0]);
  const sealed = keys.sealBytes(bytes, 'paper-1');
  assert.deepEqual(keys.openBytes(sealed, 'paper-1'), bytes);
  assert.equal(sealed.includes(bytes), false);
  assert.throws(() => keys.openBytes(sealed, 'paper-2'));
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  assert.throws(() => keys.openBytes(changed, 'paper-1'));
  assert.throws(() => deriveKeys(Buffer.alloc(32, 8)).openBytes(sealed, 'paper-1'));
});
