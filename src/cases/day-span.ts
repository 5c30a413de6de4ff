import { type Day, dayAt, dayNumber } from '../calendar/day.ts';

/** A span of time, its end not included. */
export interface Span {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** From the first moment of a day in Beijing to the last of another. */
export function spanOfDays(from: Day, to: Day): Span {
  return { from: midnightBefore(from), to: midnightBefore(dayAt(dayNumber(to) + 1)) };
}

function midnightBefore(day: Day): Temporal.Instant {
  return Temporal.Instant.from(`${day}T00:00:00+08:00`);
}
