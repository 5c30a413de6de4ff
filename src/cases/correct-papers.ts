import type { FieldFault, Text } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import type { Happening } from './case-event.ts';
import type { CorrectedEntry } from './corrected.ts';
import {
  faultsOfMaterials,
  type HandedIn,
  type MaterialStatus,
  missingPapers,
  statusOfMaterials,
} from './materials.ts';
import type { Standing } from './standing.ts';

/**
 * What speaks against marking papers otherwise. After acceptance no required paper may turn out missing, because the
 * case was accepted on its strength. Before, the one full list may be put right only as long as it may still be told
 * (《行政许可法》 art. 32); and once nothing is missing the case is to be accepted, not corrected.
 */
export function faultsOfPapers(standing: Standing, marked: readonly HandedIn[]): FieldFault[] {
  const { facts, item } = standing;
  const faults = faultsOfMaterials(item, marked);
  if (faults.length > 0) return faults;
  const changes = marked.flatMap((entry, position) =>
    facts.materials[entry.index] === entry.status ? [] : [{ ...entry, position }],
  );
  if (changes.length === 0) return [];
  const isTold = facts.state === 'supplement_requested';
  if (isTold && missingPapers(item, marksAfter(standing, marked), facts.demanded).length === 0) {
    return [{ pointer: '/materials', detail: COMPLETE }];
  }
  return changes.flatMap(({ index, status, position }): FieldFault[] => {
    const detail =
      facts.acceptedAt === null
        ? faultBeforeAcceptance(standing, index, status)
        : faultAfterAcceptance(standing, index, status);
    return detail ? [{ pointer: `/materials/${position}/status`, detail }] : [];
  });
}

const COMPLETE: Text = {
  zh: '这样材料就齐了：请改用“登记补交材料”或“受理”，从当天受理',
  en: 'Nothing would be missing then: take the papers in, or accept the case, so that it is accepted today',
};

function faultBeforeAcceptance(
  { facts, item, now }: Standing,
  index: number,
  status: MaterialStatus,
): Text | undefined {
  if (facts.state === 'received' || status !== 'missing' || !item.materials[index]?.required)
    return undefined;
  if (facts.noticeDueOn !== null && dayOf(now) <= facts.noticeDueOn) return undefined;
  const name = item.materials[index].name;
  return {
    zh: `一次性告知的期限已过，清单不能再加“${name.zh}”：请申请人自愿补来，或者办理撤回后重新收件`,
    en: `The time for telling what is missing has passed, so "${name.en}" cannot be added: ask the applicant to bring it, or withdraw and receive the case anew`,
  };
}

function faultAfterAcceptance(
  { facts, item }: Standing,
  index: number,
  status: MaterialStatus,
): Text | undefined {
  const material = item.materials[index];
  if (status === 'missing' && material?.required) {
    const { zh, en } = material.name;
    return material.deferrable
      ? {
          zh: `“${zh}”是必交的，受理以后不能改成缺：请改成容缺，再登记补交`,
          en: `"${en}" is required and cannot become missing after acceptance: mark it as deferred, so that it is handed in later`,
        }
      : {
          zh: `“${zh}”是必交的，受理以后不能改成缺：请申请人马上补来，补不来的办理撤回`,
          en: `"${en}" is required and cannot become missing after acceptance: ask the applicant to bring it now, or withdraw the case`,
        };
  }
  if (status === 'deferred' && facts.due?.promisedOn == null) {
    return {
      zh: '计时中止着，容缺材料的补交日定不下来，请恢复计时以后再改',
      en: 'The clock is stopped, so there is no day for a deferred paper; correct it after the clock is resumed',
    };
  }
  return undefined;
}

/** Up to when the papers that become deferred may be handed in: as at acceptance, up to the promised day. */
export function deferralsOf(
  { facts, now }: Standing,
  changes: CorrectedEntry['materials'],
): Readonly<Record<string, string>> {
  if (facts.acceptedAt === null) return {};
  const today = dayOf(now);
  const until = [facts.due?.promisedOn ?? today, today].sort().at(-1) as string;
  return Object.fromEntries(changes.filter(({ to }) => to === 'deferred').map(({ index }) => [index, until]));
}

/** When the list of missing papers becomes longer it is told once more, as a whole. */
export function retoldSupplement(
  { facts, item }: Standing,
  changes: CorrectedEntry['materials'],
): Happening[] {
  const { noticeDueOn } = facts;
  if (facts.state !== 'supplement_requested' || noticeDueOn === null) return [];
  const isLonger = changes.some(({ index, to }) => to === 'missing' && item.materials[index]?.required);
  if (!isLonger) return [];
  const marked = changes.map(({ index, to }) => ({ index, status: to }));
  const missing = missingPapers(item, statusOfMaterials(item, marked, facts.materials), facts.demanded);
  return [{ kind: 'supplement_requested', data: { missing, noticeDueOn } }];
}

function marksAfter({ facts, item }: Standing, marked: readonly HandedIn[]): MaterialStatus[] {
  return statusOfMaterials(item, marked, facts.materials);
}
