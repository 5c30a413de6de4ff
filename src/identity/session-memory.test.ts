import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionMemory } from './session-memory.ts';

test('remembers until the moment given and not longer', () => {
  const memory = new SessionMemory<string>(10);
  memory.remember('a', 'Li Na', 'u1', 5000);
  assert.equal(memory.find('a', 4999), 'Li Na');
  assert.equal(memory.find('a', 5000), undefined);
  assert.equal(memory.find('a', 4999), undefined);
});

test('forgets one credential, or all of a person and those not yet known', () => {
  const memory = new SessionMemory<string>(10);
  memory.remember('a', 'one', 'u1', 9);
  memory.remember('b', 'two', 'u1', 9);
  memory.remember('c', 'three', 'u2', 9);
  memory.remember('d', 'four', undefined, 9);
  memory.forget('a');
  assert.equal(memory.find('a', 0), undefined);
  assert.equal(memory.find('b', 0), 'two');
  memory.forgetOwner('u1');
  assert.deepEqual(
    ['b', 'c', 'd'].map((credential) => memory.find(credential, 0)),
    [undefined, 'three', undefined],
  );
});

test('holds at most its capacity, the oldest go first', () => {
  const memory = new SessionMemory<number>(2);
  for (const [index, credential] of ['a', 'b', 'a', 'c'].entries())
    memory.remember(credential, index, 'u', 9);
  assert.deepEqual(
    ['a', 'b', 'c'].map((credential) => memory.find(credential, 0)),
    [2, undefined, 3],
  );
});

test('knows whether a value was forgotten or replaced', () => {
  const memory = new SessionMemory<object>(2);
  const first = {};
  memory.remember('a', first, undefined, 9);
  assert.equal(memory.holds('a', first), true);
  memory.remember('a', {}, undefined, 9);
  assert.equal(memory.holds('a', first), false);
});
