import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf } from '../../../src/identity/may.ts';
import { ROLE_CODES } from '../../../src/identity/role.ts';
import { homeOf, placesFor } from './places.ts';

test("everybody's home is a page that he may use", () => {
  for (const role of ROLE_CODES) {
    const paths = placesFor(actsOf({ role })).map((place) => place.path);
    assert.ok(paths.includes(homeOf(role)), `${role}: ${homeOf(role)} is not among ${paths.join(' ')}`);
  }
});

test('the bar offers what the role is for', () => {
  const names = (role: (typeof ROLE_CODES)[number]) => placesFor(actsOf({ role })).map((place) => place.name);
  assert.deepEqual(names('clerk'), ['desk', 'board', 'messages']);
  assert.deepEqual(names('reviewer'), ['tasks', 'board', 'messages']);
  assert.deepEqual(names('supervisor'), ['board', 'supervision', 'messages']);
  assert.deepEqual(names('administrator'), ['administration']);
});
