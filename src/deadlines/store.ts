import type { Light } from '../cases/index.ts';
import type { Db } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite, type TableForm, updateForm } from '../platform/row-forms.ts';
import type { ClockRow } from './clock-row.ts';
import { MARK_TABLES } from './mark-store.ts';
import type { BoardEnd } from './page-end.ts';
import type { StoppedCases } from './stop-end.ts';
import { aheadOf, LAST_AHEAD, NEVER } from './urgency.ts';

const CLOCK_KEY = { case_number: 'text' } as const;
const CLOCK = {
  sequence: 'int',
  item_code: 'text',
  item_version: 'int',
  item_name: 'text',
  department_code: 'text',
  departments: 'text[]',
  window_number: 'text',
  applicant_name: 'text',
  case_state: 'text',
  is_open: 'boolean',
  clock_state: 'text',
  promised_due_on: 'date',
  statutory_due_on: 'date',
  notice_due_on: 'date',
  prompt_on: 'date',
  urgency: 'date',
  next_notice_on: 'date',
  outcome: 'text',
  step: 'text',
  holder_code: 'text',
  holders: 'int',
  fast_track: 'boolean',
  deferred_materials: 'int',
  issued_on: 'date',
  reminded: 'int',
  received_at: 'timestamptz',
  calendar_version: 'int',
  clock_facts: 'jsonb',
} as const;
const NEW_CLOCK = insertForm('deadlines.clock', { ...CLOCK_KEY, ...CLOCK });
const CHANGED_CLOCK = updateForm('deadlines.clock', CLOCK_KEY, CLOCK);

/** The board's row of a case: a new one, or in place of an older one. */
export function writeClock(row: ClockRow, isNew: boolean): RowWrite {
  return rowWrite(isNew ? NEW_CLOCK : CHANGED_CLOCK, {
    case_number: row.caseNumber,
    sequence: row.sequence,
    item_code: row.itemCode,
    item_version: row.itemVersion,
    item_name: row.itemName,
    department_code: row.department,
    departments: row.departments,
    window_number: row.window,
    applicant_name: row.applicantName,
    case_state: row.state,
    is_open: row.isOpen,
    clock_state: row.clockState,
    promised_due_on: row.promisedDueOn,
    statutory_due_on: row.statutoryDueOn,
    notice_due_on: row.noticeDueOn,
    prompt_on: row.promptOn,
    urgency: row.urgency,
    next_notice_on: row.nextNoticeOn,
    outcome: row.outcome,
    step: row.step,
    holder_code: row.holder,
    holders: row.holders,
    fast_track: row.fastTrack,
    deferred_materials: row.deferredMaterials,
    issued_on: row.issuedOn,
    reminded: row.reminded,
    received_at: row.receivedAt,
    calendar_version: row.calendarVersion,
    clock_facts: row.clockFacts,
  });
}

/** The tables of this room that are derived from the ledger. */
export const CLOCK_TABLES: readonly TableForm[] = [NEW_CLOCK, ...MARK_TABLES];

/** Cases of which something has to be recorded by a day. */
export async function findClocksToNotice(
  db: Db,
  centerId: number,
  today: string,
  limit: number,
): Promise<string[]> {
  const rows = await db<{ caseNumber: string }[]>`
    select case_number as "caseNumber" from deadlines.clock
    where center_id = ${centerId} and next_notice_on is not null and next_notice_on <= ${today}
    order by next_notice_on, case_number limit ${limit}`;
  return rows.map((row) => row.caseNumber);
}

/** Cases on the fast track that are under way, the most pressing first. */
export async function findAhead(db: Db, centerId: number, limit: number): Promise<string[]> {
  const rows = await db<{ caseNumber: string }[]>`
    select case_number as "caseNumber" from deadlines.clock
    where center_id = ${centerId} and is_open and urgency <= ${LAST_AHEAD}
    order by urgency, case_number limit ${limit}`;
  return rows.map((row) => row.caseNumber);
}

export interface BoardFilter {
  readonly light?: Light;
  /** Departments that must all have a part in the case; undefined: every case. */
  readonly departments?: readonly string[];
  readonly window?: string;
  readonly item?: string;
  readonly state?: string;
  /** Part of a case number, an applicant's name or an item's name. */
  readonly q?: string;
  /** Only these cases. */
  readonly among?: readonly string[];
}

/** One page of the board, what is most pressing first. */
export async function findBoard(
  db: Db,
  centerId: number,
  filter: BoardFilter,
  page: { today: string; limit: number; after?: BoardEnd },
): Promise<ClockRow[]> {
  const { today, limit, after } = page;
  const rows = await db<ClockRow[]>`
    select ${boardColumns(db)}
    from deadlines.clock
    where ${conditions(db, centerId, filter)}
      ${filter.light ? db`and ${hasLight(db, filter.light, today)}` : db``}
      ${after ? db`and (urgency, case_number) > (${after.urgency}::date, ${after.caseNumber})` : db``}
    order by urgency, case_number limit ${limit}`;
  return [...rows];
}

/** The rows of given cases, what is most pressing first; fast-track cases before all others. */
export async function findClocks(
  db: Db,
  centerId: number,
  caseNumbers: readonly string[],
): Promise<ClockRow[]> {
  const rows = await db<ClockRow[]>`
    select ${boardColumns(db)} from deadlines.clock
    where center_id = ${centerId} and case_number = any(${[...caseNumbers]}::text[])
    order by fast_track desc, urgency, case_number`;
  return [...rows];
}

function boardColumns(db: Db) {
  return db`case_number as "caseNumber", sequence, item_code as "itemCode", item_version as "itemVersion",
    item_name as "itemName", department_code as department, departments, window_number as window,
    applicant_name as "applicantName", case_state as state, is_open as "isOpen", clock_state as "clockState",
    promised_due_on as "promisedDueOn", statutory_due_on as "statutoryDueOn", notice_due_on as "noticeDueOn", prompt_on as "promptOn", urgency,
    next_notice_on as "nextNoticeOn", outcome, step, holder_code as holder, holders,
    fast_track as "fastTrack", deferred_materials as "deferredMaterials", issued_on as "issuedOn", reminded,
    to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "receivedAt",
    calendar_version as "calendarVersion", clock_facts as "clockFacts"`;
}

export type LightCounts = Record<Light, number>;

/** How many open cases carry each light. */
export async function countLights(
  db: Db,
  centerId: number,
  filter: BoardFilter,
  today: string,
): Promise<LightCounts> {
  const [row] = await db<LightCounts[]>`
    select ${lightColumns(db, today)} from deadlines.clock where ${conditions(db, centerId, filter)}`;
  return row as LightCounts;
}

/**
 * How many running cases are due on a day; as clocks that run are sorted by it, those on the fast track before all
 * others, the board's own index answers.
 */
export async function countDueOn(
  db: Db,
  centerId: number,
  filter: BoardFilter,
  day: string,
): Promise<number> {
  const [row] = await db<{ due: number }[]>`
    select count(*)::int as due from deadlines.clock
    where ${conditions(db, centerId, filter)} and clock_state = 'running'
      and urgency = any(${[day, aheadOf(day)]}::date[])`;
  return row?.due ?? 0;
}

/** Stopped cases, those whose open stops are expected to end on the same days counted together. */
export async function findStopped(db: Db, centerId: number, filter: BoardFilter): Promise<StoppedCases[]> {
  const rows = await db<StoppedCases[]>`
    select "expectedOn", count(*)::int as cases
    from (
      select (
        select jsonb_agg(stop->'expectedOn')
        from jsonb_array_elements(clock_facts->'stops') stop where stop->>'to' is null
      ) as "expectedOn"
      from deadlines.clock
      where ${conditions(db, centerId, filter)} and clock_state = 'stopped' and urgency = ${NEVER}
    ) stopped
    group by 1`;
  return [...rows];
}

/** A case with a stop that lasts longer than the applicant was told. */
export interface OverranCase {
  readonly caseNumber: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly department: string;
  readonly stoppedOn: string;
  readonly expectedOn: string;
}

/** Stops that last longer than the applicant was told, of each case the one that should have ended first. */
export async function findOverran(
  db: Db,
  centerId: number,
  { today, limit }: { today: string; limit: number },
): Promise<OverranCase[]> {
  const rows = await db<OverranCase[]>`
    select case_number as "caseNumber", item_code as "itemCode", item_name as "itemName",
      department_code as department, "stoppedOn", "expectedOn"
    from deadlines.clock, lateral (
      select left(stop->>'from', 10) as "stoppedOn", stop->>'expectedOn' as "expectedOn"
      from jsonb_array_elements(clock_facts->'stops') stop
      where stop->>'to' is null and stop->>'expectedOn' < ${today}
      order by 2 limit 1
    ) stop
    where center_id = ${centerId} and is_open and clock_state = 'stopped' and urgency = ${NEVER}
    order by "expectedOn", case_number limit ${limit}`;
  return [...rows];
}

/** The same lights per responsible department, departments in trouble first. */
export async function countLightsByDepartment(
  db: Db,
  centerId: number,
  today: string,
): Promise<(LightCounts & { department: string })[]> {
  const rows = await db<(LightCounts & { department: string })[]>`
    select department_code as department, ${lightColumns(db, today)} from deadlines.clock
    where center_id = ${centerId} and is_open
    group by department_code order by red desc, yellow desc, department_code`;
  return [...rows];
}

function lightColumns(db: Db, today: string) {
  const count = (light: Light) =>
    db`count(*) filter (where ${hasLight(db, light, today)})::int as ${db(light)}`;
  return db`${count('red')}, ${count('yellow')}, ${count('green')}, ${count('grey')}`;
}

/** The same rule as cases/light.ts, as a condition on the stored days. */
function hasLight(db: Db, light: Light, today: string) {
  switch (light) {
    case 'red':
      return db`(clock_state = 'running' and promised_due_on < ${today})`;
    case 'yellow':
      return db`(clock_state = 'running' and promised_due_on >= ${today} and prompt_on <= ${today})`;
    case 'green':
      return db`(clock_state = 'running' and promised_due_on >= ${today} and prompt_on > ${today})`;
    case 'grey':
      return db`(clock_state <> 'running')`;
  }
}

function conditions(db: Db, centerId: number, filter: BoardFilter) {
  const { departments, window, item, state, q, among } = filter;
  const pattern = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return db`center_id = ${centerId}
    ${state === undefined && pattern === undefined ? db`and is_open` : db``}
    ${state === undefined ? db`` : db`and case_state = ${state}`}
    ${departments === undefined ? db`` : db`and departments @> ${[...departments]}::text[]`}
    ${window === undefined ? db`` : db`and window_number = ${window}`}
    ${item === undefined ? db`` : db`and item_code = ${item}`}
    ${among === undefined ? db`` : db`and case_number = any(${[...among]}::text[])`}
    ${pattern === undefined ? db`` : db`and (case_number ilike ${pattern} or applicant_name ilike ${pattern} or item_name ilike ${pattern})`}`;
}
