import type { CaseFacts } from './case-facts.ts';
import type { MaterialStatus } from './materials.ts';

/** The papers as they are marked from now on. A paper of the archive stands in only for one that counts as there. */
export function withMarks<F extends Pick<CaseFacts, 'materials' | 'standIns'>>(
  facts: F,
  materials: readonly MaterialStatus[],
): F {
  const standIns = Object.entries(facts.standIns).filter(
    ([index]) => materials[Number(index)] === 'provided',
  );
  return { ...facts, materials, standIns: Object.fromEntries(standIns) };
}

/** The same when papers have come: whatever a department had found missing before is so no more. */
export function withPapersBrought(facts: CaseFacts, materials: readonly MaterialStatus[]): CaseFacts {
  const hasCome = (index: number) => materials[index] === 'provided' && facts.materials[index] !== 'provided';
  const checks = facts.checks.map((check) => ({
    ...check,
    missing: check.missing.filter((index) => !hasCome(index)),
  }));
  return { ...withMarks(facts, materials), checks };
}

/** The same when nobody has told in time what departments had found unfit: the case goes on, and it is still owed. */
export function withFindingsOwed(facts: CaseFacts): CaseFacts {
  const found = new Set(facts.checks.flatMap(({ missing }) => missing));
  const materials = facts.materials.map((status, index) =>
    status === 'provided' && found.has(index) ? 'missing' : status,
  );
  return { ...withMarks(facts, materials), demanded: [...new Set([...facts.demanded, ...found])] };
}
