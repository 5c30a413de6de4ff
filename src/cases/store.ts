import type { Db, Statement, Transaction } from '../platform/db.ts';
import { deleteForm, insertForm, type RowWrite, rowWrite, updateForm } from '../platform/row-forms.ts';
import type { Actor, CaseEvent } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Span } from './day-span.ts';
import type { SealedEvent } from './ledger.ts';
import type { LegalPeriod } from './legal-period.ts';

type Reader = Db | Transaction;

/** A case as it is read before somebody acts on it. */
export interface StoredCase {
  readonly facts: CaseFacts;
  readonly headHash: string;
}

export async function findCase(
  db: Reader,
  centerId: number,
  caseNumber: string,
): Promise<StoredCase | undefined> {
  const [row] = await db<{ facts: CaseFacts; headHash: string }[]>`
    select facts, encode(head_hash, 'hex') as "headHash" from cases.case_facts
    where center_id = ${centerId} and case_number = ${caseNumber}`;
  return row;
}

/** The cases of an applicant, the latest first. @param idDigest keyed digest of the applicant's ID number */
export async function findCasesOf(
  db: Reader,
  centerId: number,
  idDigest: string,
  limit: number,
): Promise<CaseFacts[]> {
  const rows = await db<{ facts: CaseFacts }[]>`
    select facts from cases.case_facts
    where center_id = ${centerId} and applicant_digest = ${idDigest}
    order by received_at desc limit ${limit}`;
  return rows.map(({ facts }) => facts);
}

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

const CASE_KEY = { case_number: 'text' } as const;
const CASE_STATE = {
  sequence: 'int',
  head_hash: 'bytea',
  applicant_digest: 'text',
  received_at: 'timestamptz',
  facts: 'jsonb',
} as const;
const NEW_CASE = insertForm('cases.case_facts', { ...CASE_KEY, ...CASE_STATE });
const CHANGED_CASE = updateForm('cases.case_facts', CASE_KEY, CASE_STATE);

/** A case with what its ledger adds up to: a new one, or one that was there before. */
export function writeFacts({ facts, headHash }: StoredCase, isNew: boolean): RowWrite {
  return rowWrite(isNew ? NEW_CASE : CHANGED_CASE, {
    case_number: facts.caseNumber,
    sequence: facts.sequence,
    head_hash: `\\x${headHash}`,
    applicant_digest: facts.applicant.idDigest,
    received_at: facts.receivedAt,
    facts,
  });
}

/** A step that waits on a department. */
export interface TaskRow {
  readonly stepIndex: number;
  readonly step: string;
  readonly department: string;
  readonly dueOn: string | null;
  readonly openedAt: string;
}

const TASK_KEY = { case_number: 'text', step_index: 'int' } as const;
const NEW_TASK = insertForm('cases.task', {
  ...TASK_KEY,
  step: 'text',
  department_code: 'text',
  due_on: 'date',
  opened_at: 'timestamptz',
});
const DONE_TASK = deleteForm('cases.task', TASK_KEY);

export function insertTask(caseNumber: string, task: TaskRow): RowWrite {
  return rowWrite(NEW_TASK, {
    case_number: caseNumber,
    step_index: task.stepIndex,
    step: task.step,
    department_code: task.department,
    due_on: task.dueOn,
    opened_at: task.openedAt,
  });
}

export function deleteTask(caseNumber: string, stepIndex: number): RowWrite {
  return rowWrite(DONE_TASK, { case_number: caseNumber, step_index: stepIndex });
}

/** Open tasks, the most pressing first; of one department, or of all. */
export async function findTasks(
  db: Db,
  centerId: number,
  department: string | null,
  limit: number,
): Promise<(TaskRow & { caseNumber: string })[]> {
  const rows = await db<(TaskRow & { caseNumber: string })[]>`
    select case_number as "caseNumber", step_index as "stepIndex", step, department_code as department,
      due_on as "dueOn", to_char(opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "openedAt"
    from cases.task
    where center_id = ${centerId} ${department === null ? db`` : db`and department_code = ${department}`}
    order by due_on nulls last, case_number limit ${limit}`;
  return [...rows];
}

/**
 * Serial numbers of cases by day. Each process reserves a block at a time, so that an acceptance needs no round
 * trip for its number; a crash leaves a gap, never a repeat.
 */
export class SerialBlocks {
  readonly #db: Db;
  readonly #centerId: number;
  readonly #size: number;
  #day = '';
  #block: Promise<{ next: number; end: number }> | undefined;

  /** @param size how many numbers are reserved at a time */
  constructor(db: Db, centerId: number, size = 50) {
    this.#db = db;
    this.#centerId = centerId;
    this.#size = size;
  }

  /** A serial of the day that nobody else gets, from 1. */
  async next(day: string): Promise<number> {
    for (;;) {
      if (day !== this.#day || !this.#block) {
        this.#day = day;
        this.#block = reserveSerials(this.#db, this.#centerId, day, this.#size);
      }
      const pending = this.#block;
      try {
        // At midnight somebody may have gone on to another day meanwhile; this block is still the asker's.
        const block = await pending;
        if (block.next <= block.end) return block.next++;
      } catch (error) {
        if (this.#block === pending) this.#block = undefined;
        throw error;
      }
      if (this.#block === pending) this.#block = undefined;
    }
  }
}

async function reserveSerials(db: Db, centerId: number, day: string, size: number) {
  const [row] = await db<{ used: number }[]>`
    insert into cases.number_block (center_id, day, used) values (${centerId}, ${day}, ${size})
    on conflict (center_id, day) do update set used = cases.number_block.used + ${size}
    returning used`;
  const end = row?.used ?? size;
  return { next: end - size + 1, end };
}

export async function findLegalPeriods(db: Db, centerId: number): Promise<LegalPeriod[]> {
  const rows = await db`
    select name, value, unit, source_zh, source_en from cases.legal_period where center_id = ${centerId}`;
  return rows.map((row) => ({
    name: row.name,
    value: row.value,
    unit: row.unit,
    source: { zh: row.source_zh, en: row.source_en },
  }));
}

/** Puts the periods in place that are not there yet; those that an administrator changed stay. */
export function insertLegalPeriods(db: Db, centerId: number, periods: readonly LegalPeriod[]): Statement {
  const rows = periods.map(({ name, value, unit, source }) => ({
    center_id: centerId,
    name,
    value,
    unit,
    source_zh: source.zh,
    source_en: source.en,
  }));
  return db`insert into cases.legal_period ${db(rows)} on conflict do nothing returning 1`;
}

const USED_SERIALS = insertForm(
  'cases.number_block',
  { day: 'date', used: 'int' },
  'on conflict (center_id, day) do update set used = greatest(cases.number_block.used, excluded.used)',
);

/** Marks a day's first serials as used, so that whoever receives on that day goes on after them. */
export function markSerialsUsed(day: string, used: number): RowWrite {
  return rowWrite(USED_SERIALS, { day, used });
}

/** How many cases a center has. */
export async function countCases(db: Db, centerId: number): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from cases.case_facts where center_id = ${centerId}`;
  return row?.count ?? 0;
}

/** How many cases of an item were accepted at a window on a day. */
export interface AcceptedCases {
  readonly day: string;
  readonly itemCode: string;
  readonly department: string;
  readonly window: string | null;
  readonly count: number;
}

/** Counts acceptances by the day on which they happened. */
export async function countAcceptances(db: Db, centerId: number, span: Span): Promise<AcceptedCases[]> {
  const rows = await db<AcceptedCases[]>`
    select ${dayOfEvent(db)} as day, facts->'item'->>'code' as "itemCode", facts->>'department' as department,
      facts->>'window' as window, count(*)::int as count
    from cases.event join cases.case_facts using (center_id, case_number)
    where center_id = ${centerId} and kind = 'accepted'
      and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz
    group by 1, 2, 3, 4`;
  return [...rows];
}

/** The part of a decided case that figures are made of, with the day of the decision. */
export type DecidedCase = { readonly day: string } & Pick<
  CaseFacts,
  | 'item'
  | 'department'
  | 'window'
  | 'due'
  | 'acceptedAt'
  | 'finishedAt'
  | 'endedAt'
  | 'stops'
  | 'extension'
  | 'decision'
>;

/** Cases decided in a span of time. */
export async function findDecided(db: Db, centerId: number, span: Span): Promise<DecidedCase[]> {
  // As a record, because each `facts->…` would unpack the whole of it anew.
  const rows = await db<DecidedCase[]>`
    select ${dayOfEvent(db)} as day, f.*
    from cases.event join cases.case_facts using (center_id, case_number),
      jsonb_to_record(facts) as f (item jsonb, department text, "window" text, due jsonb, "acceptedAt" text,
        "finishedAt" text, "endedAt" text, stops jsonb, extension jsonb, decision jsonb)
    where center_id = ${centerId} and kind = 'decided'
      and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz`;
  return [...rows];
}

function dayOfEvent(db: Db) {
  return db`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
}

/** The day of the first acceptance there was; undefined while there is none. */
export async function findFirstAcceptance(db: Db, centerId: number): Promise<string | undefined> {
  const rows = await db<{ day: string }[]>`
    select ${dayOfEvent(db)} as day from cases.event
    where center_id = ${centerId} and kind in ('accepted', 'decided') order by at limit 1`;
  return rows[0]?.day;
}
