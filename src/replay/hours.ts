import { type Day, dayNumber } from '../calendar/day.ts';
import type { OpeningHours } from '../catalog/department.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;
const SLOT = 30;
/** A part of the day in which people come, and how many beside other parts. */
export interface Slot {
  /** Minutes from midnight. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Only the general windows are open. */
  readonly atNoon: boolean;
}

/** When people come: most of them an hour after the doors open, few at noon and before closing. */
export function slotsOf(hours: readonly OpeningHours[]): Slot[] {
  const sessions = hours.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) throw new RangeError('a center has opening hours');
  const slots: Slot[] = [];
  for (let from = first.from; from < last.to; from += SLOT) {
    const session = sessions.find((each) => from >= each.from && from < each.to);
    slots.push({ from, to: from + SLOT, weight: session ? press(from, session) : 0.14, atNoon: !session });
  }
  return slots;
}

function press(from: number, session: { from: number; to: number }): number {
  const since = (from - session.from) / SLOT;
  const left = (session.to - from) / SLOT;
  if (left <= 1) return 0.35;
  if (since < 1) return session.from < 12 * 60 ? 0.95 : 0.7;
  if (since < 4) return session.from < 12 * 60 ? 1.6 : 1.15;
  return 0.9;
}

/** A moment of a day in Beijing, to the second. @param minutes from midnight */
export function momentAt(day: Day, minutes: number): Temporal.Instant {
  const seconds = Math.floor(minutes * 60) * 1000;
  return Temporal.Instant.fromEpochMilliseconds(dayNumber(day) * DAY_MS - BEIJING_MS + seconds);
}

/** Minutes from midnight, in Beijing. */
export function minutesOfDay(moment: Temporal.Instant): number {
  return ((moment.epochMilliseconds + BEIJING_MS) % DAY_MS) / MINUTE_MS;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
