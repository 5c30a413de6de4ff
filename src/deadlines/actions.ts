import { type CaseChange, type CasesHall, recordNotices } from '../cases/index.ts';
import type { Statement } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { clockRow } from './clock-row.ts';
import { type Card, findClocksToNotice, insertCard, insertNotice, writeClock } from './store.ts';

/** What goes with every change of a case: its row on the board, and the record of prompts, warnings and cards. */
export function followCase(hall: Hall, { before, after, events, measures }: CaseChange): Statement[] {
  const { db, centerId } = hall;
  const { caseNumber } = after;
  const statements = [writeClock(db, centerId, clockRow(after, measures.item), before === undefined)];
  const card = (colour: Card['colour'], dueOn: string, issuedAt: string) =>
    insertCard(db, centerId, {
      caseNumber,
      colour,
      dueOn,
      itemCode: measures.item.code,
      itemName: measures.item.name.zh,
      department: after.department,
      issuedAt,
    });
  for (const event of events) {
    if (event.kind === 'prompted') {
      const dueOn = event.data.promisedDueOn;
      statements.push(insertNotice(db, centerId, { caseNumber, kind: 'prompt', dueOn, at: event.at }));
    }
    if (event.kind === 'fell_overdue') {
      const { limit, dueOn } = event.data;
      const kind = limit === 'promised' ? 'promised_overdue' : 'statutory_overdue';
      statements.push(insertNotice(db, centerId, { caseNumber, kind, dueOn, at: event.at }));
      statements.push(card(limit === 'promised' ? 'yellow' : 'red', dueOn, event.at));
    }
  }
  return statements;
}

const SWEEP_BATCH = 500;

/**
 * Records every prompt, warning and card that has become due. Days on which nothing ran are made up for; running
 * it twice records nothing twice. One bad case is logged and does not keep the others from their prompt.
 * @returns how many cases something was recorded of
 */
export async function sweepClocks(hall: CasesHall): Promise<number> {
  const today = dayOf(hall.clock.now());
  const failed = new Set<string>();
  let recorded = 0;
  for (;;) {
    const found = await findClocksToNotice(hall.db, hall.centerId, today, SWEEP_BATCH + failed.size);
    const numbers = found.filter((number) => !failed.has(number));
    if (numbers.length === 0) return recorded;
    for (const number of numbers) {
      try {
        const happened = await recordNotices(hall, number);
        if (happened) recorded += 1;
        else failed.add(number);
      } catch (error) {
        failed.add(number);
        // Somebody acted on the case at this very moment; the next sweep looks at it again.
        if (error instanceof Refused) continue;
        hall.log.error({ err: error, caseNumber: number }, 'a prompt could not be recorded');
      }
    }
  }
}
