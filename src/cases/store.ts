import type { Db, Statement, Transaction } from '../platform/db.ts';
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

/** Appends to the ledger. A second writer meets the key (center, case, sequence) and nothing of his is written. */
export function appendEvents(db: Db, centerId: number, events: readonly SealedEvent[]): Statement {
  const rows = events.map(({ event, hash }) => ({
    center_id: centerId,
    case_number: event.caseNumber,
    sequence: event.sequence,
    kind: event.kind,
    at: event.at,
    actor: db.json(event.actor as never),
    data: db.json(event.data as never),
    note: event.note ?? null,
    hash: Buffer.from(hash, 'hex'),
  }));
  return db`insert into cases.event ${db(rows)} returning 1`;
}

export function insertCase(db: Db, centerId: number, facts: CaseFacts, headHash: string): Statement {
  const row = {
    center_id: centerId,
    case_number: facts.caseNumber,
    sequence: facts.sequence,
    head_hash: Buffer.from(headHash, 'hex'),
    applicant_digest: facts.applicant.idDigest,
    received_at: facts.receivedAt,
    facts: db.json(facts as never),
  };
  return db`insert into cases.case_facts ${db(row)} returning 1`;
}

export function updateCase(db: Db, centerId: number, facts: CaseFacts, headHash: string): Statement {
  return db`
    update cases.case_facts set sequence = ${facts.sequence}, head_hash = ${Buffer.from(headHash, 'hex')},
      facts = ${db.json(facts as never)}
    where center_id = ${centerId} and case_number = ${facts.caseNumber}
    returning 1`;
}

/** A step that waits on a department. */
export interface TaskRow {
  readonly stepIndex: number;
  readonly step: string;
  readonly department: string;
  readonly dueOn: string | null;
  readonly openedAt: string;
}

export function insertTasks(
  db: Db,
  centerId: number,
  caseNumber: string,
  tasks: readonly TaskRow[],
): Statement {
  const rows = tasks.map((task) => ({
    center_id: centerId,
    case_number: caseNumber,
    step_index: task.stepIndex,
    step: task.step,
    department_code: task.department,
    due_on: task.dueOn,
    opened_at: task.openedAt,
  }));
  return db`insert into cases.task ${db(rows)} returning 1`;
}

export function deleteTasks(
  db: Db,
  centerId: number,
  caseNumber: string,
  indexes: readonly number[],
): Statement {
  return db`
    delete from cases.task
    where center_id = ${centerId} and case_number = ${caseNumber} and step_index in ${db([...indexes])}
    returning 1`;
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

/** Appends the events of many cases at once. */
export function appendManyEvents(db: Db, centerId: number, events: readonly SealedEvent[]): Statement {
  const rows = events.map(({ event, hash }) => ({ ...event, hash }));
  return db`
    insert into cases.event (center_id, case_number, sequence, kind, at, actor, data, note, hash)
    select ${centerId}, "caseNumber", sequence, kind, at, actor, data, note, decode(hash, 'hex')
    from jsonb_to_recordset(${db.json(rows as never)}::jsonb) as e ("caseNumber" text, sequence int, kind text,
      at timestamptz, actor jsonb, data jsonb, note text, hash text)
    returning 1`;
}

/** Adds many cases at once, each with what its whole ledger adds up to. */
export function insertManyCases(db: Db, centerId: number, cases: readonly StoredCase[]): Statement {
  const rows = cases.map(({ facts, headHash }) => ({
    number: facts.caseNumber,
    sequence: facts.sequence,
    hash: headHash,
    digest: facts.applicant.idDigest,
    at: facts.receivedAt,
    facts,
  }));
  return db`
    insert into cases.case_facts (center_id, case_number, sequence, head_hash, applicant_digest, received_at, facts)
    select ${centerId}, number, sequence, decode(hash, 'hex'), digest, at, facts
    from jsonb_to_recordset(${db.json(rows as never)}::jsonb) as c (number text, sequence int, hash text, digest text,
      at timestamptz, facts jsonb)
    returning 1`;
}

/** Adds the open steps of many cases at once. */
export function insertManyTasks(
  db: Db,
  centerId: number,
  tasks: readonly (TaskRow & { readonly caseNumber: string })[],
): Statement {
  return db`
    insert into cases.task (center_id, case_number, step_index, step, department_code, due_on, opened_at)
    select ${centerId}, "caseNumber", "stepIndex", step, department, "dueOn", "openedAt"
    from jsonb_to_recordset(${db.json(tasks as never)}::jsonb) as t ("caseNumber" text, "stepIndex" int, step text,
      department text, "dueOn" date, "openedAt" timestamptz)
    returning 1`;
}

/** Marks a day's first serials as used, so that whoever receives on that day goes on after them. */
export function markSerialsUsed(db: Db, centerId: number, day: string, used: number): Statement {
  return db`
    insert into cases.number_block (center_id, day, used) values (${centerId}, ${day}, ${used})
    on conflict (center_id, day) do update set used = greatest(cases.number_block.used, excluded.used)
    returning 1`;
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
