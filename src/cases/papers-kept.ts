import { type ChangedPaper, type FiledPaper, type Filing, paperId } from '../archive/paper.ts';
import { lastDayOfTerm } from '../archive/validity.ts';
import type { Item } from '../catalog/item.ts';
import type { CaseEvent, EventKind } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseChange } from './cases-hall.ts';
import { evolve } from './evolve.ts';
import { dayOfMoment } from './moment.ts';

const FILES: readonly EventKind[] = ['accepted', 'deferred_handed_in', 'stood_in', 'corrected', 'issued'];
/** The events that say how the papers stand; the others need not be folded. */
const TELLS: readonly EventKind[] = [...FILES, 'received', 'supplement_requested', 'supplemented'];
const NOTHING: Filing = { filed: [], changed: [] };

/**
 * What the archive keeps because of a change: papers that an item or a department issues, once the case is accepted
 * on their strength, and the result when it is issued. What the applicant makes himself, such as a form, is made
 * for one case and could never stand in for anything; a paper of the archive is not kept once more. A correction of
 * what was entered is followed: another owner, or a paper that was never there.
 */
export function papersKept({ before, after, events, measures: { item } }: CaseChange): Filing {
  if (!events.some(({ kind }) => FILES.includes(kind))) return NOTHING;
  const indexes = item.materials.flatMap(({ source }, index) => (source === 'applicant' ? [] : [index]));
  const filed = new Map<string, Unowned>();
  const withdrawn = new Map<string, string>();
  let facts = before;
  for (const event of events.filter(({ kind }) => TELLS.includes(kind))) {
    const next = evolve(facts, event);
    for (const index of indexes) {
      const id = paperId(next.caseNumber, index);
      const [was, is] = [facts !== undefined && isHeld(facts, index), isHeld(next, index)];
      if (!was && is) {
        filed.set(id, handedIn(id, index, event, item));
        withdrawn.delete(id);
      }
      if (was && !is) withdrawn.set(id, event.at);
    }
    if (event.kind === 'issued' && item.result.kind !== 'none') {
      const result = resultOf(event, item);
      filed.set(result.id, result);
    }
    facts = next;
  }
  const ownerDigest = after.applicant.idDigest;
  const isMoved = before !== undefined && before.applicant.idDigest !== ownerDigest;
  const known = isMoved ? [...indexes, null].map((index) => paperId(after.caseNumber, index)) : [];
  const changed = [...new Set([...withdrawn.keys(), ...known])]
    .filter((id) => !filed.has(id))
    .map((id): ChangedPaper => ({ id, ownerDigest, withdrawnAt: withdrawn.get(id) ?? null }));
  return {
    filed: [...filed.values()].map((paper) => ({
      ...paper,
      ownerDigest,
      withdrawnAt: withdrawn.get(paper.id) ?? null,
    })),
    changed,
  };
}

type Unowned = Omit<FiledPaper, 'ownerDigest' | 'withdrawnAt'>;

function isHeld({ acceptedAt, materials, standIns }: CaseFacts, index: number): boolean {
  return acceptedAt !== null && materials[index] === 'provided' && standIns[String(index)] === undefined;
}

function handedIn(id: string, index: number, event: CaseEvent, item: Item): Unowned {
  return {
    id,
    name: item.materials[index]?.name.zh as string,
    itemCode: item.code,
    caseNumber: event.caseNumber,
    materialIndex: index,
    filedOn: dayOfMoment(event.at),
    validUntil: null,
  };
}

function resultOf(event: Extract<CaseEvent, { kind: 'issued' }>, { code, result }: Item): Unowned {
  const filedOn = dayOfMoment(event.at);
  const { validityMonths } = result;
  const byTerm = validityMonths === null ? null : lastDayOfTerm(filedOn, validityMonths);
  return {
    id: paperId(event.caseNumber, null),
    name: result.name,
    itemCode: code,
    caseNumber: event.caseNumber,
    materialIndex: null,
    filedOn,
    validUntil: event.data.certificate?.validUntil ?? byTerm,
  };
}
