import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUncollectedFilter } from './uncollected-filter.ts';

test('the filter of an address; what does not fit is left out', () => {
  assert.deepEqual(readUncollectedFilter({ age: 'to30', department: 'FC-GA' }), {
    age: 'to30',
    department: 'FC-GA',
  });
  for (const search of [{}, { age: 'to31' }, { age: 1 }, { department: 'GA' }, { department: ['FC-GA'] }]) {
    assert.deepEqual(readUncollectedFilter(search), {}, JSON.stringify(search));
  }
});
