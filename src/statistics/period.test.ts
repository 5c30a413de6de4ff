import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../test/case-builders.ts';
import { isRefusal } from '../platform/refusal.ts';
import { daysOf, readPeriod, spansOf, workingDaysBegun } from './period.ts';

const TODAY = '2026-11-23';

test('unless said otherwise it is this year up to today', () => {
  assert.deepEqual(readPeriod({}, TODAY), { from: '2026-01-01', to: TODAY });
  assert.deepEqual(readPeriod({ from: '2025-03-01' }, TODAY), { from: '2025-03-01', to: TODAY });
});

test('a period that makes no sense is refused at its field', () => {
  const pointers = (asked: { from?: string; to?: string }) => {
    const read = readPeriod(asked, TODAY);
    return isRefusal(read) ? read.errors?.map(({ pointer }) => pointer) : [];
  };
  assert.deepEqual(pointers({ from: '2026-02-30' }), ['/from']);
  assert.deepEqual(pointers({ from: 'x', to: '2026-1-1' }), ['/from', '/to']);
  assert.deepEqual(pointers({ from: '2026-03-02', to: '2026-03-01' }), ['/to']);
  assert.deepEqual(pointers({ from: '2004-01-01', to: '2026-01-01' }), ['/from']);
  assert.deepEqual(pointers({ from: '2026-03-02', to: '2026-03-02' }), []);
});

test('days in a row make one span, none longer than allowed', () => {
  const days = ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02', '2026-02-05'];
  assert.deepEqual(spansOf(days, 3), [
    { from: '2026-01-30', to: '2026-02-01' },
    { from: '2026-02-02', to: '2026-02-02' },
    { from: '2026-02-05', to: '2026-02-05' },
  ]);
  assert.deepEqual(spansOf(days, 3).flatMap(daysOf), days);
  assert.deepEqual(spansOf([], 3), []);
});

test('working days that have begun: up to today, and none of a future period', () => {
  const days = (from: string, to: string, today: string) => workingDaysBegun({ from, to }, today, calendar);
  assert.equal(days('2025-10-01', '2025-10-31', '2025-12-01'), 18, 'a month with the National Day');
  assert.equal(days('2025-10-01', '2025-10-31', '2025-10-09'), 1);
  assert.equal(days('2025-10-01', '2025-10-31', '2025-09-30'), 0);
  assert.equal(days('2025-10-09', '2025-10-09', '2025-10-09'), 1);
});
