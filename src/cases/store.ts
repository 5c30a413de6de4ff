import type { Db, Statement, Transaction } from '../platform/db.ts';
import {
  deleteForm,
  insertForm,
  type RowWrite,
  rowWrite,
  type TableForm,
  updateForm,
} from '../platform/row-forms.ts';
import { toRfc3339 } from '../platform/time.ts';
import { type CaseFacts, FACTS_SHAPE } from './case-facts.ts';
import type { LegalPeriod, PeriodVersion } from './legal-period.ts';

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

const CASE_KEY = { case_number: 'text' } as const;
const CASE_STATE = {
  sequence: 'int',
  head_hash: 'bytea',
  applicant_digest: 'text',
  received_at: 'timestamptz',
  facts: 'jsonb',
  shape: 'int',
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
    shape: FACTS_SHAPE,
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

const MOVED_TASK = updateForm('cases.task', TASK_KEY, { due_on: 'date' });

/** A step's own day has moved. */
export function moveTask(caseNumber: string, { stepIndex, dueOn }: TaskRow): RowWrite {
  return rowWrite(MOVED_TASK, { case_number: caseNumber, step_index: stepIndex, due_on: dueOn });
}

export function deleteTask(caseNumber: string, stepIndex: number): RowWrite {
  return rowWrite(DONE_TASK, { case_number: caseNumber, step_index: stepIndex });
}

/** The tables of this room that are derived from the ledger. */
export const DERIVED_TABLES: readonly TableForm[] = [NEW_CASE, NEW_TASK];

/** The first case after another whose facts were written in an older shape; undefined when there is none. */
export async function findOutdatedCase(db: Db, centerId: number, after = ''): Promise<string | undefined> {
  const [row] = await db<{ first: string | null }[]>`
    select min(case_number) as first from cases.case_facts
    where center_id = ${centerId} and case_number > ${after} and shape < ${FACTS_SHAPE}`;
  return row?.first ?? undefined;
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

/** All versions that the periods ever had, the oldest first. */
export async function findLegalPeriods(db: Db, centerId: number): Promise<PeriodVersion[]> {
  const rows = await db<PeriodVersion[]>`
    select name, value, in_force_from as "inForceFrom" from cases.legal_period
    where center_id = ${centerId} order by version`;
  return [...rows];
}

/** Puts the periods in place that are not there yet, each as its first version; those that are there stay. */
export function insertLegalPeriods(
  db: Db,
  centerId: number,
  periods: readonly LegalPeriod[],
  now: Temporal.Instant,
): Statement {
  const rows = periods.map(({ name, value, unit, source }) => ({
    center_id: centerId,
    name,
    version: 1,
    in_force_from: toRfc3339(now),
    value,
    unit,
    source_zh: source.zh,
    source_en: source.en,
  }));
  return db`insert into cases.legal_period ${db(rows)} on conflict do nothing returning 1`;
}

/** How many cases a center has. */
export async function countCases(db: Db, centerId: number): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from cases.case_facts where center_id = ${centerId}`;
  return row?.count ?? 0;
}
