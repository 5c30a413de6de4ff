import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROLE_CODES } from './role.ts';
import { sampleAccounts } from './sample-accounts.ts';
import { isUsername } from './username.ts';

const departments = Array.from({ length: 67 }, (_, index) => ({
  code: `FC-${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
  windows: index === 0 ? ['A01', 'A02'] : [`B${String(index).padStart(2, '0')}`],
}));
const accounts = sampleAccounts(departments);
const find = (username: string) => accounts.find((account) => account.username === username);

test('one of every role for the whole center, three in every department', () => {
  assert.equal(accounts.length, 8 + 3 * 67);
  assert.deepEqual(
    accounts.slice(0, 8).map((account) => account.role),
    ROLE_CODES,
  );
  assert.deepEqual(
    accounts.slice(0, 8).map((account) => account.username),
    ['clerk', 'reviewer', 'chief', 'cashier', 'guide', 'supervisor', 'director', 'admin'],
  );
  assert.ok(accounts.slice(0, 8).every((account) => account.department === null));
});

test('who belongs to a department is named and bound by its code', () => {
  assert.deepEqual(
    [find('clerk.AB'), find('reviewer.AB'), find('chief.CO')].map(
      (account) => account && [account.role, account.department],
    ),
    [
      ['clerk', 'FC-AB'],
      ['reviewer', 'FC-AB'],
      ['chief', 'FC-CO'],
    ],
  );
});

test('the general clerk sits at the general windows, a department’s clerk at its own', () => {
  assert.deepEqual(find('clerk')?.windows, ['A01', 'A02']);
  assert.deepEqual(find('clerk.AB')?.windows, ['B01']);
  assert.deepEqual(find('reviewer.AB')?.windows, []);
});

test('usernames and names are all different, and the same on every call', () => {
  const count = (values: string[]) => new Set(values).size;
  assert.equal(count(accounts.map((account) => account.username.toLowerCase())), accounts.length);
  assert.equal(count(accounts.map((account) => account.name.zh)), accounts.length);
  assert.ok(accounts.every((account) => isUsername(account.username)));
  assert.deepEqual(sampleAccounts(departments), accounts);
});
