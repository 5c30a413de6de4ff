import { isRefusal, type Refusal } from '../platform/refusal.ts';
import { clocksOf, dueOf } from './case-clock.ts';
import type { Due, Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Measures } from './standing.ts';
import { stepsMoved } from './steps.ts';

/**
 * The days of an open case under a calendar that was published or corrected since. Also when no day moves: the case
 * is measured by the new calendar from then on, and a provisional day becomes firm. A case that is decided or has
 * ended keeps its days, so that its outcome never changes; a stopped one gets the calendar and has no days yet.
 * @param measures with the new calendar
 * @param now for a stopped clock: whether today's year is provisional
 * @returns undefined when there is nothing to do; a refusal when a stop or an extension that was in time by the old
 * calendar would be too late by the new one: what was granted lawfully stands, and the case keeps its calendar
 */
export function recalculate(
  facts: CaseFacts,
  measures: Measures,
  now: Temporal.Instant,
): Extract<Happening, { kind: 'recalculated' }> | Refusal | undefined {
  const { item, calendar } = measures;
  const before = facts.due;
  if (before === null || facts.acceptedAt === null) return undefined;
  if (facts.finishedAt !== null || facts.endedAt !== null) return undefined;
  if (before.calendarVersion >= calendar.version) return undefined;
  const clocks = clocksOf(facts, measures, now);
  if (isRefusal(clocks)) return clocks;
  const due = dueOf(clocks, measures);
  const { stops } = facts;
  const steps = stepsMoved(item, facts.steps, { calendar, stops, promisedOn: due.promisedOn });
  return { kind: 'recalculated', data: { before, due, steps } };
}

/** What a recalculation has done to a case: its days moved, a provisional day became firm, or neither. */
export type Effect = 'moved' | 'firm' | 'unchanged';

/** The effect of a recalculation. */
export function effectOf(before: Due, due: Due): Effect {
  if (before.promisedOn !== due.promisedOn || before.statutoryOn !== due.statutoryOn) return 'moved';
  const becameFirm =
    (before.provisional && !due.provisional) || (before.statutoryProvisional && !due.statutoryProvisional);
  return becameFirm ? 'firm' : 'unchanged';
}
