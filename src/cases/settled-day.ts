import { type Day, dayAt, dayNumber } from '../calendar/day.ts';
import { dayOf } from '../platform/time.ts';

/** How long after midnight a day is still open, for changes that were under way. */
const SETTLED_AFTER_MINUTES = 10;

/** The last day that is over: nothing can happen on it any more. */
export function lastSettledDay(now: Temporal.Instant): Day {
  return dayAt(dayNumber(dayOf(now.subtract({ minutes: SETTLED_AFTER_MINUTES }))) - 1);
}
