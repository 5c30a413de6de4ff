import type { Item, ProcedureStep } from '../catalog/item.ts';

const completed = new WeakMap<Item, readonly ProcedureStep[]>();

/**
 * The steps of a case, by the indexes that its ledger uses. Every case ends in a decision: where the catalogue names
 * none among the steps (many simple items) one of the responsible department is added at the end, so that the case
 * stays somebody's task until it is decided.
 */
export function stepsOf(item: Item): readonly ProcedureStep[] {
  const known = completed.get(item);
  if (known) return known;
  const steps = item.procedure.some((step) => step.step === 'decision')
    ? item.procedure
    : [...item.procedure, decisionOf(item)];
  completed.set(item, steps);
  return steps;
}

function decisionOf(item: Item): ProcedureStep {
  return { step: 'decision', department: item.department, limitWorkingDays: 0, clock: 'runs' };
}

/** The indexes of the steps in the order in which they are told: what follows the decision comes last. */
export function orderOfSteps(item: Item): number[] {
  const steps = stepsOf(item);
  const rank = (index: number) => (steps[index]?.step === 'issuance' ? 1 : 0);
  return steps.map((_, index) => index).sort((one, other) => rank(one) - rank(other) || one - other);
}
