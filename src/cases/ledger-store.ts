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

/** A case's events beside what the case says is the last of them. */
export interface Ledger {
  /** Sequence 0 and no hash where nothing but events is there. */
  readonly head: { readonly caseNumber: string; readonly sequence: number; readonly hash: string };
  readonly events: readonly SealedEvent[];
}

/** Cases that follow each other; `upTo` is where the next batch begins, undefined for the last one. */
export interface LedgerBatch {
  readonly after: string;
  readonly upTo: string | undefined;
  readonly ledgers: readonly Ledger[];
}

const CASES_A_BATCH = 500;

/**
 * Ledgers in order of case and sequence, those of so many cases that a million events need little memory.
 * @param isLocked nobody changes these cases until the transaction ends
 */
export async function readLedgerBatch(
  db: Reader,
  centerId: number,
  after: string,
  isLocked = false,
): Promise<LedgerBatch> {
  const numbers = await db<{ caseNumber: string }[]>`
    select distinct case_number as "caseNumber" from cases.event
    where center_id = ${centerId} and case_number > ${after} order by 1 limit ${CASES_A_BATCH}`;
  const upTo = numbers.length === CASES_A_BATCH ? numbers.at(-1)?.caseNumber : undefined;
  const chosen = db`center_id = ${centerId} and case_number > ${after}
    ${upTo === undefined ? db`` : db`and case_number <= ${upTo}`}`;
  const heads = await db<Ledger['head'][]>`
    select case_number as "caseNumber", sequence, encode(head_hash, 'hex') as hash from cases.case_facts
    where ${chosen} order by case_number ${isLocked ? db`for update` : db``}`;
  const rows = await db<EventRow[]>`
    select ${eventColumns(db)} from cases.event where ${chosen} order by case_number, sequence`;
  const byCase = Map.groupBy(rows.map(toSealedEvent), ({ event }) => event.caseNumber);
  const headOf = new Map(heads.map((head) => [head.caseNumber, head]));
  const all = [...new Set([...byCase.keys(), ...headOf.keys()])].map((caseNumber) => ({
    head: headOf.get(caseNumber) ?? { caseNumber, sequence: 0, hash: '' },
    events: byCase.get(caseNumber) ?? [],
  }));
  return { after, upTo, ledgers: all };
}

/** All batches one after the other; the next is on its way while one is looked at. */
export async function* readLedgers(db: Reader, centerId: number): AsyncGenerator<LedgerBatch> {
  for (let next: Promise<LedgerBatch> | undefined = readLedgerBatch(db, centerId, ''); next; ) {
    const batch: LedgerBatch = await next;
    next = batch.upTo === undefined ? undefined : readLedgerBatch(db, centerId, batch.upTo);
    // Whoever stops before the end does not wait for it any more.
    next?.catch(() => {});
    yield batch;
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
