import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Item, ProcedureStep } from '../catalog/item.ts';
import type { OpenedStep } from './case-event.ts';
import type { CaseFacts, StepFacts } from './case-facts.ts';
import { stepsOf } from './procedure.ts';

/**
 * Which steps become tasks next. The responsible department works along one line; the other departments of a
 * parallel approval (并联审批) work at the same time, each along its own. The decision waits for all of them, also
 * for a publicity that the procedure names after it; the issuance waits for the decision.
 * @param steps what was opened so far
 * @param granted whether the case has been decided in the applicant's favour
 * @param today the day on which they open; their own limits run from the next working day
 */
export function nextSteps(
  item: Item,
  steps: readonly Pick<StepFacts, 'index' | 'doneAt'>[],
  granted: boolean,
  calendar: WorkingCalendar,
  today: string,
): OpenedStep[] {
  const opened = new Set(steps.map((step) => step.index));
  const done = new Set(steps.filter((step) => step.doneAt).map((step) => step.index));
  const isDone = (index: number) => done.has(index) || stepsOf(item)[index]?.step === 'acceptance';
  return stepsOf(item).flatMap((step, index) => {
    if (isDone(index) || opened.has(index)) return [];
    const waitsFor = predecessors(item, index);
    const ready = isAfterDecision(step) ? granted : waitsFor.every(isDone);
    return ready ? [{ index, dueOn: stepDue(step, calendar, today) }] : [];
  });
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

/** Last day of a step's own limit; a limit of 0 ends on the first working day from today on. */
function stepDue(step: ProcedureStep, calendar: WorkingCalendar, today: string): string {
  if (step.limitWorkingDays === 0 && calendar.isWorkingDay(today)) return today;
  return calendar.addWorkingDays(today, Math.max(1, step.limitWorkingDays));
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
  readonly openedAt: string;
}

/** What is still to be done in a case; nothing once it has ended without a decision. */
export function openTasks(facts: CaseFacts): Task[] {
  return facts.endedAt === null ? openSteps(facts.steps) : [];
}
