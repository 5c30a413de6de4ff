import { dayAt, dayNumber } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';

/** The day on which each of a case's open stops is expected to end; null where the calendar does not reach so far. */
type ExpectedDays = readonly (string | null)[];

/** Cases whose clocks stand, those with the same expected days together. */
export interface StoppedCases {
  readonly expectedOn: ExpectedDays;
  readonly cases: number;
}

/** What stands still, and until when. */
export interface StoppedSummary {
  readonly stopped: number;
  /** How many of them have a stop that lasts longer than the applicant was told. */
  readonly stoppedTooLong: number;
  /** The next day on which one is expected to go on; null when none is. */
  readonly nextResumeOn: string | null;
}

/** The day on which a stop is expected to end; null when the calendar does not reach so far. @param from its moment or day */
export function expectedEnd(from: string, workingDays: number, calendar: WorkingCalendar): string | null {
  const begun = calendar.countThrough(dayNumber(from.slice(0, 10)));
  const end = calendar.nthWorkingDay(begun + workingDays);
  return Number.isFinite(end) ? dayAt(end) : null;
}

/**
 * The day on which a stopped clock is expected to go on: the latest end of its open stops, as the applicant was told.
 * Null when nothing is stopped, or when nobody knows the end of one.
 */
export function expectedResumption(expectedOn: ExpectedDays): string | null {
  const known = expectedOn.filter((day) => day != null);
  return known.length < expectedOn.length ? null : (known.toSorted().at(-1) ?? null);
}

/** Whether a stop lasts longer on a day than the applicant was told: on the day after, the ledger records it. */
export function lastsTooLong(expectedOn: string | null, today: string): boolean {
  return expectedOn != null && expectedOn < today;
}

/** Sums up the stopped cases of a board for the sentence at its head. */
export function summariseStops(groups: readonly StoppedCases[], today: string): StoppedSummary {
  const sum = (list: readonly StoppedCases[]) => list.reduce((total, { cases }) => total + cases, 0);
  const coming = groups.flatMap(({ expectedOn }) => {
    const on = expectedResumption(expectedOn);
    return on !== null && on >= today ? [on] : [];
  });
  return {
    stopped: sum(groups),
    stoppedTooLong: sum(
      groups.filter(({ expectedOn }) => expectedOn.some((day) => lastsTooLong(day, today))),
    ),
    nextResumeOn: coming.toSorted()[0] ?? null,
  };
}
