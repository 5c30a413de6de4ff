import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../test/case-builders.ts';
import { readReplayOrder } from './read-order.ts';

const TYPED = { year: '2025', cases: '126000', visitors: '172000', late: '0', seed: '1' };
const read = (others: Partial<typeof TYPED & { from: string; now: string }>) =>
  readReplayOrder({ ...TYPED, ...others }, calendar);

test('a year is replayed from its first day to the afternoon of its last working day', () => {
  assert.deepEqual(read({}), {
    from: '2025-01-01',
    until: '2025-12-31T15:30:00+08:00',
    cases: 126_000,
    visitors: 172_000,
    late: 0,
    seed: 1,
  });
  assert.equal(read({ year: '2023' })?.until, '2023-12-29T15:30:00+08:00', 'the 30th and 31st are a weekend');
});

test('another beginning and end are taken as they are', () => {
  const order = read({ from: '2025-09-01', now: '2025-10-15T11:00:00+08:00', late: '5' });
  assert.deepEqual([order?.from, order?.until, order?.late], ['2025-09-01', '2025-10-15T11:00:00+08:00', 5]);
});

test('what cannot be replayed is not read', () => {
  const wrong: Parameters<typeof read>[0][] = [
    { cases: '0' },
    { cases: '-5' },
    { cases: 'many' },
    { cases: '1.5' },
    { visitors: '' },
    { late: '126001' },
    { year: '1999' },
    { year: '25' },
    { from: '2025-1-1' },
    { from: '2025-12-31', now: '2025-12-30T10:00:00+08:00' },
    { now: '2025-12-30' },
    { now: '2025-12-30T10:00:00Z' },
    { now: '2025-02-30T10:00:00+08:00' },
    { from: '2025-02-30' },
  ];
  for (const others of wrong) assert.equal(read(others), undefined, JSON.stringify(others));
});
