import { medianUsed, type Tally } from './tally.ts';

/** The figures by which a center is known, over some days. */
export interface Figures {
  readonly visitors: number;
  readonly accepted: number;
  readonly finished: number;
  /** Of the finished ones, the share decided on or before the promised day; null when none is finished. */
  readonly onTimeRate: number | null;
  /** The share decided before it. */
  readonly earlyRate: number | null;
  /** Null when no day of the period was worked. */
  readonly finishedPerWorkingDay: number | null;
  readonly medianWorkingDaysUsed: number | null;
  /** Nobody is asked yet. */
  readonly satisfaction: null;
}

const STEPS_OF_RATE = 10_000;

/** @param workingDays worked days of the period that have begun */
export function figuresOf(tally: Tally, visitors: number, workingDays: number): Figures {
  const { accepted, finished, early, onTime } = tally;
  return {
    visitors,
    accepted,
    finished,
    onTimeRate: shareOf(early + onTime, finished),
    earlyRate: shareOf(early, finished),
    finishedPerWorkingDay: workingDays === 0 ? null : Math.round((finished / workingDays) * 10) / 10,
    medianWorkingDaysUsed: medianUsed(tally),
    satisfaction: null,
  };
}

/** Rounded down, so that one late case among a hundred thousand is not called 100 %. */
function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * STEPS_OF_RATE) / whole) / STEPS_OF_RATE;
}
