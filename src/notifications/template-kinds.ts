import type { Text } from '../platform/refusal.ts';
import type { Placeholder } from './placeholders.ts';

interface TemplateKind {
  /** When it is sent. */
  readonly purpose: Text;
  /** What its text may leave open. */
  readonly placeholders: readonly Placeholder[];
  /** What its text must not leave out: without it the applicant would not be told what the law wants told. */
  readonly required: readonly Placeholder[];
}

const ofEveryCase = ['itemName', 'caseNumber', 'queryCode', 'window'] as const;

/** The messages that the hall sends, with what each can say and must say. */
export const TEMPLATE_KINDS = {
  'case.accepted': {
    purpose: { zh: '受理', en: 'accepted' },
    placeholders: [...ofEveryCase, 'dueOn'],
    required: ['caseNumber', 'dueOn'],
  },
  'case.accepted-with-deferral': {
    purpose: { zh: '容缺受理', en: 'accepted, some papers deferred' },
    placeholders: [...ofEveryCase, 'dueOn', 'deferred', 'deferredUntil'],
    required: ['caseNumber', 'dueOn', 'deferred', 'deferredUntil'],
  },
  // 《行政许可法》第三十二条：一次告知需要补正的全部内容；不予受理的，告知向有关行政机关申请。
  'case.supplement-requested': {
    purpose: { zh: '需要补正', en: 'papers are missing' },
    placeholders: [...ofEveryCase, 'missing'],
    required: ['caseNumber', 'missing'],
  },
  'case.not-accepted': {
    purpose: { zh: '不予受理', en: 'not accepted' },
    placeholders: [...ofEveryCase, 'reason'],
    required: ['caseNumber', 'reason'],
  },
  'case.not-accepted-redirected': {
    purpose: { zh: '不予受理，应向别的机关申请', en: 'not accepted, another authority is competent' },
    placeholders: [...ofEveryCase, 'reason', 'authority'],
    required: ['caseNumber', 'reason', 'authority'],
  },
  'case.received': {
    purpose: { zh: '收件待审', en: 'received, papers are looked through' },
    placeholders: [...ofEveryCase, 'dueOn'],
    required: ['caseNumber', 'dueOn'],
  },
  'case.deferral-reminder': {
    purpose: { zh: '容缺材料快到期', en: 'a deferred paper is nearly due' },
    placeholders: [...ofEveryCase, 'deferred', 'deferredUntil'],
    required: ['caseNumber', 'deferred', 'deferredUntil'],
  },
  'case.deferral-lapsed': {
    purpose: { zh: '容缺材料过期未交', en: 'a deferred paper did not come in time' },
    placeholders: [...ofEveryCase, 'deferred', 'deferredUntil'],
    required: ['caseNumber', 'deferred'],
  },
  'case.confirm': {
    purpose: { zh: '请申请人核对确认', en: 'the applicant is asked to confirm' },
    placeholders: [...ofEveryCase, 'confirmationCode', 'confirmAddress'],
    required: ['caseNumber', 'confirmationCode'],
  },
  'case.collection-reminder': {
    purpose: { zh: '提醒取件', en: 'reminder to collect' },
    placeholders: [...ofEveryCase, 'result'],
    required: ['caseNumber'],
  },
  // 第四十五条：将所需时间告知申请人。
  'case.stopped': {
    purpose: { zh: '中止计时', en: 'clock stopped' },
    placeholders: [...ofEveryCase, 'ground', 'workingDays'],
    required: ['caseNumber', 'workingDays'],
  },
  'case.resumed': {
    purpose: { zh: '恢复计时', en: 'clock resumed' },
    placeholders: [...ofEveryCase, 'dueOn'],
    required: ['caseNumber', 'dueOn'],
  },
  // 第四十二条：将延长期限的理由告知申请人。
  'case.extended': {
    purpose: { zh: '延期', en: 'extended' },
    placeholders: [...ofEveryCase, 'workingDays', 'reason', 'dueOn'],
    required: ['caseNumber', 'workingDays', 'reason'],
  },
  'case.recalculated': {
    purpose: { zh: '放假安排有变，到期日重算', en: 'due day computed anew under a new calendar' },
    placeholders: [...ofEveryCase, 'dueBefore', 'dueOn'],
    required: ['caseNumber', 'dueOn'],
  },
  'case.decided-granted': {
    purpose: { zh: '准予，正在制证', en: 'granted, the document is being made' },
    placeholders: [...ofEveryCase, 'result'],
    required: ['caseNumber'],
  },
  'case.decided-granted-on-the-spot': {
    purpose: { zh: '即办件准予', en: 'granted on the spot' },
    placeholders: [...ofEveryCase, 'result'],
    required: ['caseNumber'],
  },
  'case.decided-granted-nothing-issued': {
    purpose: { zh: '准予，不发证件', en: 'granted, nothing is issued' },
    placeholders: [...ofEveryCase],
    required: ['caseNumber'],
  },
  'case.decided-refused': {
    purpose: { zh: '不予许可', en: 'refused' },
    placeholders: [...ofEveryCase],
    required: ['caseNumber'],
  },
  'case.ready': {
    purpose: { zh: '可以取件', en: 'ready to collect' },
    placeholders: [...ofEveryCase, 'result'],
    required: ['caseNumber'],
  },
  'case.withdrawn': {
    purpose: { zh: '撤回', en: 'withdrawn' },
    placeholders: [...ofEveryCase],
    required: ['caseNumber'],
  },
} as const satisfies Record<string, TemplateKind>;

export type TemplateCode = keyof typeof TEMPLATE_KINDS;

export const TEMPLATE_CODES = Object.keys(TEMPLATE_KINDS) as readonly TemplateCode[];

/** A message to be made: a template and a value for everything that the template may leave open. */
export type MessageToMake = {
  readonly [C in TemplateCode]: {
    readonly template: C;
    readonly values: Readonly<Record<(typeof TEMPLATE_KINDS)[C]['placeholders'][number], string>>;
  };
}[TemplateCode];

export function isTemplateCode(code: string): code is TemplateCode {
  return Object.hasOwn(TEMPLATE_KINDS, code);
}
