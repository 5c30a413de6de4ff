import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import { clocksOf, timelinessOf } from './case-clock.ts';
import type { Happening } from './case-event.ts';
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
 * possible).
 */
export function decide(standing: Standing, command: DecisionCommand): Happening[] | Refusal {
  const { facts, item, calendar, now, periods } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'decide');
  if (refusal) return refusal;
  const granted = command.outcome === 'granted';
  if (!granted && !command.reasons?.trim()) {
    return invalidFields([
      { pointer: '/reasons', detail: { zh: '不予许可要写明理由', en: 'A refusal must state its reasons' } },
    ]);
  }
  const clocks = clocksOf({ ...facts, finishedAt: toRfc3339(now) }, standing, now);
  if (isRefusal(clocks)) return clocks;
  const done = facts.steps.map((step) => ({ ...step, doneAt: step.doneAt ?? toRfc3339(now) }));
  return [
    {
      kind: 'decided',
      data: {
        outcome: command.outcome,
        reasons: command.reasons?.trim() || null,
        remedies: granted ? null : command.remedies?.trim() || remediesText(periods),
        timeliness: timelinessOf(clocks.promised),
        opened: granted ? nextSteps(item, done, true, calendar, dayOf(now)).filter(isIssuance(standing)) : [],
      },
    },
  ];
}

function isIssuance({ item }: Standing) {
  return ({ index }: { index: number }) =>
    stepsOf(item)[index]?.step === 'issuance' && item.result.kind !== 'none';
}

/** 《行政复议法》 art. 20, 《行政诉讼法》 art. 46: the ordinary periods, where the item names no others. */
function remediesText(periods: LegalPeriods): string {
  return `如不服本决定，可以自收到决定之日起${periods.administrative_review}日内申请行政复议，或者${periods.litigation}个月内向人民法院提起行政诉讼。`;
}
