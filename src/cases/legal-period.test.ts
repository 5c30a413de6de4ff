import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PeriodVersion, periodsAt } from './legal-period.ts';
import { STATUTORY_PERIODS } from './statutory-periods.ts';

const on = (day: string) => Temporal.Instant.from(`${day}T00:00:00+08:00`);

test('each moment has the periods that were in force; before the first version the first holds', () => {
  const versions: PeriodVersion[] = [
    ...STATUTORY_PERIODS.map(({ name, value }) => ({ name, value, inForceFrom: on('2026-01-01') })),
    { name: 'litigation', value: 9, inForceFrom: on('2027-01-01') },
  ];
  const months = ['2020-01-01', '2026-12-31', '2027-01-01'].map(
    (day) => periodsAt(versions, on(day)).litigation,
  );
  assert.deepEqual(months, [6, 6, 9]);
  assert.throws(() => periodsAt(versions.slice(1), on('2027-01-01')), /supplement_notice/);
});
