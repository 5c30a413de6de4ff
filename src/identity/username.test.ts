import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountName, isUsername } from './username.ts';

for (const good of ['clerk', 'clerk.GA', 'li-na', 'window_3', 'a1b', 'x'.repeat(40)]) {
  test(`${good} is a username`, () => assert.equal(isUsername(good), true));
}

for (const bad of [
  '',
  'ab',
  '张伟',
  'clerk.',
  '.clerk',
  'clerk..GA',
  '9lives',
  'a b c',
  'a\u0000b',
  'a/b',
  'x'.repeat(41),
]) {
  test(`${JSON.stringify(bad)} is no username`, () => assert.equal(isUsername(bad), false));
}

test('one name in two centers is two accounts, in two spellings one', () => {
  assert.notEqual(accountName(1, 'clerk'), accountName(2, 'clerk'));
  assert.equal(accountName(1, 'clerk.GA'), accountName(1, 'CLERK.ga'));
});
