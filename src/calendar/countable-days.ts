import { dayNumberAt } from './day.ts';
import type { Stop } from './time-limit-facts.ts';
import type { WorkingCalendar } from './working-days.ts';

/** Which days a limit counts, as a running count over day numbers and its inverse. */
export interface DayScale {
  /** How many countable days there are up to and with this day number, from any fixed origin. */
  readonly through: (number: number) => number;
  /** The day number at which that count is reached; `Infinity` if it never is. */
  readonly reaches: (count: number) => number;
}

/** A limit in calendar days counts every date. */
export const EVERY_DAY: DayScale = { through: (number) => number, reaches: (count) => count };

/** A limit in working days counts the State's working days. */
export function workingDayScale(calendar: WorkingCalendar): DayScale {
  return {
    through: (number) => calendar.countThrough(number),
    reaches: (count) => calendar.nthWorkingDay(count),
  };
}

/** A row of dates on which the clock stands, both included, as day numbers; `to` is `Infinity` for an open stop. */
export interface FrozenSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The dates frozen by stops: every date from that of the stop to that of the resumption, both included.
 * Overlapping, nested and adjacent stops become one span; the spans are in order.
 */
export function frozenSpans(stops: readonly Stop[]): FrozenSpan[] {
  const spans = stops
    .map((stop) => ({ from: dayNumberAt(stop.from), to: stop.to === null ? Infinity : dayNumberAt(stop.to) }))
    .sort((one, other) => one.from - other.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else merged.push(span);
  }
  return merged;
}

/** How many countable days that are not frozen lie after `after`, up to and with `through`. */
export function countDays(
  scale: DayScale,
  frozen: readonly FrozenSpan[],
  after: number,
  through: number,
): number {
  let count = 0;
  let position = after;
  for (const span of frozen) {
    const end = Math.min(span.from - 1, through);
    if (end > position) count += scale.through(end) - scale.through(position);
    position = Math.max(position, span.to);
  }
  return through > position ? count + scale.through(through) - scale.through(position) : count;
}

/**
 * The n-th (from 1) countable day after `after` that is not frozen; null if an open stop keeps it away.
 * Goes from stop to stop, not from day to day.
 */
export function nthDay(
  scale: DayScale,
  frozen: readonly FrozenSpan[],
  after: number,
  n: number,
): number | null {
  let position = after;
  let left = n;
  for (const span of frozen) {
    if (span.from - 1 > position) {
      const candidate = scale.reaches(scale.through(position) + left);
      if (candidate < span.from) return candidate;
      left -= scale.through(span.from - 1) - scale.through(position);
    }
    position = Math.max(position, span.to);
  }
  return position === Infinity ? null : scale.reaches(scale.through(position) + left);
}

/**
 * The n-th working day before `day` that is not frozen, but never before `floor`; `day` itself for 0.
 * @param floor a day number not after `day`
 */
export function nthWorkingDayBefore(
  calendar: WorkingCalendar,
  frozen: readonly FrozenSpan[],
  day: number,
  n: number,
  floor: number,
): number {
  if (n === 0) return day;
  let position = day - 1;
  let left = n;
  const spansBackwards = frozen.filter((span) => span.from < day).reverse();
  for (const { from, to } of [...spansBackwards, { from: floor, to: floor }]) {
    const edge = Math.max(to, floor);
    if (position > edge) {
      const count = calendar.countThrough(position) - left + 1;
      const candidate = count < 1 ? -Infinity : calendar.nthWorkingDay(count);
      if (candidate > edge) return candidate;
      left -= calendar.countThrough(position) - calendar.countThrough(edge);
    }
    position = Math.min(position, from - 1);
  }
  return floor;
}
