import type { Item } from '../catalog/item.ts';
import type { Refusal, Text } from '../platform/refusal.ts';
import { type CaseFacts, openStops } from './case-facts.ts';
import type { CaseState } from './case-schema.ts';
import { missingPapers } from './materials.ts';
import { foundMissing, unchecked } from './paper-checks.ts';
import { completableSteps, openSideSteps } from './steps.ts';

export const ACTIONS = [
  'check-papers',
  'request-supplement',
  'supplement',
  'stand-in',
  'accept',
  'not-accept',
  'ask-confirmation',
  'confirm',
  'stop',
  'resume',
  'extend',
  'complete-step',
  'decide',
  'issue',
  'collect',
  'withdraw',
  'fast-track',
  'correct',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What people call the actions. */
export const ACTION_NAMES: Readonly<Record<Action, Text>> = {
  'check-papers': { zh: '核对材料', en: 'look through the papers' },
  'request-supplement': { zh: '一次性告知', en: 'tell what is missing' },
  supplement: { zh: '补正', en: 'hand in missing papers' },
  'stand-in': { zh: '档案代替', en: 'let a paper of the archive stand in' },
  'ask-confirmation': { zh: '请申请人确认', en: 'ask the applicant to confirm' },
  confirm: { zh: '确认签字', en: 'confirm' },
  accept: { zh: '受理', en: 'accept' },
  'not-accept': { zh: '不予受理', en: 'not accept' },
  stop: { zh: '中止计时', en: 'stop the clock' },
  resume: { zh: '恢复计时', en: 'resume the clock' },
  extend: { zh: '延期', en: 'extend' },
  'complete-step': { zh: '完成环节', en: 'complete a step' },
  decide: { zh: '作出决定', en: 'decide' },
  issue: { zh: '制证', en: 'issue' },
  collect: { zh: '取件', en: 'collect' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  'fast-track': { zh: '快速通道', en: 'fast track' },
  correct: { zh: '更正录入', en: 'correct what was entered' },
};

export const STATE_NAMES: Readonly<Record<CaseState, Text>> = {
  received: { zh: '收件待审', en: 'received, papers are looked through' },
  supplement_requested: { zh: '待补正', en: 'waiting for missing papers' },
  accepted: { zh: '已受理', en: 'accepted' },
  under_review: { zh: '审查中', en: 'under review' },
  awaiting_confirmation: { zh: '待确认', en: 'waiting for confirmation' },
  granted: { zh: '准予', en: 'granted' },
  refused: { zh: '不予许可', en: 'refused' },
  issued: { zh: '已制证', en: 'issued' },
  collected: { zh: '已取件', en: 'collected' },
  not_accepted: { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

type Condition = (facts: CaseFacts, item: Item) => boolean;
type Conditions = Readonly<Partial<Record<Action, Condition>>>;

const always: Condition = () => true;
const owesDeferred: Condition = (facts) => facts.materials.includes('deferred');
const owesPaper: Condition = (facts) => facts.materials.some((status) => status !== 'provided');
/** A case that counts as accepted because nobody told what is missing may lack a required paper as well. */
const owesAny: Condition = (facts, item) =>
  owesDeferred(facts, item) || missingPapers(item, facts.materials, facts.demanded).length > 0;
const underWay: Conditions = {
  supplement: owesAny,
  'stand-in': owesAny,
  'complete-step': (facts, item) => completableSteps(item, facts.steps).length > 0,
  stop: (_facts, item) => item.promisedLimit.unit !== 'on_the_spot',
  resume: (facts) => openStops(facts).length > 0,
  extend: (facts, item) => facts.extension === null && item.promisedLimit.unit !== 'on_the_spot',
  decide: (facts, item) => openStops(facts).length === 0 && openSideSteps(item, facts.steps).length === 0,
  'ask-confirmation': (facts) => facts.confirmation?.confirmedAt == null && facts.proposal === null,
  withdraw: always,
  'fast-track': (facts, item) => item.fastTrack && facts.fastTrack === null,
};

/** In which state which action is possible, and what must be true besides. A state that is not named is final. */
const TABLE: Readonly<Partial<Record<CaseState, Conditions>>> = {
  received: {
    'check-papers': (facts) => unchecked(facts).length > 0,
    'request-supplement': (facts, item) => foundMissing(facts, item).length > 0,
    supplement: owesPaper,
    'stand-in': owesPaper,
    accept: (facts, item) => unchecked(facts).length === 0 && mayAllWait(item, foundMissing(facts, item)),
    'not-accept': always,
    withdraw: always,
    correct: always,
  },
  supplement_requested: {
    supplement: always,
    'stand-in': always,
    accept: (facts, item) => mayAllWait(item, missingPapers(item, facts.materials, facts.demanded)),
    'not-accept': always,
    withdraw: always,
    correct: always,
  },
  // Until the first step is done nobody has worked on what was entered.
  accepted: { ...underWay, correct: always },
  under_review: underWay,
  // The applicant checks what was entered: everybody else works on, only the decision waits.
  awaiting_confirmation: {
    ...withoutDecision(underWay),
    confirm: always,
    correct: always,
  },
  granted: {
    supplement: owesDeferred,
    'stand-in': owesDeferred,
    issue: (_facts, item) => item.result.kind !== 'none',
  },
  issued: { collect: always },
};

function mayAllWait(item: Item, missing: readonly number[]): boolean {
  return missing.every((index) => item.materials[index]?.deferrable);
}

function withoutDecision({ decide: _, ...others }: Conditions): Conditions {
  return others;
}

/** The actions that the case's state allows, in the order of the procedure; roles are looked at elsewhere. */
export function allowedActions(facts: CaseFacts, item: Item): Action[] {
  const conditions = TABLE[facts.state] ?? {};
  return ACTIONS.filter((action) => conditions[action]?.(facts, item) ?? false);
}

/** Why an action is refused in the present state, or nothing. */
export function refuseUnlessAllowed(facts: CaseFacts, item: Item, action: Action): Refusal | undefined {
  const allowed = allowedActions(facts, item);
  if (allowed.includes(action)) return undefined;
  const state = STATE_NAMES[facts.state];
  const why = reasonAgainst(facts, item, action);
  const list = (language: 'zh' | 'en') => allowed.map((each) => ACTION_NAMES[each][language]);
  return {
    refused: 'not_allowed_now',
    problem: 'not-allowed-now',
    title: { zh: '现在不能这样做', en: 'Not allowed now' },
    detail: {
      zh: `办件现在是“${state.zh}”，不能${ACTION_NAMES[action].zh}${why ? `：${why.zh}` : ''}。现在可以：${list('zh').join('、') || '无'}。`,
      en: `The case is ${state.en}; it is not possible to ${ACTION_NAMES[action].en}${why ? `: ${why.en}` : ''}. Possible now: ${list('en').join(', ') || 'nothing'}.`,
    },
    extra: { state: facts.state, allowedActions: allowed },
  };
}

/** What speaks against an action, where it is more than the case's state. */
export function reasonAgainst(facts: CaseFacts, item: Item, action: Action): Text | undefined {
  if (action === 'decide' && openStops(facts).length > 0) {
    return { zh: '计时中止着，要先恢复', en: 'the clock is stopped and must be resumed first' };
  }
  if (action === 'decide' && openSideSteps(item, facts.steps).length > 0) {
    return { zh: '还在等其他部门的意见', en: 'other departments still owe their opinion' };
  }
  if (action === 'decide' && facts.state === 'awaiting_confirmation') {
    return { zh: '还在等申请人核对确认', en: 'the applicant has not confirmed the entry yet' };
  }
  if (action === 'request-supplement' && facts.state === 'received') {
    return { zh: '还没有部门说缺什么', en: 'no department has found anything missing so far' };
  }
  if (action === 'accept' && facts.state === 'received' && unchecked(facts).length > 0) {
    return { zh: '还有部门没有核对材料', en: 'a department has not looked through the papers yet' };
  }
  if (action === 'ask-confirmation' && facts.confirmation?.confirmedAt != null) {
    return { zh: '申请人已经确认过', en: 'the applicant has confirmed already' };
  }
  if (action === 'extend' && facts.extension) {
    return { zh: '只能延期一次', en: 'a limit is extended once only' };
  }
  if ((action === 'extend' || action === 'stop') && item.promisedLimit.unit === 'on_the_spot') {
    return { zh: '即办件当场办结', en: 'the item is done on the spot' };
  }
  if (action === 'correct') return reasonAgainstCorrection(facts);
  if (action === 'confirm' && facts.acceptedAt !== null && facts.finishedAt === null) {
    return facts.confirmation?.confirmedAt == null
      ? { zh: '还没有请申请人核对', en: 'the applicant has not been asked to check the entry' }
      : { zh: '申请人已经确认过', en: 'the applicant has confirmed already' };
  }
  return undefined;
}

function reasonAgainstCorrection(facts: CaseFacts): Text | undefined {
  if (facts.finishedAt !== null) {
    return {
      zh: '已经按这些信息作出决定，决定书或证照有误的，请主管部门依法更正',
      en: 'it was decided on these facts; if the decision or the certificate is wrong, the responsible department corrects it',
    };
  }
  if (facts.steps.some((step) => step.doneAt !== null)) {
    return {
      zh: '审批人员已经按这些信息办了环节，请把正确的信息告诉审批部门写进意见，或者由申请人撤回后重新收件',
      en: 'a reviewer has already worked on these facts; tell the department, so that its opinion says what is right, or let the applicant withdraw and receive the case anew',
    };
  }
  return undefined;
}
