import type { Db, Transaction } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';
import type { Actor, CaseEvent } from './case-event.ts';
import type { SealedEvent } from './ledger.ts';

type Reader = Db | Transaction;

export async function findEvents(db: Reader, centerId: number, caseNumber: string): Promise<SealedEvent[]> {
  const rows = await db<EventRow[]>`
    select ${eventColumns(db)} from cases.event
    where center_id = ${centerId} and case_number = ${caseNumber} order by sequence`;
  return rows.map(toSealedEvent);
}

/** All ledgers in order of case and sequence, a batch at a time, so that a million events need little memory. */
export async function* readLedgers(
  db: Reader,
  centerId: number,
): AsyncGenerator<{ head: { caseNumber: string; sequence: number; hash: string }; events: SealedEvent[] }> {
  const CASES_A_BATCH = 500;
  for (let after = ''; ; ) {
    const heads = await db<{ caseNumber: string; sequence: number; hash: string }[]>`
      select case_number as "caseNumber", sequence, encode(head_hash, 'hex') as hash from cases.case_facts
      where center_id = ${centerId} and case_number > ${after} order by case_number limit ${CASES_A_BATCH}`;
    const upTo = heads.length === CASES_A_BATCH ? heads.at(-1)?.caseNumber : undefined;
    const rows = await db<EventRow[]>`
      select ${eventColumns(db)} from cases.event
      where center_id = ${centerId} and case_number > ${after}
        ${upTo === undefined ? db`` : db`and case_number <= ${upTo}`}
      order by case_number, sequence`;
    const byCase = Map.groupBy(rows.map(toSealedEvent), ({ event }) => event.caseNumber);
    for (const head of heads) {
      yield { head, events: byCase.get(head.caseNumber) ?? [] };
      byCase.delete(head.caseNumber);
    }
    for (const [caseNumber, events] of byCase) yield { head: { caseNumber, sequence: 0, hash: '' }, events };
    if (upTo === undefined) return;
    after = upTo;
  }
}

interface EventRow {
  caseNumber: string;
  sequence: number;
  kind: CaseEvent['kind'];
  at: string;
  actor: Actor;
  data: unknown;
  note: string | null;
  hash: string;
}

function eventColumns(db: Reader) {
  return db`case_number as "caseNumber", sequence, kind,
    to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as at,
    actor, data, note, encode(hash, 'hex') as hash`;
}

function toSealedEvent({ hash, note, ...event }: EventRow): SealedEvent {
  return { event: { ...event, ...(note !== null && { note }) } as CaseEvent, hash };
}

const EVENT = insertForm('cases.event', {
  case_number: 'text',
  sequence: 'int',
  kind: 'text',
  at: 'timestamptz',
  actor: 'jsonb',
  data: 'jsonb',
  note: 'text',
  hash: 'bytea',
});

/** Appends to the ledger. A second writer meets the key (center, case, sequence) and nothing of his is written. */
export function appendEvents(events: readonly SealedEvent[]): RowWrite[] {
  return events.map(({ event, hash }) => {
    const { caseNumber, sequence, kind, at, actor, data, note } = event;
    return rowWrite(EVENT, {
      case_number: caseNumber,
      sequence,
      kind,
      at,
      actor,
      data,
      note: note ?? null,
      hash: `\\x${hash}`,
    });
  });
}
