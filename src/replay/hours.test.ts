import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaySetting, SIX_WEEKS } from '../../test/replay-setting.ts';
import { toRfc3339 } from '../platform/time.ts';
import { arrivalsOf, openSlots } from './arrivals.ts';
import { minutesOfDay, momentAt, slotsOf } from './hours.ts';
import { randomOf } from './random.ts';

const setting = replaySetting(SIX_WEEKS);
const slots = slotsOf(setting.hours);

test('minutes from midnight and moments of Beijing belong together', () => {
  const moment = momentAt('2025-09-01', 9 * 60 + 30.5);
  assert.equal(toRfc3339(moment), '2025-09-01T09:30:30.000+08:00');
  assert.equal(minutesOfDay(moment), 570.5);
  assert.equal(minutesOfDay(momentAt('2025-09-01', 0)), 0);
});

test('people come from opening to closing, most in the middle of the morning, few at noon', () => {
  const arrivals = arrivalsOf(2000, slots, randomOf('arrivals'));
  assert.equal(arrivals.length, 2000);
  const within = (from: number, to: number) =>
    arrivals.filter(({ minutes }) => minutes >= from * 60 && minutes < to * 60).length;
  assert.equal(within(0, 9) + within(17, 24), 0);
  assert.ok(within(9.5, 11) > within(14, 15.5));
  assert.ok(within(12, 13.5) < within(13.5, 15) / 4 && within(12, 13.5) > 0);
  assert.ok(arrivals.every(({ minutes, atNoon }) => atNoon === (minutes >= 720 && minutes < 810)));
});

test('arrivals are in the order of time and counted through, and none is too late to be served', () => {
  const arrivals = arrivalsOf(500, slots, randomOf('order'));
  assert.deepEqual(
    arrivals.map(({ position }) => position),
    arrivals.map((_, index) => index),
  );
  assert.ok(arrivals.every(({ minutes }, index) => minutes >= (arrivals[index - 1]?.minutes ?? 0)));
  assert.ok(arrivals.every(({ minutes }) => minutes <= 16 * 60 + 35));
});

test('on the last day the doors close when the replay ends', () => {
  const last = openSlots(setting, '2025-10-15');
  assert.equal(last.at(-1)?.to, 15 * 60 + 30);
  assert.deepEqual(openSlots(setting, '2025-10-14'), slots);
});
