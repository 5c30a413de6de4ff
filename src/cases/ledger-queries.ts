import type { Hall } from '../platform/hall.ts';
import { type Break, findBreak } from './ledger.ts';
import { findEvents, readLedgers } from './ledger-store.ts';
import { getCase } from './queries.ts';

/** The events of a case with their hashes, as anybody needs them to check the chain. */
export async function readLedger(hall: Hall, number: string) {
  await getCase(hall, number);
  const events = await findEvents(hall.db, hall.centerId, number);
  return { caseNumber: number, events: events.map(({ event, hash }) => ({ ...event, hash })) };
}

/** Checks every ledger of the center in one pass, all as they were at one moment, so that work may go on. */
export async function verifyLedger({
  db,
  centerId,
}: Hall): Promise<{ cases: number; events: number; breaks: Break[] }> {
  const breaks: Break[] = [];
  let cases = 0;
  let count = 0;
  await db.begin('isolation level repeatable read read only', async (snapshot) => {
    for await (const { head, events } of readLedgers(snapshot, centerId)) {
      cases += 1;
      count += events.length;
      const found = findBreak(events, head);
      if (found) breaks.push(found);
    }
  });
  return { cases, events: count, breaks };
}
