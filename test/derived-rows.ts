import assert from 'node:assert/strict';
import { calendarOfVersion, currentCalendar } from '../src/calendar/index.ts';
import type { CaseEvent } from '../src/cases/case-event.ts';
import type { CaseFacts } from '../src/cases/case-facts.ts';
import { foldEvents } from '../src/cases/evolve.ts';
import type { Measures } from '../src/cases/standing.ts';
import { openTasks } from '../src/cases/steps.ts';
import { getItemVersion } from '../src/catalog/index.ts';
import type { Item } from '../src/catalog/item.ts';
import { clockRow } from '../src/deadlines/clock-row.ts';
import type { Hall } from '../src/platform/hall.ts';
import type { TestCasesHall } from './cases-hall.ts';

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"'`;

/** The events of every case, read straight from the table. */
export async function eventsByCase({ db, centerId }: Hall): Promise<Map<string, CaseEvent[]>> {
  const rows = await db`
    select case_number as "caseNumber", sequence, kind,
      to_char(at at time zone 'Asia/Shanghai', ${db.unsafe(MOMENT)}) as at, actor, data, note
    from cases.event where center_id = ${centerId} order by case_number, sequence`;
  const events = rows.map(
    ({ note, ...event }) => ({ ...event, ...(note !== null && { note }) }) as CaseEvent,
  );
  return Map.groupBy(events, (event) => event.caseNumber);
}

/**
 * Everything that is derived from the ledger stands in the tables exactly as it comes out when it is rebuilt from
 * the events: facts, the digest by which an applicant is found, board, tasks, notices and cards. It reads tables and
 * events on its own, and not by `src/rebuild.ts`, which is tested against it. @returns how many cases were compared
 */
export async function assertDerivedRows(hall: TestCasesHall): Promise<number> {
  const byCase = await eventsByCase(hall);
  const stored = await readStored(hall);
  const rebuilt = { facts: {}, digests: {}, clocks: {}, tasks: {}, notices: {}, cards: {} } as typeof stored;
  for (const [number, events] of byCase) {
    const facts = foldEvents(events);
    const item = await getItemVersion(hall, facts.item.code, facts.item.version);
    rebuilt.facts[number] = facts;
    rebuilt.digests[number] = facts.applicant.idDigest;
    rebuilt.clocks[number] = plain(clockRow(facts, await measuresFor(hall, facts, item)));
    rebuilt.tasks[number] = tasksOf(facts, item);
    rebuilt.notices[number] = noticesOf(events);
    rebuilt.cards[number] = cardsOf(events);
  }
  for (const table of ['facts', 'digests', 'clocks', 'tasks', 'notices', 'cards'] as const) {
    const [found, wanted] = [stored[table], rebuilt[table]];
    assert.deepEqual(
      Object.keys(found).filter((number) => !byCase.has(number)),
      [],
      table,
    );
    for (const number of byCase.keys()) {
      const empty = ['facts', 'digests', 'clocks'].includes(table) ? undefined : [];
      assert.deepEqual(found[number] ?? empty, wanted[number], `${table} of ${number}`);
    }
  }
  return byCase.size;
}

async function measuresFor(hall: TestCasesHall, facts: CaseFacts, item: Item): Promise<Measures> {
  const calendar = facts.due
    ? await calendarOfVersion(hall, facts.due.calendarVersion)
    : await currentCalendar(hall);
  return { item, calendar, periods: hall.periods };
}

async function readStored({ db, centerId }: Hall) {
  const [facts, digests, clocks, tasks, notices, cards] = await Promise.all([
    db`select case_number as number, facts as value from cases.case_facts where center_id = ${centerId}`,
    db`select case_number as number, applicant_digest as value from cases.case_facts where center_id = ${centerId}`,
    db`
      select case_number as number, json_build_object('caseNumber', case_number, 'sequence', sequence,
        'itemCode', item_code, 'itemVersion', item_version, 'itemName', item_name, 'department', department_code,
        'departments', departments, 'window', window_number, 'applicantName', applicant_name, 'state', case_state,
        'isOpen', is_open, 'clockState', clock_state, 'promisedDueOn', promised_due_on,
        'statutoryDueOn', statutory_due_on, 'noticeDueOn', notice_due_on, 'promptOn', prompt_on, 'urgency', urgency, 'nextNoticeOn', next_notice_on,
        'outcome', outcome, 'step', step, 'holder', holder_code, 'holders', holders, 'fastTrack', fast_track,
        'deferredMaterials', deferred_materials, 'issuedOn', issued_on, 'reminded', reminded,
        'receivedAt', to_char(received_at at time zone 'Asia/Shanghai', ${db.unsafe(MOMENT)}),
        'calendarVersion', calendar_version, 'clockFacts', clock_facts) as value
      from deadlines.clock where center_id = ${centerId}`,
    db`
      select case_number as number, json_agg(concat_ws(' ', step_index, step, department_code, coalesce(due_on::text, '-'),
        to_char(opened_at at time zone 'Asia/Shanghai', ${db.unsafe(MOMENT)})) order by step_index) as value
      from cases.task where center_id = ${centerId} group by 1`,
    db`
      select case_number as number, json_agg(concat_ws(' ', kind, due_on) order by kind, due_on) as value
      from deadlines.notice where center_id = ${centerId} group by 1`,
    db`
      select case_number as number, json_agg(concat_ws(' ', colour, limit_kind, due_on) order by limit_kind, due_on) as value
      from deadlines.card where center_id = ${centerId} group by 1`,
  ]);
  const byNumber = (rows: Iterable<Record<string, unknown>>) =>
    Object.fromEntries([...rows].map((row) => [String(row.number), row.value])) as Record<string, unknown>;
  return {
    facts: byNumber(facts),
    digests: byNumber(digests),
    clocks: byNumber(clocks),
    tasks: byNumber(tasks),
    notices: byNumber(notices),
    cards: byNumber(cards),
  };
}

function tasksOf(facts: CaseFacts, item: Item): string[] {
  return openTasks(facts, item)
    .toSorted((one, other) => one.index - other.index)
    .map(({ index, step, department, dueOn, openedAt }) =>
      [index, step, department, dueOn ?? '-', openedAt].join(' '),
    );
}

function noticesOf(events: readonly CaseEvent[]): string[] {
  return events
    .flatMap((event) => {
      if (event.kind === 'prompted') return [`prompt ${event.data.promisedDueOn}`];
      return event.kind === 'fell_overdue' ? [`${event.data.limit}_overdue ${event.data.dueOn}`] : [];
    })
    .sort();
}

function cardsOf(events: readonly CaseEvent[]): string[] {
  return events
    .flatMap((event) =>
      event.kind === 'fell_overdue'
        ? [`${event.data.limit === 'promised' ? 'yellow' : 'red'} ${event.data.limit} ${event.data.dueOn}`]
        : [],
    )
    .sort((one, other) => (one.slice(one.indexOf(' ')) < other.slice(other.indexOf(' ')) ? -1 : 1));
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
