import type { Item } from '../catalog/item.ts';
import type { Text } from '../platform/refusal.ts';
import { type Action, allowedActions } from './action-table.ts';
import type { CaseFacts } from './case-facts.ts';

/**
 * Why an act comes too late today, or nothing. Stopping and extending move the promised day, so both end with it
 * (《行政许可法》 arts. 42 and 45; an overdue case cannot be made timely afterwards).
 * @param today `YYYY-MM-DD` in the center's time zone
 */
export function reasonOfDay(facts: CaseFacts, action: Action, today: string): Text | undefined {
  const promisedOn = facts.due?.promisedOn;
  if (promisedOn == null || today <= promisedOn || facts.finishedAt !== null) return undefined;
  if (action === 'stop') {
    return { zh: '承诺时限已过，不能再中止', en: 'the promised day has passed; the clock cannot be stopped' };
  }
  if (action === 'extend') {
    return { zh: '承诺时限已过，不能再延期', en: 'the promised day has passed; it cannot be extended' };
  }
  return undefined;
}

/** The actions that the case's state and the day allow, in the order of the procedure. */
export function allowedOn(facts: CaseFacts, item: Item, today: string): Action[] {
  return allowedActions(facts, item).filter((action) => !reasonOfDay(facts, action, today));
}
