import { explainTimeLimit } from '../calendar/explain-time-limit.ts';
import type { DayKind } from '../calendar/working-days.ts';
import { agreed, type Language, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { promisedFacts } from './case-clock.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Measures } from './standing.ts';

/** One day of the ruler that explains a due day. */
export interface CaseDay {
  readonly day: string;
  readonly kind: DayKind;
  /** The festival or make-up day, in the language asked for. */
  readonly note: string | null;
  /** Which working day of the promise this is, from 1; null when it is not counted. */
  readonly counted: number | null;
  readonly stopped: boolean;
}

/**
 * Every day from acceptance to the later of the two limits, or to today while the clock stands, with its place
 * in the count or the reason why it has none. Empty before acceptance.
 */
export function daysOfCase(
  facts: CaseFacts,
  measures: Measures,
  now: Temporal.Instant,
  language: Language,
): CaseDay[] {
  if (facts.acceptedAt === null) return [];
  const from = dayOf(Temporal.Instant.from(facts.acceptedAt));
  const ends = [facts.due?.promisedOn, facts.due?.statutoryOn, lastRelevantDay(facts, now)];
  const to = ends.filter((day) => day != null).reduce(later, from);
  const days = agreed(explainTimeLimit(promisedFacts(facts, measures, now), measures.calendar, from, to));
  return days.map(({ day, kind, note, number, stop }) => ({
    day,
    kind,
    note: note ? say(note, language) : null,
    counted: number,
    stopped: stop !== null,
  }));
}

/** While a case is open the ruler reaches to today; afterwards to its end. */
function lastRelevantDay(facts: CaseFacts, now: Temporal.Instant): string {
  const end = facts.finishedAt ?? facts.endedAt;
  return dayOf(end ? Temporal.Instant.from(end) : now);
}

function later(one: string, other: string): string {
  return one < other ? other : one;
}
