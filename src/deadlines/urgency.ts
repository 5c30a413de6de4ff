/** Later than every due day: where clocks that stand are sorted to. */
export const NEVER = '9999-12-31';

/**
 * So many years before its own a day is sorted ahead of every other. The Gregorian calendar repeats itself every four
 * hundred years, so that the day is there in that year too, also a 29 February.
 */
const YEARS_AHEAD = 800;
/** Whatever is sorted up to this day is on the fast track. */
export const LAST_AHEAD = '1999-12-31';

/** What a case is sorted by. */
export interface Sorted {
  readonly clockState: 'not_started' | 'running' | 'stopped' | 'finished';
  readonly promisedDueOn: string | null;
  /** Before acceptance: the day by which it has to be told what is missing, while departments check the papers. */
  readonly noticeDueOn: string | null;
  readonly fastTrack: boolean;
}

/**
 * The day by which lists are sorted: the promised day, or the day by which the applicant must be told what is missing;
 * on the fast track (快速通道) one before all of them, in the same order among themselves; the end of time for every
 * other clock that stands. No limit is measured by it.
 */
export function urgencyOf({ clockState, promisedDueOn, noticeDueOn, fastTrack }: Sorted): string {
  const day = clockState === 'not_started' ? noticeDueOn : clockState === 'running' ? promisedDueOn : null;
  if (day === null) return NEVER;
  return fastTrack ? aheadOf(day) : day;
}

/** Where a case on the fast track stands that is due on a day. */
export function aheadOf(day: string): string {
  return String(Number(day.slice(0, 4)) - YEARS_AHEAD).padStart(4, '0') + day.slice(4);
}
