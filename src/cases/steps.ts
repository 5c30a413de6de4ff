import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Item, ProcedureStep } from '../catalog/item.ts';
import type { OpenedStep } from './case-event.ts';
import type { CaseFacts, StepFacts, StopFacts } from './case-facts.ts';
import { dayOfMoment } from './moment.ts';
import { unchecked } from './paper-checks.ts';
import { stepsOf } from './procedure.ts';

/** What a step's own limit depends on. */
export interface StepClock {
  readonly calendar: WorkingCalendar;
  /** Stops of the case: a step's clock stands with the case's. */
  readonly stops: readonly Pick<StopFacts, 'from' | 'to' | 'step'>[];
  /** The promised day of the case, which no department may plan beyond; null while the clock stands. */
  readonly promisedOn: Day | null;
}

/**
 * Which steps become tasks next. The responsible department works along one line; the other departments of a
 * parallel approval (并联审批) work at the same time, each along its own. The decision waits for all of them, also
 * for a publicity that the procedure names after it; the issuance waits for the decision.
 * @param steps what was opened so far
 * @param now.granted whether the case has been decided in the applicant's favour
 * @param now.today the day on which they open; their own limits run from the next working day
 */
export function nextSteps(
  item: Item,
  steps: readonly Pick<StepFacts, 'index' | 'doneAt'>[],
  now: StepClock & { readonly granted: boolean; readonly today: Day },
): OpenedStep[] {
  const opened = new Set(steps.map((step) => step.index));
  const done = new Set(steps.filter((step) => step.doneAt).map((step) => step.index));
  const isDone = (index: number) => done.has(index) || stepsOf(item)[index]?.step === 'acceptance';
  return stepsOf(item).flatMap((step, index) => {
    if (isDone(index) || opened.has(index)) return [];
    const waitsFor = predecessors(item, index);
    const ready = isAfterDecision(step) ? now.granted : waitsFor.every(isDone);
    return ready ? [{ index, dueOn: stepDue(item, index, now.today, now) }] : [];
  });
}

/** The open steps of a case with their days as they are by now, such as after a stop or under another calendar. */
export function stepsDueNow(item: Item, steps: readonly StepFacts[], clock: StepClock): OpenedStep[] {
  return openSteps(steps).map(({ index, openedAt }) => ({
    index,
    dueOn: stepDue(item, index, dayOfMoment(openedAt), clock),
  }));
}

/** Of those the ones whose day is another than before. */
export function stepsMoved(item: Item, steps: readonly StepFacts[], clock: StepClock): OpenedStep[] {
  const days = new Map(steps.map(({ index, dueOn }) => [index, dueOn]));
  return stepsDueNow(item, steps, clock).filter(({ index, dueOn }) => dueOn !== days.get(index));
}

function predecessors(item: Item, index: number): number[] {
  const step = stepsOf(item)[index] as ProcedureStep;
  const isSide = (other: ProcedureStep) => item.coDepartments.includes(other.department);
  return stepsOf(item).flatMap((other, position) => {
    if (position === index || other.step === 'decision' || isAfterDecision(other)) return [];
    if (step.step === 'decision') return [position];
    if (position > index) return [];
    const sameLine = isSide(step) ? other.department === step.department : !isSide(other);
    return sameLine ? [position] : [];
  });
}

function isAfterDecision(step: ProcedureStep): boolean {
  return step.step === 'issuance';
}

/**
 * Last day of a step's own limit, stops left out; a limit of 0 ends on the first working day from the opening on. It
 * never lies after the promised day of the case, unless that has passed already. Null while the step's clock stands.
 */
function stepDue(
  item: Item,
  index: number,
  openedOn: Day,
  { calendar, stops, promisedOn }: StepClock,
): Day | null {
  const step = stepsOf(item)[index] as ProcedureStep;
  const others = stops.filter((stop) => stop.step !== index);
  const first = step.limitWorkingDays === 0 && calendar.isWorkingDay(openedOn) ? 0 : 1;
  if (others.some((stop) => stop.to === null)) return null;
  const frozen = (day: Day) =>
    others.some(({ from, to }) => dayOfMoment(from) <= day && day <= dayOfMoment(to as string));
  let due = calendar.addWorkingDays(
    openedOn,
    others.length > 0 ? first : Math.max(first, step.limitWorkingDays),
  );
  if (others.length > 0) {
    if (frozen(due)) due = nextCounted(due, calendar, frozen);
    for (let left = step.limitWorkingDays - 1; left > 0; left -= 1) due = nextCounted(due, calendar, frozen);
  }
  return promisedOn !== null && promisedOn >= openedOn && due > promisedOn && !isAfterDecision(step)
    ? promisedOn
    : due;
}

function nextCounted(day: Day, calendar: WorkingCalendar, frozen: (day: Day) => boolean): Day {
  let next = calendar.addWorkingDays(day, 1);
  while (frozen(next)) next = calendar.addWorkingDays(next, 1);
  return next;
}

/** Open steps that other departments of a parallel approval still owe; the decision has to wait for them. */
export function openSideSteps(item: Item, steps: readonly StepFacts[]): StepFacts[] {
  return completableSteps(item, steps).filter((step) =>
    item.coDepartments.includes(stepsOf(item)[step.index]?.department ?? ''),
  );
}

export function openSteps(steps: readonly StepFacts[]): StepFacts[] {
  return steps.filter((step) => step.doneAt === null);
}

/** Open steps that are finished by `complete-step`: all but the decision and the issuance, which have actions of their own. */
export function completableSteps(item: Item, steps: readonly StepFacts[]): StepFacts[] {
  return openSteps(steps).filter((step) => {
    const kind = stepsOf(item)[step.index]?.step;
    return kind !== 'decision' && kind !== 'issuance';
  });
}

/** A step that waits on a department. */
export interface Task extends OpenedStep {
  readonly step: TaskStep;
  readonly department: string;
  readonly openedAt: string;
}

/** Looking through the papers before acceptance is a task too, though no step of the procedure. */
export type TaskStep = ProcedureStep['step'] | 'paper_check';

/** Checks have indexes beyond those of any procedure. */
const FIRST_CHECK = 100;

/** What is still to be done in a case; nothing once it has ended without a decision. */
export function openTasks(facts: CaseFacts, item: Item): Task[] {
  if (facts.endedAt !== null) return [];
  if (facts.state === 'received') {
    return unchecked(facts).map((department) => ({
      index: FIRST_CHECK + facts.toCheck.indexOf(department),
      step: 'paper_check',
      department,
      dueOn: facts.noticeDueOn,
      openedAt: facts.receivedAt,
    }));
  }
  return openSteps(facts.steps).map(({ index, dueOn, openedAt }) => {
    const { step, department } = stepsOf(item)[index] as ProcedureStep;
    return { index, step, department, dueOn, openedAt };
  });
}
