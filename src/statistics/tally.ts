import type { Outcome } from '../cases/case-event.ts';

/** Cases counted. */
export interface Tally {
  readonly accepted: number;
  /** Decided; the sum of the three that follow. */
  readonly finished: number;
  readonly early: number;
  readonly onTime: number;
  readonly overdue: number;
  /** How many of the finished have used 0, 1, 2 … days of their promise. */
  readonly used: readonly number[];
}

export const NOTHING: Tally = { accepted: 0, finished: 0, early: 0, onTime: 0, overdue: 0, used: [] };

/** So many acceptances. */
export function tallyOfAccepted(count: number): Tally {
  return { ...NOTHING, accepted: count };
}

/** One finished case. */
export function tallyOfFinished(outcome: Outcome, usedDays: number): Tally {
  return {
    accepted: 0,
    finished: 1,
    early: outcome === 'early' ? 1 : 0,
    onTime: outcome === 'on_time' ? 1 : 0,
    overdue: outcome === 'overdue' ? 1 : 0,
    used: Array.from({ length: usedDays + 1 }, (_, days) => (days === usedDays ? 1 : 0)),
  };
}

export function addTallies(one: Tally, other: Tally): Tally {
  const length = Math.max(one.used.length, other.used.length);
  return {
    accepted: one.accepted + other.accepted,
    finished: one.finished + other.finished,
    early: one.early + other.early,
    onTime: one.onTime + other.onTime,
    overdue: one.overdue + other.overdue,
    used: Array.from({ length }, (_, days) => (one.used[days] ?? 0) + (other.used[days] ?? 0)),
  };
}

/** The median of the days used: the middle one, or the mean of the two in the middle; null of none. */
export function medianUsed({ used, finished }: Tally): number | null {
  if (finished === 0) return null;
  return (nthUsed(used, Math.ceil(finished / 2)) + nthUsed(used, Math.floor(finished / 2) + 1)) / 2;
}

/** The n-th smallest, from 1. */
function nthUsed(used: readonly number[], n: number): number {
  let seen = 0;
  return used.findIndex((count) => {
    seen += count;
    return seen >= n;
  });
}
