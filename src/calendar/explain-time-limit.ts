import { type Refusal, Refused, type Text } from '../platform/refusal.ts';
import { countDays, frozenSpans } from './countable-days.ts';
import { type Day, dayAt, dayNumber, dayNumberAt } from './day.ts';
import { dayNote } from './festivals.ts';
import { scaleOf } from './time-limit.ts';
import type { TimeLimitFacts } from './time-limit-facts.ts';
import { findContradiction } from './time-limit-refusals.ts';
import type { DayKind, WorkingCalendar } from './working-days.ts';

/** What a day does to the clock. A frozen day off is frozen; its kind still says that it is a day off. */
type Counting = 'before_acceptance' | 'acceptance' | 'counted' | 'frozen' | 'day_off';

/** One day of the ruler that explains a due day. */
export interface ExplainedDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** The festival, the weekend or the make-up day; undefined for an ordinary working day. */
  readonly note: Text | undefined;
  readonly counting: Counting;
  /** Which counted day this is, from 1; null if it is not counted. Counting goes on after the due day. */
  readonly number: number | null;
  /** Which of the stops in `facts.stops` freezes the day, the first that does; null if none. */
  readonly stop: number | null;
}

/**
 * Each day from `from` to `to`, both included, with its place in the count or the reason why it has none.
 * Days to come are shown as they would be counted if nothing else happened.
 * @returns a refusal if the facts contradict each other or the calendar does not reach far enough
 */
export function explainTimeLimit(
  facts: TimeLimitFacts,
  calendar: WorkingCalendar,
  from: Day,
  to: Day,
): ExplainedDay[] | Refusal {
  const contradiction = findContradiction(facts);
  if (contradiction) return contradiction;
  try {
    return explainDays(facts, calendar, dayNumber(from), dayNumber(to));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function explainDays(
  facts: TimeLimitFacts,
  calendar: WorkingCalendar,
  from: number,
  to: number,
): ExplainedDay[] {
  const accepted = dayNumberAt(facts.acceptedAt);
  const scale = scaleOf(facts, calendar);
  const frozen = frozenSpans(facts.stops);
  let number = countDays(scale, frozen, accepted, from - 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const at = from + index;
    const day = dayAt(at);
    const stop = facts.stops.findIndex(
      (each) => dayNumberAt(each.from) <= at && !(each.to && dayNumberAt(each.to) < at),
    );
    const counting = countingOf(at, accepted, stop >= 0, scale.through(at) > scale.through(at - 1));
    if (counting === 'counted') number += 1;
    return {
      day,
      kind: calendar.kindOf(day),
      note: dayNote(calendar, day),
      counting,
      number: counting === 'counted' ? number : null,
      stop: stop >= 0 ? stop : null,
    };
  });
}

function countingOf(at: number, accepted: number, isFrozen: boolean, isCountable: boolean): Counting {
  if (at < accepted) return 'before_acceptance';
  if (at === accepted) return 'acceptance';
  if (isFrozen) return 'frozen';
  return isCountable ? 'counted' : 'day_off';
}
