import type { Day } from '../calendar/day.ts';
import type { Outcome } from '../cases/case-event.ts';
import { addTallies, NOTHING, type Tally } from '../statistics/tally.ts';

/** What the generator knows of a case because it has made it so. */
export interface CaseTruth {
  readonly acceptedOn: Day | null;
  readonly finished: {
    readonly at: Temporal.Instant;
    readonly outcome: Outcome;
    readonly used: number;
  } | null;
}

/** What the generator knows of some days of cases. */
export interface Truth extends Tally {
  readonly received: number;
  readonly visitors: number;
}

/** @param until what would be finished later is not */
export function truthOf(cases: readonly CaseTruth[], visitors: number, until: Temporal.Instant): Truth {
  const finished = cases.flatMap((each) =>
    each.finished && Temporal.Instant.compare(each.finished.at, until) <= 0 ? [each.finished] : [],
  );
  const count = (outcome: Outcome) => finished.filter((each) => each.outcome === outcome).length;
  const used: number[] = [];
  for (const each of finished) used[each.used] = (used[each.used] ?? 0) + 1;
  return {
    received: cases.length,
    visitors,
    accepted: cases.filter((each) => each.acceptedOn !== null).length,
    finished: finished.length,
    early: count('early'),
    onTime: count('on_time'),
    overdue: count('overdue'),
    used: Array.from(used, (value) => value ?? 0),
  };
}

/** The truth of several parts of a replay together. */
export function sumOfTruths(truths: readonly Truth[]): Truth {
  return truths.reduce<Truth>(
    (sum, truth) => ({
      ...addTallies(sum, truth),
      received: sum.received + truth.received,
      visitors: sum.visitors + truth.visitors,
    }),
    { ...NOTHING, received: 0, visitors: 0 },
  );
}
