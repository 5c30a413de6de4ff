import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNarrowed, readBoardFilter } from './board-filter.ts';

test('an address gives the filter that it names', () => {
  const filter = { light: 'red', department: 'FC-GA', window: 'B01', item: 'GA-0007', state: 'accepted' };
  assert.deepEqual(readBoardFilter(filter), filter);
});

test('what does not fit is left out, other parameters too', () => {
  assert.deepEqual(
    readBoardFilter({ light: 'amber', department: 'x', window: 12, item: 'GA-7', state: 'new', q: '360981' }),
    {},
  );
});

test('a light alone does not narrow the board', () => {
  assert.equal(isNarrowed({ light: 'red' }), false);
  assert.equal(isNarrowed({ light: 'red', item: 'GA-0007' }), true);
});
