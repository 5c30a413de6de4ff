import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, type Line, pickAll, pickedLines, pickUpTo, toggle } from './task-pick.ts';

function line(key: string, code: string, step: string, index = 3): Line {
  const task = { index, step, department: { code: 'FC-GA', name: '公安局' }, dueOn: null, openedAt: '' };
  return { key, task, row: { item: { code, name: code }, tasks: [task] } as unknown as Line['row'] };
}

const lines = [
  line('a', 'GA-0001', 'decision'),
  line('b', 'GA-0002', 'decision'),
  line('c', 'GA-0001', 'decision'),
  line('d', 'GA-0001', 'review', 2),
  line('e', 'GA-0001', 'decision'),
] as const;
const none: ReadonlySet<string> = new Set();
const keys = (picked: ReadonlySet<string>) => pickedLines(lines, picked).map(({ key }) => key);

test('the first line picked says of which kind all others must be', () => {
  const one = toggle(lines, none, lines[0]);
  assert.deepEqual(keys(one), ['a']);
  assert.equal(fits(lines, one, lines[1]), false);
  assert.equal(fits(lines, one, lines[3]), false);
  assert.deepEqual(keys(toggle(lines, one, lines[1])), ['a']);
  const two = toggle(lines, one, lines[2]);
  assert.deepEqual(keys(two), ['a', 'c']);
  assert.deepEqual(keys(toggle(lines, two, lines[0])), ['c']);
});

test('a range takes what is alike in it, in either direction', () => {
  const down = pickUpTo(lines, toggle(lines, none, lines[0]), 'a', lines[4]);
  assert.deepEqual(keys(down), ['a', 'c', 'e']);
  assert.deepEqual(keys(pickUpTo(lines, toggle(lines, none, lines[4]), 'e', lines[1])), ['c', 'e']);
  assert.deepEqual(keys(pickUpTo(lines, none, undefined, lines[1])), ['b']);
});

test('all of the kind, and nothing that has left the list meanwhile', () => {
  assert.deepEqual(keys(pickAll(lines, none, lines[2])), ['a', 'c', 'e']);
  assert.deepEqual(keys(new Set(['gone', 'b'])), ['b']);
  assert.equal(fits(lines, new Set(['gone']), lines[3]), true);
});
