import type { Item } from '../catalog/item.ts';
import { may, mayInDepartment } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import { type Language, say, type Text } from '../platform/refusal.ts';
import { ACTIONS, type Action, allowedActions, reasonAgainst } from './action-table.ts';
import type { CaseFacts } from './case-facts.ts';
import { refuseAction, refuseOwnReception } from './department-scope.ts';
import { stepsOf } from './procedure.ts';
import { completableSteps } from './steps.ts';
import { reasonOfDay } from './too-late.ts';

type Person = Pick<Staff, 'userId' | 'role' | 'department' | 'standsInFor'>;

/**
 * The acts of a person's role that cannot be done on the case at the moment, each with the reason, in the order of
 * the procedure. Nothing once nothing at all can be done any more: then the state says it.
 * @param today `YYYY-MM-DD` in the center's time zone
 */
export function refusedActions(
  staff: Person,
  facts: CaseFacts,
  item: Item,
  today: string,
  language: Language,
): { action: Action; reason: string }[] {
  const allowed = allowedActions(facts, item);
  if (allowed.length === 0) return [];
  return ACTIONS.filter((action) => may(staff, `case:${action}`)).flatMap((action) => {
    const reason = allowed.includes(action)
      ? (reasonOfDay(facts, action, today) ?? reasonOfDepartment(staff, facts, item, action))
      : reasonOfState(facts, item, action);
    return reason ? [{ action, reason: say(reason, language) }] : [];
  });
}

function reasonOfDepartment(staff: Person, facts: CaseFacts, item: Item, action: Action): Text | undefined {
  if (action === 'complete-step' && !hasOwnStep(staff, facts, item)) {
    return { zh: '现在没有您部门的环节', en: 'no step is with your department now' };
  }
  const refusal =
    refuseAction(staff, item, { action, body: {} } as Parameters<typeof refuseAction>[2]) ??
    refuseOwnReception(staff, facts, action);
  return refusal?.detail;
}

function hasOwnStep(staff: Person, facts: CaseFacts, item: Item): boolean {
  return completableSteps(item, facts.steps).some((step) =>
    mayInDepartment(staff, stepsOf(item)[step.index]?.department ?? ''),
  );
}

function reasonOfState(facts: CaseFacts, item: Item, action: Action): Text | undefined {
  const isAccepted = facts.acceptedAt !== null;
  const isDecided = facts.finishedAt !== null;
  const known = isDecided && action === 'correct' ? undefined : reasonAgainst(facts, item, action);
  if (known) return known;
  if (isDecided && !['issue', 'collect', 'supplement'].includes(action)) {
    return undefined; // The decision is there: nobody looks for what came before it.
  }
  switch (action) {
    case 'supplement':
      return { zh: '没有缺的或容缺的材料', en: 'no paper is missing or deferred' };
    case 'accept':
      return isAccepted
        ? undefined
        : { zh: '缺的材料里有不能容缺的', en: 'a paper is missing that cannot be deferred' };
    case 'resume':
      return isAccepted ? { zh: '计时没有中止', en: 'the clock is not stopped' } : undefined;
    case 'complete-step':
      return isAccepted
        ? { zh: '环节都办完了，等着作出决定', en: 'all steps are done; the decision is next' }
        : NOT_ACCEPTED;
    case 'decide':
    case 'stop':
    case 'extend':
      return isAccepted ? undefined : NOT_ACCEPTED;
    case 'issue':
      return reasonAgainstIssue(facts, item);
    case 'collect':
      return facts.state === 'collected' || item.result.kind === 'none'
        ? undefined
        : { zh: '制证之后才能取件', en: 'the certificate must be issued first' };
    case 'fast-track':
      return reasonAgainstFastTrack(facts, item);
    default:
      return undefined;
  }
}

const NOT_ACCEPTED: Text = { zh: '还没有受理', en: 'the case is not accepted yet' };

function reasonAgainstIssue(facts: CaseFacts, item: Item): Text | undefined {
  if (item.result.kind === 'none') return { zh: '这个事项没有证照', en: 'the item has no certificate' };
  return facts.finishedAt === null
    ? { zh: '准予之后才能制证', en: 'the case must be granted first' }
    : undefined;
}

function reasonAgainstFastTrack(facts: CaseFacts, item: Item): Text | undefined {
  if (facts.fastTrack !== null) return { zh: '已经是快速通道', en: 'it is on the fast track already' };
  if (!item.fastTrack) return { zh: '这个事项没有快速通道', en: 'the item has no fast track' };
  return facts.acceptedAt === null ? NOT_ACCEPTED : undefined;
}
