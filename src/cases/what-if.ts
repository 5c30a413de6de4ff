import { type Day, dayAt, dayNumber } from '../calendar/day.ts';
import { computeTimeLimit, type TimeLimit } from '../calendar/time-limit.ts';
import type { Limit } from '../catalog/item.ts';
import { type Act, may } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import { agreed, invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { type ClockFacts, promisedFacts, timelinessOf } from './case-clock.ts';
import type { Outcome } from './case-event.ts';
import type { Measures } from './standing.ts';

/** A decided case with what it is measured by. */
export interface DecidedUnder {
  readonly facts: ClockFacts & { readonly finishedAt: string };
  readonly measures: Measures;
}

/** How the cases of the past would have stood under a promise. */
export interface Promised {
  readonly value: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
}

export interface WhatIf {
  readonly cases: number;
  readonly promises: Promised[];
  /** Days used, in the unit of the promise; null without cases. */
  readonly median: number | null;
  /** Nine of ten cases used no more. */
  readonly ninetieth: number | null;
}

/** Whoever reads the figures may ask, and whoever keeps the catalogue. */
export function rightToAsk(staff: Pick<Staff, 'role'>): Act {
  return may(staff, 'statistics:read') ? 'statistics:read' : 'catalog:export';
}

/** Whose cases are looked at: those of 365 days, the last of them included. */
const DAYS_BACK = 365;

/** The first of these days. */
export function firstDayOfYearUpTo(last: Day): Day {
  return dayAt(dayNumber(last) - DAYS_BACK + 1);
}

/** How far to both sides of the present promise is looked. */
const AROUND = 3;
/** More than this nobody promises, and no row of bars shows. */
const LONGEST = 365;

/**
 * The promises that are compared: some around the present one and the one asked about, in order.
 * @returns a refusal if the one asked about is longer than the law allows: a promise never is
 */
export function promisesAround(
  present: Limit,
  statutory: Limit,
  asked: number | undefined,
): number[] | Refusal {
  const longest = longestPromise(present, statutory);
  if (asked !== undefined && (asked < 0 || asked > longest)) {
    return invalidFields([
      {
        pointer: '/promised',
        detail: {
          zh: `承诺时限填0到${longest}：承诺不能比法定时限长`,
          en: `The promised limit must be from 0 to ${longest}: it may not be longer than the legal one`,
        },
      },
    ]);
  }
  const around = Array.from({ length: 2 * AROUND + 1 }, (_, index) => present.value - AROUND + index);
  const all = [...around, ...(asked === undefined ? [] : [asked])];
  return [...new Set(all)]
    .filter((value) => value >= 0 && value <= longest)
    .sort((one, other) => one - other);
}

/** The longest promise there may be: what the law allows, where both are counted in the same unit. */
export function longestPromise(present: Limit, statutory: Limit): number {
  return unitOf(present) === unitOf(statutory) ? Math.max(statutory.value, present.value) : LONGEST;
}

/**
 * Decided cases measured again by the real clock, the promised limit changed: each with its own calendar, stops and
 * extension. Where a stop or an extension would have come after the shorter limit had passed, the case is late.
 * @param present the item's promise of today, whose unit all of them are measured in
 */
export function whatIf(cases: readonly DecidedUnder[], present: Limit, promises: readonly number[]): WhatIf {
  const used = cases.map((each) => usedDays(each, present)).sort((one, other) => one - other);
  const at = (share: number) => used[Math.max(0, Math.ceil(share * used.length) - 1)] ?? null;
  return {
    cases: cases.length,
    promises: promises.map((value) => {
      const outcomes = cases.map((each) => outcomeUnder(each, { value, unit: unitOf(present) }));
      const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
      return { value, early: count('early'), onTime: count('on_time'), late: count('overdue') };
    }),
    median: at(0.5),
    ninetieth: at(0.9),
  };
}

/** On the spot is a promise of no working day. */
function unitOf({ unit }: Limit): Limit['unit'] {
  return unit === 'on_the_spot' ? 'working_day' : unit;
}

function outcomeUnder(decided: DecidedUnder, limit: Limit): Outcome {
  const promised = clockUnder(decided, limit);
  return isRefusal(promised) ? 'overdue' : timelinessOf(promised);
}

/** Counted under the longest limit, where no stop or extension can have come too late; the days used are the same. */
function usedDays(decided: DecidedUnder, present: Limit): number {
  return agreed(clockUnder(decided, { value: LONGEST, unit: unitOf(present) })).usedDays;
}

function clockUnder({ facts, measures }: DecidedUnder, promisedLimit: Limit): TimeLimit | Refusal {
  const item = { ...measures.item, promisedLimit };
  const limit = promisedFacts(facts, { ...measures, item }, Temporal.Instant.from(facts.finishedAt));
  return computeTimeLimit(limit, measures.calendar);
}
