import type { Item, ProcedureStep } from '../../../src/catalog/item.ts';
import type { Step } from '../../../src/catalog/labels.ts';

/** One bar of the procedure on the axis of working days. */
export interface Lane {
  readonly step: Step;
  /** Codes; several do the same at the same time. */
  readonly departments: readonly string[];
  /** First working day, from 1. */
  readonly start: number;
  /** Working days; 0: the same day. */
  readonly days: number;
  /** Goes on beside the line of the responsible department (并联审批). */
  readonly aside: boolean;
  /** False for a special procedure (特别程序), whose days are not counted. */
  readonly counted: boolean;
}

/**
 * The steps of an item laid out in working days. The responsible department's steps follow each other; those
 * of the other departments go on beside the one they are listed after, and end with it where they can.
 */
export function lanesOf(item: Item): Lane[] {
  const lanes: Lane[] = [];
  let next = 1;
  let anchor = { start: 1, end: 1 };
  for (const step of item.procedure) {
    const lane = { step: step.step, departments: [step.department], days: step.limitWorkingDays };
    const counted = step.clock === 'runs';
    if (isAside(item, step)) {
      const start = Math.max(
        1,
        Math.min(anchor.start, anchor.end - lane.days, item.promisedLimit.value - lane.days + 1),
      );
      add(lanes, { ...lane, start, aside: true, counted });
    } else {
      add(lanes, { ...lane, start: next, aside: false, counted });
      if (counted) {
        anchor = { start: next, end: next + lane.days };
        next = anchor.end;
      }
    }
  }
  return lanes;
}

function isAside(item: Item, { department }: ProcedureStep): boolean {
  return department !== item.department && item.coDepartments.includes(department);
}

/** Departments that do the same at the same time share a lane. */
function add(lanes: Lane[], lane: Lane): void {
  const twin = lanes.findIndex(
    (other) =>
      lane.aside &&
      other.aside &&
      other.step === lane.step &&
      other.start === lane.start &&
      other.days === lane.days &&
      other.counted === lane.counted,
  );
  const found = lanes[twin];
  if (found) lanes[twin] = { ...found, departments: [...found.departments, ...lane.departments] };
  else lanes.push(lane);
}
