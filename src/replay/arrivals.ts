import { apportion } from './apportion.ts';
import { minutesOfDay, type Slot, slotsOf } from './hours.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

/** Nobody is taken in during the last minutes, so that what is done on the spot is done on the same day. */
const LAST_MINUTES = 25;

/** Somebody comes to a window. */
export interface Arrival {
  /** Position in the day, from 0. */
  readonly position: number;
  /** From midnight. */
  readonly minutes: number;
  readonly atNoon: boolean;
}

/** The parts of a day in which the doors are open; on the last day those that are over when the replay ends. */
export function openSlots({ hours, until, lastDay }: Setting, day: string): Slot[] {
  const slots = slotsOf(hours);
  return day === lastDay ? slots.filter((slot) => slot.to <= minutesOfDay(until)) : slots;
}

/** When people come on a day, in the order of time. */
export function arrivalsOf(count: number, slots: readonly Slot[], random: Random): Arrival[] {
  const perSlot = apportion(
    count,
    slots.map((slot) => slot.weight * (0.8 + 0.4 * random.next())),
  );
  const closing = Math.max(0, ...slots.map((slot) => slot.to)) - LAST_MINUTES;
  const minutes = slots.flatMap(({ from, to, atNoon }, index) =>
    Array.from({ length: perSlot[index] as number }, () => ({
      minutes: Math.min(from + random.next() * (to - from), closing),
      atNoon,
    })),
  );
  return minutes
    .sort((one, other) => one.minutes - other.minutes)
    .map((each, position) => ({ ...each, position }));
}
