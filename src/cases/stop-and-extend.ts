import type { Step } from '../catalog/labels.ts';
import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import { type ClockFacts, clocksOf, dueOf } from './case-clock.ts';
import type { Due, Happening } from './case-event.ts';
import { openStops, type StopFacts } from './case-facts.ts';
import { stepsOf } from './procedure.ts';
import type { Standing } from './standing.ts';
import { completableSteps, stepsDueNow, stepsMoved } from './steps.ts';

/** Grounds on which the law does not count time (《行政许可法》 art. 45), and the item's own special procedures. */
export const STOP_GROUNDS = [
  'hearing',
  'bidding',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
  'item_rule',
] as const;

export interface StopCommand {
  readonly ground: (typeof STOP_GROUNDS)[number];
  readonly legalBasis: string;
  readonly expectedWorkingDays: number;
  readonly department?: string;
}

/**
 * Stops both clocks (中止) from the day of `now` on; the applicant is told the expected length in writing. A step of
 * the procedure that is not counted and has this ground ends the stop when it is done.
 * @param stopId name of the new stop within the case
 */
export function stopClock(standing: Standing, command: StopCommand, stopId: string): Happening[] | Refusal {
  const { facts, item, now, calendar, actor } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'stop');
  if (refusal) return refusal;
  const { ground, legalBasis, expectedWorkingDays } = command;
  const department = command.department ?? (actor.kind === 'staff' ? actor.department : null);
  const expectedOn = calendar.addWorkingDays(dayOf(now), expectedWorkingDays);
  const step = uncountedStep(standing, ground, department);
  const opened = { from: toRfc3339(now), to: null, step: step ?? null };
  const stops = [...facts.stops, opened];
  const due = dueAfter(standing, { ...facts, stops });
  if (isRefusal(due)) return due;
  // What stands has no day; the step that the stop is made for goes on without a promise that could cut it short.
  const moved = stepsMoved(item, facts.steps, { calendar, stops, promisedOn: null });
  const steps = moved.filter(({ dueOn }) => dueOn !== null);
  return [
    {
      kind: 'stopped',
      data: {
        stopId,
        ground,
        legalBasis,
        expectedWorkingDays,
        department,
        due,
        expectedOn,
        ...(step !== undefined && { step }),
        ...(steps.length > 0 && { steps }),
      },
    },
  ];
}

/** Which special step of the catalogue gives which ground; all others are rules of the item itself. */
const GROUND_OF_STEP: Readonly<Partial<Record<Step, StopCommand['ground']>>> = {
  hearing: 'hearing',
  testing: 'testing',
  expert_review: 'expert_review',
};

/** The ground on which a step that the limit does not count stops the clock. */
export function groundOfStep(step: Step): StopCommand['ground'] {
  return GROUND_OF_STEP[step] ?? 'item_rule';
}

/**
 * The open step for which the clock is stopped, if the procedure has one that is not counted. A rule of the item is
 * the ground of many a step: a department stops on it for a step of its own.
 */
function uncountedStep(
  { facts, item }: Standing,
  ground: StopCommand['ground'],
  department: string | null,
): number | undefined {
  const taken = new Set(openStops(facts).map(({ step }) => step));
  return completableSteps(item, facts.steps).find(({ index }) => {
    const step = stepsOf(item)[index];
    if (step?.clock !== 'stops' || groundOfStep(step.step) !== ground || taken.has(index)) return false;
    return ground !== 'item_rule' || department === null || step.department === department;
  })?.index;
}

/** Resumes the clocks (恢复); with one open stop it need not be named. Counting goes on the next working day. */
export function resumeClock(standing: Standing, command: { stopId?: string }): Happening[] | Refusal {
  const { facts, item } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'resume');
  if (refusal) return refusal;
  const open = openStops(facts);
  const chosen =
    command.stopId === undefined && open.length === 1
      ? open[0]
      : open.find((stop) => stop.id === command.stopId);
  if (!chosen) {
    const list = open.map((stop) => stop.id).join(', ');
    return invalidFields([
      {
        pointer: '/stopId',
        detail: { zh: `请指明要恢复的中止：${list}`, en: `Name the stop that ends, one of: ${list}` },
      },
    ]);
  }
  const resumed = endStop(standing, chosen.id);
  return isRefusal(resumed) ? resumed : [resumed];
}

/** The end of a stop: both limits and the clocks of the open steps as they are then. */
export function endStop(
  standing: Standing,
  stopId: string,
): Extract<Happening, { kind: 'resumed' }> | Refusal {
  const { facts, item, calendar, now } = standing;
  const stops = stopsAfter(facts.stops, stopId, now);
  const due = dueAfter(standing, { ...facts, stops });
  if (isRefusal(due)) return due;
  const steps = stepsDueNow(item, facts.steps, { calendar, stops, promisedOn: due.promisedOn });
  return { kind: 'resumed', data: { stopId, due, steps } };
}

/** The stops of a case once one of them has ended. */
export function stopsAfter(
  stops: readonly StopFacts[],
  stopId: string,
  now: Temporal.Instant,
): readonly StopFacts[] {
  return stops.map((stop) => (stop.id === stopId ? { ...stop, to: toRfc3339(now) } : stop));
}

export interface ExtensionCommand {
  readonly workingDays: number;
  readonly reason: string;
  /** The number under which the head of the government has approved it, for joint handling (art. 42 (2)). */
  readonly approval?: string;
}

/** Extends both limits once (延期), before the limit has passed, with a reason (《行政许可法》 art. 42). */
export function extend(standing: Standing, command: ExtensionCommand): Happening[] | Refusal {
  const { facts, item, now, calendar } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'extend');
  if (refusal) return refusal;
  const { workingDays, reason } = command;
  const approval = command.approval?.trim();
  const due = dueAfter(standing, { ...facts, extension: { workingDays, approvedAt: toRfc3339(now) } });
  if (isRefusal(due)) return due;
  const { stops } = facts;
  const steps = stepsMoved(item, facts.steps, { calendar, stops, promisedOn: due.promisedOn });
  const moved = steps.length > 0 ? { steps } : {};
  return [{ kind: 'extended', data: { workingDays, reason, due, ...(approval && { approval }), ...moved } }];
}

function dueAfter(standing: Standing, facts: ClockFacts): Due | Refusal {
  const clocks = clocksOf(facts, standing, standing.now);
  return isRefusal(clocks) ? clocks : dueOf(clocks, standing);
}
