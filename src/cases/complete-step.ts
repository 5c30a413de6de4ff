import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import { openStops } from './case-facts.ts';
import { stepsOf } from './procedure.ts';
import type { Standing } from './standing.ts';
import { completableSteps, nextSteps, type StepClock } from './steps.ts';
import { endStop, stopsAfter } from './stop-and-extend.ts';

/** Names the step to complete; with nothing named it is the first open one that the actor's department holds. */
export interface StepCommand {
  readonly step?: string;
  readonly department?: string;
  readonly opinion?: string;
}

/** A department finishes its step (审查、现场核查 …) with its opinion; what waited for it becomes a task. */
export function completeStep(standing: Standing, command: StepCommand): Happening[] | Refusal {
  const { facts, item, now, actor } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'complete-step');
  if (refusal) return refusal;
  const department =
    command.department ?? (actor.kind === 'staff' ? (actor.department ?? undefined) : undefined);
  const candidates = completableSteps(item, facts.steps);
  const chosen = candidates.find((step) => {
    const procedure = stepsOf(item)[step.index];
    const isDepartments = department === undefined || procedure?.department === department;
    return isDepartments && (command.step === undefined || procedure?.step === command.step);
  });
  if (!chosen) {
    const open = candidates.map((step) => stepsOf(item)[step.index]);
    const list = open.map((step) => `${step?.step} (${step?.department})`).join(', ');
    return invalidFields([
      {
        pointer: command.step === undefined ? '/department' : '/step',
        detail: {
          zh: `没有这样一个等着完成的环节；现在开着的是：${list}`,
          en: `No such step is open; open now: ${list}`,
        },
      },
    ]);
  }
  const steps = facts.steps.map((step) => (step.index === chosen.index ? { ...step, doneAt: 'now' } : step));
  const ended = endOwnStop(standing, chosen.index);
  if (isRefusal(ended)) return ended;
  const clock = { ...stepClockOf(standing, ended), granted: false, today: dayOf(now) };
  return [
    ...ended,
    {
      kind: 'step_completed',
      data: {
        index: chosen.index,
        opinion: command.opinion ?? null,
        opened: nextSteps(item, steps, clock),
      },
    },
  ];
}

/** A step that the limit does not count has stopped the clock; with the step the stop ends. */
function endOwnStop(standing: Standing, index: number): Extract<Happening, { kind: 'resumed' }>[] | Refusal {
  const own = openStops(standing.facts).find((stop) => stop.step === index);
  if (!own) return [];
  const resumed = endStop(standing, own.id);
  return isRefusal(resumed) ? resumed : [resumed];
}

function stepClockOf(
  { facts, calendar, now }: Standing,
  ended: readonly Extract<Happening, { kind: 'resumed' }>[],
): StepClock {
  const [resumed] = ended;
  const stops = resumed ? stopsAfter(facts.stops, resumed.data.stopId, now) : facts.stops;
  return { calendar, stops, promisedOn: (resumed?.data.due ?? facts.due)?.promisedOn ?? null };
}
