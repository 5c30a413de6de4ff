import type { Refusal } from '../platform/refusal.ts';
import type { CaseEvent } from './case-event.ts';
import { isCaseNumber } from './case-number.ts';

/** No case has this number; a mistyped one is told from an unknown one by its check character. */
export function unknownCase(caseNumber: string): Refusal {
  if (!isCaseNumber(caseNumber)) {
    return {
      refused: 'invalid',
      problem: 'bad-case-number',
      title: { zh: '办件号不对', en: 'Wrong case number' },
      detail: {
        zh: '办件号有误：要是17位，最后一位是校验字符，请对照受理通知书逐位核对。',
        en: 'The case number is mistyped: it has 17 characters and ends in a check character. Compare it with the receipt.',
      },
      errors: [
        {
          pointer: '/caseNumber',
          detail: { zh: '办件号的校验字符不对', en: 'The check character of the case number does not match' },
        },
      ],
    };
  }
  return {
    refused: 'not_found',
    problem: 'unknown-case',
    title: { zh: '没有这个办件', en: 'No such case' },
    detail: {
      zh: `没有办件号为${caseNumber}的办件。`,
      en: `There is no case with the number ${caseNumber}.`,
    },
  };
}

/** Unknown number and wrong code get one answer, so that numbers cannot be tried out. */
export const NO_SUCH_PROGRESS: Refusal = {
  refused: 'not_found',
  problem: 'unknown-case',
  title: { zh: '没有查到', en: 'Not found' },
  detail: {
    zh: '办件号和查询码对不上，请对照受理通知书核对。',
    en: 'Case number and query code do not belong together; compare them with the receipt.',
  },
};

/** Two people acted on one case at once; the second is told what the first has done. */
export function changedMeanwhile(caseNumber: string, events: readonly CaseEvent[]): Refusal {
  const last = events.at(-1);
  const who = last?.actor.kind === 'staff' ? last.actor.name : { zh: '系统', en: 'the clock' };
  return {
    refused: 'conflict',
    problem: 'changed-meanwhile',
    title: { zh: '办件刚被改动', en: 'The case changed meanwhile' },
    detail: {
      zh: `您操作的同时，${who.zh}已经改动了办件${caseNumber}。您的操作没有生效，请看过最新情况再办。`,
      en: `While you were at it, ${who.en} changed the case ${caseNumber}. Nothing of yours was done; look at it again.`,
    },
    extra: { meanwhile: events.map(({ kind, at, sequence }) => ({ kind, at, sequence })) },
  };
}

/** The address names an action that does not exist. */
export function unknownAction(action: string, actions: readonly string[]): Refusal {
  return {
    refused: 'not_found',
    problem: 'unknown-action',
    title: { zh: '没有这个操作', en: 'No such action' },
    detail: {
      zh: `没有“${action}”这个操作，可以用：${actions.join('、')}。`,
      en: `There is no action "${action}"; there are: ${actions.join(', ')}.`,
    },
  };
}

/** A case of another department. */
export const OTHER_DEPARTMENTS_CASE: Refusal = {
  refused: 'forbidden',
  problem: 'outside-your-department',
  title: { zh: '不归您的部门', en: 'Outside your department' },
  detail: { zh: '这个办件不归您的部门。', en: 'This case is not one of your department.' },
};

/** An item in which the asker's department has no part. */
export const OTHER_DEPARTMENTS_ITEM: Refusal = {
  ...OTHER_DEPARTMENTS_CASE,
  detail: {
    zh: '这个事项不归您的部门，不能为它查档。',
    en: "This item is not one of your department's; you cannot look papers up for it.",
  },
};
