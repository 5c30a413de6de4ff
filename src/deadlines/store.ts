import type { Light } from '../cases/index.ts';
import type { Db, Statement } from '../platform/db.ts';
import { type ClockRow, NEVER } from './clock-row.ts';
import type { BoardView } from './deadlines-schema.ts';
import type { BoardEnd, CardEnd } from './page-end.ts';
import type { StoppedCases } from './stop-end.ts';

/** Writes the board's row of a case; a newer one replaces an older one. */
export function writeClock(db: Db, centerId: number, row: ClockRow, isNew: boolean): Statement {
  const columns = {
    center_id: centerId,
    case_number: row.caseNumber,
    sequence: row.sequence,
    item_code: row.itemCode,
    item_version: row.itemVersion,
    item_name: row.itemName,
    department_code: row.department,
    departments: [...row.departments],
    window_number: row.window,
    applicant_name: row.applicantName,
    case_state: row.state,
    is_open: row.isOpen,
    clock_state: row.clockState,
    promised_due_on: row.promisedDueOn,
    statutory_due_on: row.statutoryDueOn,
    prompt_on: row.promptOn,
    urgency: row.urgency,
    next_notice_on: row.nextNoticeOn,
    outcome: row.outcome,
    step: row.step,
    holder_code: row.holder,
    fast_track: row.fastTrack,
    deferred_materials: row.deferredMaterials,
    received_at: row.receivedAt,
    calendar_version: row.calendarVersion,
    clock_facts: db.json(row.clockFacts as never),
  };
  if (isNew) return db`insert into deadlines.clock ${db(columns)} returning 1`;
  const { center_id: _center, case_number: _number, ...changes } = columns;
  return db`
    update deadlines.clock set ${db(changes)}
    where center_id = ${centerId} and case_number = ${row.caseNumber}
    returning 1`;
}

/** That somebody was prompted or warned of a due day. */
export interface Notice {
  readonly caseNumber: string;
  readonly kind: 'prompt' | 'promised_overdue' | 'statutory_overdue';
  readonly dueOn: string;
  readonly at: string;
}

/** Records that somebody was prompted or warned; the key refuses a second record of the same due day. */
export function insertNotice(db: Db, centerId: number, notice: Notice): Statement {
  return db`
    insert into deadlines.notice (center_id, case_number, kind, due_on, recorded_at)
    values (${centerId}, ${notice.caseNumber}, ${notice.kind}, ${notice.dueOn}, ${notice.at}::timestamptz)
    returning 1`;
}

export interface Card {
  readonly caseNumber: string;
  readonly colour: 'yellow' | 'red';
  readonly dueOn: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly department: string;
  readonly issuedAt: string;
}

export function insertCard(db: Db, centerId: number, card: Card): Statement {
  return db`
    insert into deadlines.card (center_id, case_number, colour, due_on, item_code, item_name, department_code, issued_at)
    values (${centerId}, ${card.caseNumber}, ${card.colour}, ${card.dueOn}, ${card.itemCode}, ${card.itemName},
      ${card.department}, ${card.issuedAt}::timestamptz)
    returning 1`;
}

/** Cards, the latest first. @param options.after the last card seen */
export async function findCards(
  db: Db,
  centerId: number,
  options: { limit: number; after?: CardEnd },
): Promise<Card[]> {
  const { limit, after } = options;
  const rows = await db<Card[]>`
    select case_number as "caseNumber", colour, due_on as "dueOn", item_code as "itemCode", item_name as "itemName",
      department_code as department,
      to_char(issued_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "issuedAt"
    from deadlines.card
    where center_id = ${centerId}
      ${after ? db`and (issued_at, case_number, colour) < (${after.issuedAt}::timestamptz, ${after.caseNumber}, ${after.colour})` : db``}
    order by issued_at desc, case_number desc, colour desc limit ${limit}`;
  return [...rows];
}

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

export interface BoardFilter {
  readonly light?: Light;
  /** Departments that must all have a part in the case; undefined: every case. */
  readonly departments?: readonly string[];
  readonly window?: string;
  readonly item?: string;
  readonly state?: string;
  /** Part of a case number, an applicant's name or an item's name. */
  readonly q?: string;
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
    promised_due_on as "promisedDueOn", statutory_due_on as "statutoryDueOn", prompt_on as "promptOn", urgency,
    next_notice_on as "nextNoticeOn", outcome, step, holder_code as holder, fast_track as "fastTrack",
    deferred_materials as "deferredMaterials",
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

/** How many running cases are due on a day; as clocks that run are sorted by it, the board's own index answers. */
export async function countDueOn(
  db: Db,
  centerId: number,
  filter: BoardFilter,
  day: string,
): Promise<number> {
  const [row] = await db<{ due: number }[]>`
    select count(*)::int as due from deadlines.clock
    where ${conditions(db, centerId, filter)} and clock_state = 'running' and urgency = ${day}`;
  return row?.due ?? 0;
}

/** Stopped cases, those under the same open stops counted together. */
export async function findStopped(db: Db, centerId: number, filter: BoardFilter): Promise<StoppedCases[]> {
  const rows = await db<StoppedCases[]>`
    select stops, count(*)::int as cases
    from (
      select (
        select jsonb_agg(jsonb_build_object(
          'from', left(stop->>'from', 10), 'expectedWorkingDays', stop->'expectedWorkingDays'))
        from jsonb_array_elements(clock_facts->'stops') stop where stop->>'to' is null
      ) as stops
      from deadlines.clock
      where ${conditions(db, centerId, filter)} and clock_state = 'stopped' and urgency = ${NEVER}
    ) stopped
    group by stops`;
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
  const { departments, window, item, state, q } = filter;
  const pattern = q === undefined ? undefined : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return db`center_id = ${centerId}
    ${state === undefined && pattern === undefined ? db`and is_open` : db``}
    ${state === undefined ? db`` : db`and case_state = ${state}`}
    ${departments === undefined ? db`` : db`and departments @> ${[...departments]}::text[]`}
    ${window === undefined ? db`` : db`and window_number = ${window}`}
    ${item === undefined ? db`` : db`and item_code = ${item}`}
    ${pattern === undefined ? db`` : db`and (case_number ilike ${pattern} or applicant_name ilike ${pattern} or item_name ilike ${pattern})`}`;
}

/** Adds the board's rows of many new cases at once. */
export function insertManyClocks(db: Db, centerId: number, rows: readonly ClockRow[]): Statement {
  return db`
    insert into deadlines.clock (center_id, case_number, sequence, item_code, item_version, item_name,
      department_code, departments, window_number, applicant_name, case_state, is_open, clock_state,
      promised_due_on, statutory_due_on, prompt_on, urgency, next_notice_on, outcome, step, holder_code, fast_track,
      deferred_materials, received_at, calendar_version, clock_facts)
    select ${centerId}, "caseNumber", sequence, "itemCode", "itemVersion", "itemName",
      department, departments, "window", "applicantName", state, "isOpen", "clockState",
      "promisedDueOn", "statutoryDueOn", "promptOn", urgency, "nextNoticeOn", outcome, step, holder, "fastTrack",
      "deferredMaterials", "receivedAt", "calendarVersion", "clockFacts"
    from jsonb_to_recordset(${db.json(rows as never)}::jsonb) as c ("caseNumber" text, sequence int, "itemCode" text,
      "itemVersion" int, "itemName" text, department text, departments text[], "window" text, "applicantName" text,
      state text, "isOpen" boolean, "clockState" text, "promisedDueOn" date, "statutoryDueOn" date, "promptOn" date,
      urgency date, "nextNoticeOn" date, outcome text, step text, holder text, "fastTrack" boolean,
      "deferredMaterials" int, "receivedAt" timestamptz, "calendarVersion" int, "clockFacts" jsonb)
    returning 1`;
}

/** Records many prompts and warnings at once. */
export function insertManyNotices(db: Db, centerId: number, notices: readonly Notice[]): Statement {
  return db`
    insert into deadlines.notice (center_id, case_number, kind, due_on, recorded_at)
    select ${centerId}, "caseNumber", kind, "dueOn", at
    from jsonb_to_recordset(${db.json(notices as never)}::jsonb) as n ("caseNumber" text, kind text, "dueOn" date,
      at timestamptz)
    returning 1`;
}

/** Issues many cards at once. */
export function insertManyCards(db: Db, centerId: number, cards: readonly Card[]): Statement {
  return db`
    insert into deadlines.card (center_id, case_number, colour, due_on, item_code, item_name, department_code, issued_at)
    select ${centerId}, "caseNumber", colour, "dueOn", "itemCode", "itemName", department, "issuedAt"
    from jsonb_to_recordset(${db.json(cards as never)}::jsonb) as c ("caseNumber" text, colour text, "dueOn" date,
      "itemCode" text, "itemName" text, department text, "issuedAt" timestamptz)
    returning 1`;
}

/** A person's named views of the board, by name. */
export async function findBoardViews(db: Db, centerId: number, userId: string): Promise<BoardView[]> {
  const rows = await db<BoardView[]>`
    select name, query from deadlines.board_view
    where center_id = ${centerId} and user_id = ${userId} order by name`;
  return [...rows];
}

/** Keeps a view under its name, in place of what was there. */
export function writeBoardView(db: Db, centerId: number, userId: string, view: BoardView): Statement {
  return db`
    insert into deadlines.board_view (center_id, user_id, name, query)
    values (${centerId}, ${userId}, ${view.name}, ${db.json(view.query as never)})
    on conflict (center_id, user_id, name) do update set query = excluded.query
    returning 1`;
}

export function deleteBoardView(db: Db, centerId: number, userId: string, name: string): Statement {
  return db`
    delete from deadlines.board_view
    where center_id = ${centerId} and user_id = ${userId} and name = ${name}
    returning 1`;
}
