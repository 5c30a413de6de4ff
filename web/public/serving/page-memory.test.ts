import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PageMemory } from './page-memory.ts';

test('a page is made once for its key', () => {
  const memory = new PageMemory(2);
  const first = memory.recall('a', () => 'one');
  assert.equal(
    memory.recall('a', () => 'two'),
    first,
  );
  assert.equal(first.in('identity').toString(), 'one');
});

test('the longest unused goes first', () => {
  const memory = new PageMemory(2);
  const made: string[] = [];
  const ask = (key: string) =>
    memory.recall(key, () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});
