import { computeTimeLimit, type TimeLimit } from '../calendar/time-limit.ts';
import type { TimeLimitFacts } from '../calendar/time-limit-facts.ts';
import type { Limit } from '../catalog/item.ts';
import { agreed, isRefusal, type Refusal } from '../platform/refusal.ts';
import type { Due, Outcome } from './case-event.ts';
import type { CaseFacts, StopFacts } from './case-facts.ts';
import type { Measures } from './standing.ts';

/** The part of the facts that the clock depends on. */
export interface ClockFacts extends Pick<CaseFacts, 'acceptedAt' | 'finishedAt' | 'endedAt'> {
  readonly stops: readonly Pick<StopFacts, 'from' | 'to'>[];
  readonly extension: Pick<NonNullable<CaseFacts['extension']>, 'workingDays' | 'approvedAt'> | null;
}

/** Both clocks of a case: they run from acceptance and stop together. */
export interface CaseClocks {
  readonly promised: TimeLimit;
  readonly statutory: TimeLimit;
}

/**
 * Computes the promised and the statutory limit of an accepted case as of a moment. An extension lengthens
 * both by the same number of days.
 * @throws when the case is not accepted: it has no clock
 */
export function clocksOf(
  facts: ClockFacts,
  measures: Measures,
  asOf: Temporal.Instant,
): CaseClocks | Refusal {
  const { item, calendar } = measures;
  const promised = computeTimeLimit(limitFacts(facts, item.promisedLimit, measures, asOf), calendar);
  if (isRefusal(promised)) return promised;
  const statutory = computeTimeLimit(statutoryFacts(facts, measures, asOf), calendar);
  if (isRefusal(statutory)) return statutory;
  return { promised, statutory };
}

/** What the time-limit rules need to know of a case's promised limit. */
export function promisedFacts(facts: ClockFacts, measures: Measures, asOf: Temporal.Instant): TimeLimitFacts {
  return limitFacts(facts, measures.item.promisedLimit, measures, asOf);
}

/** An item that the law wants done on the spot cannot be extended, so its extension is left out of that clock. */
function statutoryFacts(facts: ClockFacts, measures: Measures, asOf: Temporal.Instant): TimeLimitFacts {
  const limit = limitFacts(facts, measures.item.statutoryLimit, measures, asOf);
  return limit.limit.n === 0 ? { ...limit, extensions: [] } : limit;
}

function limitFacts(
  facts: ClockFacts,
  limit: Limit,
  measures: Measures,
  asOf: Temporal.Instant,
): TimeLimitFacts {
  if (facts.acceptedAt === null) throw new Error('a case that is not accepted has no clock');
  const { periods, item } = measures;
  return {
    acceptedAt: Temporal.Instant.from(facts.acceptedAt),
    limit: { n: limit.value, unit: limit.unit === 'calendar_day' ? 'calendar_day' : 'workday' },
    stops: facts.stops.map((stop) => ({
      from: Temporal.Instant.from(stop.from),
      to: stop.to === null ? null : Temporal.Instant.from(stop.to),
    })),
    extensions: facts.extension
      ? [{ n: facts.extension.workingDays, approvedAt: Temporal.Instant.from(facts.extension.approvedAt) }]
      : [],
    finishedAt: facts.finishedAt === null ? null : Temporal.Instant.from(facts.finishedAt),
    asOf: askedMoment(facts, asOf),
    warnDays: periods.prompt_before_due,
    extensionCap: item.coDepartments.length > 0 ? periods.extension_joint : periods.extension,
    roll: true,
  };
}

/**
 * The moment that is asked about. After a withdrawal nothing is counted any more; and a clock that was set back
 * (another server, `YITING_NOW`) must not make a case unreadable, so nothing is asked about before its last event.
 */
function askedMoment(facts: ClockFacts, asOf: Temporal.Instant): Temporal.Instant {
  if (facts.endedAt !== null) return Temporal.Instant.from(facts.endedAt);
  const known = [facts.acceptedAt, facts.finishedAt, facts.extension?.approvedAt];
  const moments = [...known, ...facts.stops.flatMap((stop) => [stop.from, stop.to])].filter(
    (at) => at != null,
  );
  return moments.map((at) => Temporal.Instant.from(at)).reduce(laterOf, asOf);
}

/** The later of two moments. */
export function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}

export interface CountedDays {
  readonly usedWorkingDays: number;
  readonly remainingWorkingDays: number;
  readonly overdueWorkingDays: number;
}

/** Days used, left and overdue of the promise; before acceptance all of them are left. */
export function countedDays(facts: ClockFacts, measures: Measures, now: Temporal.Instant): CountedDays {
  if (facts.acceptedAt === null) {
    return {
      usedWorkingDays: 0,
      remainingWorkingDays: measures.item.promisedLimit.value,
      overdueWorkingDays: 0,
    };
  }
  const promised = agreed(computeTimeLimit(promisedFacts(facts, measures, now), measures.calendar));
  return {
    usedWorkingDays: promised.usedDays,
    remainingWorkingDays: promised.remainingDays,
    overdueWorkingDays: promised.overdueDays,
  };
}

/** The due days as the ledger keeps them. */
export function dueOf(clocks: CaseClocks, measures: Measures): Due {
  return {
    promisedOn: clocks.promised.dueDay,
    statutoryOn: clocks.statutory.dueDay,
    promptOn: clocks.promised.warnDay,
    provisional: clocks.promised.provisional,
    statutoryProvisional: clocks.statutory.provisional,
    calendarVersion: measures.calendar.version,
  };
}

/** Decided before, on, or after the promised due day. */
export function timelinessOf(promised: TimeLimit): Outcome {
  if (promised.status === 'finished_early') return 'early';
  return promised.status === 'finished_on_time' ? 'on_time' : 'overdue';
}
