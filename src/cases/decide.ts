import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import { clocksOf, timelinessOf } from './case-clock.ts';
import type { Actor, DecisionContent, Happening, OpenedStep } from './case-event.ts';
import type { LegalPeriods } from './legal-period.ts';
import { stepsOf } from './procedure.ts';
import type { Standing } from './standing.ts';
import { nextSteps } from './steps.ts';

export interface DecisionCommand {
  readonly outcome: 'granted' | 'refused';
  readonly reasons?: string;
  readonly remedies?: string;
}

/**
 * The decision (办结): the clock ends, early, on time or overdue against the promise. A refusal states its
 * reasons and the applicant's remedies (《行政许可法》 art. 38). Once the other departments' opinions are there,
 * the responsible department may decide without closing each of its own steps first (art. 34: on the spot if
 * possible). Where the item wants two signatures the first proposes, and another person's makes it a decision.
 */
export function decide(standing: Standing, command: DecisionCommand): Happening[] | Refusal {
  const { facts, item, now, periods } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'decide');
  if (refusal) return refusal;
  const granted = command.outcome === 'granted';
  const isSigned = facts.proposal?.outcome === command.outcome;
  if (!granted && !command.reasons?.trim() && !isSigned) {
    return invalidFields([
      { pointer: '/reasons', detail: { zh: '不予许可要写明理由', en: 'A refusal must state its reasons' } },
    ]);
  }
  const content: DecisionContent = {
    outcome: command.outcome,
    reasons: command.reasons?.trim() || (isSigned ? (facts.proposal?.reasons ?? null) : null),
    remedies: granted ? null : command.remedies?.trim() || facts.proposal?.remedies || remediesText(periods),
  };
  const clocks = clocksOf({ ...facts, finishedAt: toRfc3339(now) }, standing, now);
  if (isRefusal(clocks)) return clocks;
  if (item.decisionSignatures === 2) {
    const { proposal } = facts;
    if (proposal && signForOne(proposal.by, standing.actor)) return SECOND_SIGNATURE;
    if (proposal?.outcome !== content.outcome) return [{ kind: 'decision_proposed', data: content }];
  }
  return [
    {
      kind: 'decided',
      data: { ...content, timeliness: timelinessOf(clocks.promised), ...afterwards(standing, granted) },
    },
  ];
}

/** What the decision opens: making the certificate, which has a term of its own (《行政许可法》 art. 44). */
function afterwards(standing: Standing, granted: boolean): { opened: OpenedStep[]; issueDueOn?: string } {
  const { facts, item, calendar, periods, now } = standing;
  if (!granted || item.result.kind === 'none') return { opened: [] };
  const today = dayOf(now);
  const issueDueOn = calendar.addWorkingDays(today, periods.issuance);
  const done = facts.steps.map((step) => ({ ...step, doneAt: step.doneAt ?? toRfc3339(now) }));
  const clock = { granted, today, calendar, stops: [], promisedOn: null };
  return { opened: nextSteps(item, done, clock).filter(isIssuance(standing)), issueDueOn };
}

/** Whether two signatures are one person's: by the same hand, or one of them in the place (代) of the other. */
function signForOne(one: Actor, other: Actor): boolean {
  const known = namesIn(one);
  return namesIn(other).some((id) => known.includes(id));
}

function namesIn(actor: Actor): string[] {
  if (actor.kind !== 'staff') return [];
  return actor.onBehalfOf ? [actor.id, actor.onBehalfOf.id] : [actor.id];
}

const SECOND_SIGNATURE: Refusal = {
  refused: 'not_allowed_now',
  problem: 'second-signature-needed',
  title: { zh: '要第二人签署', en: 'A second person has to sign' },
  detail: {
    zh: '这个事项的决定要两人签署，您已经签过，或者您与已签的人是替岗关系，请另一位签。',
    en: 'Two people sign a decision of this item; you have signed already, or one of you stands in for the other, so somebody else has to.',
  },
};

function isIssuance({ item }: Standing) {
  return ({ index }: { index: number }) => stepsOf(item)[index]?.step === 'issuance';
}

/** 《行政复议法》 art. 20, 《行政诉讼法》 art. 46: the ordinary periods, where the item names no others. */
function remediesText(periods: LegalPeriods): string {
  return `如不服本决定，可以自收到决定之日起${periods.administrative_review}日内申请行政复议，或者${periods.litigation}个月内向人民法院提起行政诉讼。`;
}
