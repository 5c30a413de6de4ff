import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, PaperCase } from '../../test/case-builders.ts';
import { allByClock, byClock } from './happened.ts';

test('whoever acts after days without a sweep finds everything recorded, also what follows from it', () => {
  const item = itemOf('GA-0011', {
    coDepartments: [],
    promisedLimit: { value: 2, unit: 'working_day' },
    statutoryLimit: { value: 3, unit: 'working_day' },
  });
  // Nobody has told anything by Monday 9 March 2026, so it counts as accepted on the 2nd and has been overdue since the 5th.
  const one = new PaperCase(item, { reception: { examine: true } }).on('2026-03-20');
  const kinds = (record: typeof byClock) => record(one.facts, one.measures, one.now).map(({ kind }) => kind);
  assert.deepEqual(kinds(byClock), ['accepted']);
  assert.deepEqual(kinds(allByClock), ['accepted', 'prompted', 'fell_overdue', 'fell_overdue']);
  one.append(allByClock(one.facts, one.measures, one.now), { kind: 'clock' });
  assert.deepEqual(kinds(allByClock), []);
});
