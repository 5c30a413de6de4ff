import { dayAt, dayNumber } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';

/** A stop that has not ended: since when, and how long it was expected to take. */
export interface OpenStop {
  /** Moment as RFC 3339, or its day. */
  readonly from: string;
  readonly expectedWorkingDays: number;
}

/** Cases whose clocks stand under the same open stops. */
export interface StoppedCases {
  readonly stops: readonly OpenStop[];
  readonly cases: number;
}

/** What stands still, and until when. */
export interface StoppedSummary {
  readonly stopped: number;
  /** How many of them should have gone on before today. */
  readonly stoppedTooLong: number;
  /** The next day on which one is expected to go on; null when none is. */
  readonly nextResumeOn: string | null;
}

/**
 * The day on which a stopped clock is expected to go on: the latest end of its open stops, as the applicant was told.
 * Null when nothing is stopped, or when the calendar does not reach so far.
 */
export function expectedResumption(stops: readonly OpenStop[], calendar: WorkingCalendar): string | null {
  const ends = stops.map(({ from, expectedWorkingDays }) => {
    const begun = calendar.countThrough(dayNumber(from.slice(0, 10)));
    return calendar.nthWorkingDay(begun + expectedWorkingDays);
  });
  const last = Math.max(...ends);
  return Number.isFinite(last) ? dayAt(last) : null;
}

/** Sums up the stopped cases of a board for the sentence at its head. */
export function summariseStops(
  groups: readonly StoppedCases[],
  calendar: WorkingCalendar,
  today: string,
): StoppedSummary {
  const ends = groups.map(({ stops, cases }) => ({ on: expectedResumption(stops, calendar), cases }));
  const sum = (list: readonly { cases: number }[]) => list.reduce((total, { cases }) => total + cases, 0);
  const coming = ends.flatMap(({ on }) => (on !== null && on >= today ? [on] : []));
  return {
    stopped: sum(groups),
    stoppedTooLong: sum(ends.filter(({ on }) => on !== null && on < today)),
    nextResumeOn: coming.toSorted()[0] ?? null,
  };
}
