import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dailyRows } from './daily-rows.ts';

const place = { day: '2025-09-01', itemCode: 'GA-0001', department: 'FC-GA', window: 'B01' };

test('every case is counted once in each dimension', () => {
  const rows = dailyRows(
    [
      { ...place, count: 3 },
      { ...place, window: null, count: 2 },
    ],
    [
      { ...place, outcome: 'early', usedWorkingDays: 1 },
      { ...place, itemCode: 'GA-0002', outcome: 'overdue', usedWorkingDays: 4 },
    ],
  );
  const told = rows.map((row) => [row.dimension, row.key, row.accepted, row.finished, row.overdue, row.used]);
  assert.deepEqual(told, [
    ['center', '', 5, 2, 1, [0, 1, 0, 0, 1]],
    ['window', 'B01', 3, 2, 1, [0, 1, 0, 0, 1]],
    ['department', 'FC-GA', 5, 2, 1, [0, 1, 0, 0, 1]],
    ['item', 'GA-0001', 5, 1, 0, [0, 1]],
    ['window', '', 2, 0, 0, []],
    ['item', 'GA-0002', 0, 1, 1, [0, 0, 0, 0, 1]],
  ]);
});

test('days are kept apart', () => {
  const rows = dailyRows(
    [{ ...place, count: 1 }],
    [{ ...place, day: '2025-09-02', outcome: 'early', usedWorkingDays: 1 }],
  );
  const center = rows.filter(({ dimension }) => dimension === 'center');
  assert.deepEqual(
    center.map(({ day, accepted, finished }) => [day, accepted, finished]),
    [
      ['2025-09-01', 1, 0],
      ['2025-09-02', 0, 1],
    ],
  );
});
