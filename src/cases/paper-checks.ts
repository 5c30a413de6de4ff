import { acceptingDepartment, type Item } from '../catalog/item.ts';
import type { CaseFacts } from './case-facts.ts';
import { type MaterialStatus, missingPapers } from './materials.ts';
import { withPapersBrought } from './papers-now.ts';

/**
 * The departments that look through the papers of a case: the responsible one and all that take part in a parallel
 * approval, in the order of the procedure. The accepting window has looked already.
 */
export function departmentsToCheck(item: Item): string[] {
  const taking = item.procedure.filter((step) => step.step !== 'acceptance').map((step) => step.department);
  const others = [...new Set([item.department, ...taking])];
  return others.length > 1 ? others.filter((code) => code !== acceptingDepartment(item)) : others;
}

/** Departments that have not looked through the papers yet. */
export function unchecked(facts: Pick<CaseFacts, 'toCheck' | 'checks'>): string[] {
  return facts.toCheck.filter((code) => !facts.checks.some(({ department }) => department === code));
}

/** What the window and the departments together have found missing so far: all of it is told in one notice. */
export function foundMissing(facts: Pick<CaseFacts, 'checks' | 'materials'>, item: Item): number[] {
  const found = facts.checks.flatMap(({ missing }) => missing);
  const all = new Set([...missingPapers(item, facts.materials), ...found]);
  return [...all].sort((one, other) => one - other);
}

/** Whether with these papers the file is not complete yet, or not all departments have looked through it. */
export function stillWaits(facts: CaseFacts, item: Item, materials: readonly MaterialStatus[]): boolean {
  if (facts.state !== 'received') return missingPapers(item, materials, facts.demanded).length > 0;
  return unchecked(facts).length > 0 || foundMissing(withPapersBrought(facts, materials), item).length > 0;
}
