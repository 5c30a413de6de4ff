import { stepsOf } from '../cases/procedure.ts';
import type { Item, ProcedureStep } from '../catalog/item.ts';
import type { Random } from './random.ts';

/** A step of the procedure, and after how many used days it is finished. */
export interface Stage {
  readonly step: ProcedureStep;
  readonly used: number;
  /** How many working days the clock stands for it; 0: it runs. */
  readonly stopFor: number;
}

/** How a case goes from acceptance to its decision. */
export interface Course {
  readonly stages: readonly Stage[];
  /** Working days by which the limits are extended; 0: not at all. */
  readonly extension: number;
  /** Days of the promise that are used when it is decided. */
  readonly decidedAfter: number;
  readonly end: 'granted' | 'refused' | 'withdrawn';
}

const NOT_EARLY = 0.0185;
const EXTENDED = 0.002;
const LONGEST_EXTENSION = 10;
const REFUSED = 0.008;
const WITHDRAWN = 0.005;
/** A step that may stop the clock does so more often than not. */
const STOPPED = 0.75;
const MOST_LATE = 5;

/** How a case of an item will go. @param kind what is settled already */
export function courseOf(
  item: Item,
  kind: { readonly isLate: boolean; readonly isFast: boolean; readonly hasDeferral: boolean },
  random: Random,
): Course {
  const { value: promise, unit } = item.promisedLimit;
  const quick = unit === 'on_the_spot';
  const end = endOf(kind.isLate || quick, random);
  if (quick) {
    // Other departments have to say something first even then.
    const stages = item.coDepartments.length > 0 ? stepsBeforeDecision(item).map(atOnce) : [];
    return { stages, extension: 0, decidedAfter: 0, end };
  }
  const inDays = unit === 'calendar_day';
  const extends_ = !kind.isLate && !inDays && promise >= 5 && random.chance(EXTENDED);
  const extension = extends_ ? 2 + random.whole(LONGEST_EXTENSION - 2) : 0;
  const stops = stepsBeforeDecision(item).map((step) =>
    step.clock === 'stops' && !kind.isLate && !extends_ && !inDays && random.chance(STOPPED)
      ? 3 + random.whole(8)
      : 0,
  );
  const mustRun = stops.some((days) => days > 0) ? 1 : 0;
  const decidedAfter = Math.max(mustRun, daysUsed(promise, extension, kind, random));
  const within = Math.min(decidedAfter, promise);
  const stages = stepsBeforeDecision(item).map((step, index, all) => ({
    step,
    used: Math.floor((within * (index + 1)) / (all.length + 1)),
    stopFor: stops[index] as number,
  }));
  return { stages, extension, decidedAfter, end };
}

function atOnce(step: ProcedureStep): Stage {
  return { step, used: 0, stopFor: 0 };
}

function endOf(isSure: boolean, random: Random): Course['end'] {
  const point = random.next();
  if (isSure) return 'granted';
  if (point < WITHDRAWN) return 'withdrawn';
  return point < WITHDRAWN + REFUSED ? 'refused' : 'granted';
}

function daysUsed(
  promise: number,
  extension: number,
  { isLate, isFast }: { readonly isLate: boolean; readonly isFast: boolean },
  random: Random,
): number {
  if (isLate) return promise + 1 + random.whole(MOST_LATE);
  if (isFast) return Math.min(promise - 1, random.whole(2));
  if (extension > 0) return promise + random.whole(extension);
  if (random.chance(NOT_EARLY)) return promise;
  // Two throws make the middle likelier than the ends.
  const share = 0.1 + 0.35 * (random.next() + random.next());
  return Math.min(promise - 1, Math.round(promise * share));
}

/** What departments do before the decision, in the order of the procedure. */
function stepsBeforeDecision(item: Item): ProcedureStep[] {
  return stepsOf(item).filter(({ step }) => !['acceptance', 'decision', 'issuance'].includes(step));
}
