import { type Refusal, Refused } from '../platform/refusal.ts';
import {
  countDays,
  type DayScale,
  EVERY_DAY,
  type FrozenSpan,
  frozenSpans,
  nthDay,
  nthWorkingDayBefore,
  workingDayScale,
} from './countable-days.ts';
import { type Day, dayAt, dayNumberAt } from './day.ts';
import type { TimeLimitFacts } from './time-limit-facts.ts';
import { findContradiction, refuseTimeLimit } from './time-limit-refusals.ts';
import { calendarMissing, type WorkingCalendar } from './working-days.ts';

export type TimeLimitStatus =
  | 'finished_early'
  | 'finished_on_time'
  | 'finished_late'
  | 'overdue'
  | 'stopped'
  | 'due_soon'
  | 'running';

/** A clock as it stands at a moment. Days left and used are in the unit of the limit. */
export interface TimeLimit {
  readonly acceptedDay: Day;
  /** The due day without the extension; null while an open stop keeps it away. */
  readonly baseDueDay: Day | null;
  readonly dueDay: Day | null;
  /** From this day on the window is prompted. */
  readonly warnDay: Day | null;
  readonly status: TimeLimitStatus;
  readonly totalDays: number;
  /** Counted days up to the finish or the moment asked about; that day counts as used. */
  readonly usedDays: number;
  readonly remainingDays: number;
  readonly overdueDays: number;
  /** The due day lies in a year whose holidays are not published yet: it may still move, and no red card is given. */
  readonly provisional: boolean;
}

/** What of a clock is decided by days alone, as day numbers. */
interface Count {
  readonly accepted: number;
  readonly baseDue: number | null;
  readonly due: number | null;
  readonly warn: number | null;
  readonly used: number;
  readonly overdue: number;
  readonly provisional: boolean;
}

/**
 * The clock of 《行政许可法》 arts. 42, 45, 82: the day of acceptance is not counted, dates of a stop are frozen,
 * an extension is counted again from acceptance. The same clock serves answers to an application (art. 32),
 * delivery (art. 44) and negative reviews. Pure and cheap: its cost depends on the number of stops, not of days.
 * @returns a refusal, by name, if the facts contradict each other or the calendar does not reach far enough
 */
export function computeTimeLimit(facts: TimeLimitFacts, calendar: WorkingCalendar): TimeLimit | Refusal {
  const contradiction = findContradiction(facts);
  if (contradiction) return contradiction;
  const total = facts.limit.n + (facts.extensions[0]?.n ?? 0);
  try {
    const count = countClock(facts, calendar, total);
    const late = findLateEvent(facts, count);
    if (late) return late;
    return {
      acceptedDay: dayAt(count.accepted),
      baseDueDay: dayOrNull(count.baseDue),
      dueDay: dayOrNull(count.due),
      warnDay: dayOrNull(count.warn),
      status: statusOf(facts, count),
      totalDays: total,
      usedDays: count.used,
      remainingDays: Math.max(0, total - count.used),
      overdueDays: count.overdue,
      provisional: count.provisional,
    };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** Which days the limit counts. */
export function scaleOf(facts: TimeLimitFacts, calendar: WorkingCalendar): DayScale {
  return facts.limit.unit === 'workday' ? workingDayScale(calendar) : EVERY_DAY;
}

function countClock(facts: TimeLimitFacts, calendar: WorkingCalendar, total: number): Count {
  const accepted = dayNumberAt(facts.acceptedAt);
  const reference = dayNumberAt(facts.finishedAt ?? facts.asOf);
  const frozen = frozenSpans(facts.stops);
  const scale = scaleOf(facts, calendar);
  const baseDue = dueAfter(facts, calendar, frozen, facts.limit.n);
  const due = total === facts.limit.n ? baseDue : dueAfter(facts, calendar, frozen, total);
  return {
    accepted,
    baseDue,
    due,
    warn: due === null ? null : nthWorkingDayBefore(calendar, frozen, due, facts.warnDays, accepted),
    used: countDays(scale, frozen, accepted, reference),
    overdue: due === null ? 0 : countDays(scale, frozen, due, reference),
    provisional: calendar.isProvisionalAt(due ?? reference),
  };
}

/** The last day of a limit of `n` days, or null while an open stop keeps it away. */
function dueAfter(
  facts: TimeLimitFacts,
  calendar: WorkingCalendar,
  frozen: readonly FrozenSpan[],
  n: number,
): number | null {
  const accepted = dayNumberAt(facts.acceptedAt);
  const working = workingDayScale(calendar);
  // On the spot: the day of acceptance itself if it is worked and not frozen, else the next such day.
  const counted = n === 0 ? accepted : nthDay(scaleOf(facts, calendar), frozen, accepted, n);
  const rolls = n === 0 || (facts.limit.unit === 'calendar_day' && facts.roll);
  const last = rolls && counted !== null ? nthDay(working, frozen, counted - 1, 1) : counted;
  if (last === Infinity) throw new Refused(calendarMissing(calendar.firstDay, calendar.lastDay));
  return last;
}

function findLateEvent(facts: TimeLimitFacts, { baseDue, due }: Count): Refusal | undefined {
  const isAfter = (moment: Temporal.Instant, day: number | null) => day !== null && dayNumberAt(moment) > day;
  if (facts.extensions.some(({ approvedAt }) => isAfter(approvedAt, baseDue))) {
    return refuseTimeLimit('extension-after-due');
  }
  if (facts.stops.some(({ from }) => isAfter(from, due))) return refuseTimeLimit('suspend-after-due');
  return undefined;
}

function statusOf(facts: TimeLimitFacts, { due, warn }: Count): TimeLimitStatus {
  const today = dayNumberAt(facts.asOf);
  if (facts.finishedAt && due !== null) {
    const finished = dayNumberAt(facts.finishedAt);
    if (finished < due) return 'finished_early';
    return finished === due ? 'finished_on_time' : 'finished_late';
  }
  if (due === null || warn === null) return 'stopped';
  if (today > due) return 'overdue';
  return today >= warn ? 'due_soon' : 'running';
}

function dayOrNull(number: number | null): Day | null {
  return number === null ? null : dayAt(number);
}
