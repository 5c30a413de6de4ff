import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LAWS } from './all-laws.ts';
import { PLANTED_HABITS } from './planted-habits.ts';
import { PLANTED_STRUCTURE } from './planted-structure.ts';

const PLANTED = { ...PLANTED_STRUCTURE, ...PLANTED_HABITS };

test('every law has violations planted for it', () => {
  assert.deepEqual(Object.keys(PLANTED).sort(), Object.keys(LAWS).sort());
});

for (const [name, law] of Object.entries(LAWS)) {
  describe(name, () => {
    const { bad = [], good = [] } = PLANTED[name] ?? {};
    test('catches each planted violation', () => {
      for (const files of bad.map((entry) => [entry].flat())) {
        assert.equal(law(files).length, 1, JSON.stringify(files).slice(0, 300));
      }
    });
    test('lets pass what is right', () => {
      assert.deepEqual(law(good), []);
    });
  });
}
