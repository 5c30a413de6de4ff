import type { CaseEvent } from '../cases/case-event.ts';
import type { Item } from '../catalog/item.ts';
import type { Card, Notice } from './mark-store.ts';

/** The records that somebody was prompted or warned, which belong to what the clock has made happen. */
export function noticesOf(events: readonly CaseEvent[]): Notice[] {
  return events.flatMap((event): Notice[] => {
    const { caseNumber, at } = event;
    if (event.kind === 'prompted') {
      return [{ caseNumber, kind: 'prompt', dueOn: event.data.promisedDueOn, at }];
    }
    if (event.kind !== 'fell_overdue') return [];
    return [{ caseNumber, kind: `${event.data.limit}_overdue`, dueOn: event.data.dueOn, at }];
  });
}

/** A yellow card for a promised limit that has passed, a red one for a limit of the law: for the decision, for the certificate. */
export function cardsOf(events: readonly CaseEvent[], item: Item): Card[] {
  return events.flatMap((event): Card[] => {
    if (event.kind !== 'fell_overdue') return [];
    const { limit, dueOn } = event.data;
    return [
      {
        caseNumber: event.caseNumber,
        colour: limit === 'promised' ? 'yellow' : 'red',
        limit,
        dueOn,
        itemCode: item.code,
        itemName: item.name.zh,
        department: item.department,
        issuedAt: event.at,
      },
    ];
  });
}
