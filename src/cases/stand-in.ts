import { suits } from '../archive/same-paper.ts';
import type { Material } from '../catalog/item.ts';
import { type FieldFault, invalidFields, isRefusal, type Refusal, type Text } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { acceptance } from './accept.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { ArchivedPaper } from './archived-paper.ts';
import type { Happening } from './case-event.ts';
import { askedMeanwhile } from './confirm.ts';
import type { MaterialStatus } from './materials.ts';
import { stillWaits } from './paper-checks.ts';
import type { Standing } from './standing.ts';
import { newIssueDay } from './supplement.ts';

type StoodIn = Extract<Happening, { kind: 'stood_in' }>;

export interface StandIn {
  readonly index: number;
  readonly paperId: string;
  readonly reason: string;
}

/**
 * An earlier paper of the same person, still valid, stands in for one that was forgotten (容缺). Whoever does it has
 * compared it with the person; the ledger keeps who and why.
 */
export function standIn(standing: Standing, command: StandIn): Happening[] | Refusal {
  const { facts, item } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'stand-in');
  if (refusal) return refusal;
  const { idDigest } = facts.applicant;
  const outcome = standInFor(standing, [command], facts.materials, idDigest, () => '');
  if (isRefusal(outcome)) return outcome;
  if (facts.acceptedAt !== null) {
    const issueDueOn = newIssueDay(standing, outcome.materials);
    const stoodIn = outcome.happenings.map(({ kind, data }) => ({
      kind,
      data: { ...data, ...(issueDueOn && { issueDueOn }) },
    }));
    return [...stoodIn, ...askedMeanwhile(facts, outcome.materials)];
  }
  if (stillWaits(facts, item, outcome.materials)) return outcome.happenings;
  const accepted = acceptance(outcome.materials, standing);
  return isRefusal(accepted) ? accepted : [...outcome.happenings, accepted];
}

/**
 * What happens when papers of the archive stand in, and how the papers stand then.
 * @param ownerDigest of the applicant
 * @param pointer where an entry stands in the request
 */
export function standInFor(
  { item, archived, now }: Pick<Standing, 'item' | 'archived' | 'now'>,
  wanted: readonly StandIn[],
  materials: readonly MaterialStatus[],
  ownerDigest: string,
  pointer: (position: number) => string,
): { happenings: StoodIn[]; materials: MaterialStatus[] } | Refusal {
  const faults: FieldFault[] = [];
  const after = [...materials];
  const happenings = wanted.flatMap(({ index, paperId, reason }, position): StoodIn[] => {
    const paper = archived(paperId);
    const material = item.materials[index];
    const fault =
      material === undefined
        ? {
            at: 'index',
            detail: { zh: `没有序号为${index}的材料`, en: `There is no paper with the index ${index}` },
          }
        : after[index] === 'provided'
          ? { at: 'index', detail: ALREADY_THERE }
          : faultOfPaper(paper, material, ownerDigest, dayOf(now));
    if (!reason.trim()) faults.push({ pointer: `${pointer(position)}/reason`, detail: NO_REASON });
    if (fault) faults.push({ pointer: `${pointer(position)}/${fault.at}`, detail: fault.detail });
    if (!paper || fault) return [];
    after[index] = 'provided';
    const { ownerDigest: _, issuedBy: __, ...shown } = paper;
    return [{ kind: 'stood_in', data: { index, paper: shown, reason: reason.trim() } }];
  });
  return faults.length > 0 ? invalidFields(faults) : { happenings, materials: after };
}

const NO_REASON: Text = { zh: '请写明为什么用档案代替', en: 'Say why the archive stands in' };
const ALREADY_THERE: Text = { zh: '这份材料已经交了', en: 'This paper is there already' };

function faultOfPaper(
  paper: ArchivedPaper | undefined,
  material: Material,
  ownerDigest: string,
  today: string,
): { at: string; detail: Text } | undefined {
  // Whether a paper is unknown or somebody else's is not told apart: its id alone says nothing about anybody.
  if (!paper || paper.ownerDigest !== ownerDigest) {
    const detail = {
      zh: '档案里没有申请人的这份材料，请重新查档',
      en: 'The archive holds no such paper of this applicant; look it up again',
    };
    return { at: 'paperId', detail };
  }
  if (suits(paper, material) === undefined) {
    const detail = {
      zh: `“${paper.name}”代替不了“${material.name.zh}”`,
      en: `"${paper.name}" cannot stand in for "${material.name.en}"`,
    };
    return { at: 'paperId', detail };
  }
  if (paper.validUntil === null || paper.validUntil >= today) return undefined;
  return {
    at: 'paperId',
    detail: {
      zh: `“${paper.name}”${paper.validUntil}到期，已经失效`,
      en: `"${paper.name}" was valid until ${paper.validUntil}`,
    },
  };
}
