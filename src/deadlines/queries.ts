import { calendarOfVersion, currentCalendar, type WorkingCalendar } from '../calendar/index.ts';
import {
  type Board,
  type BoardRow,
  type CasesHall,
  countedDays,
  findOpenTasks,
  findOpenTasksOf,
  lightOf,
} from '../cases/index.ts';
import { currentCatalog, getItemVersion, type PublishedCatalog } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { writeCursor } from '../platform/cursor.ts';
import type { Hall } from '../platform/hall.ts';
import { perCenter } from '../platform/per-center.ts';
import { isRefusal, type Language, say, type Text } from '../platform/refusal.ts';
import { SharedReadings } from '../platform/shared-readings.ts';
import { dayOf } from '../platform/time.ts';
import { boardSheet } from './board-sheet.ts';
import { findBoardViews } from './board-view-store.ts';
import type { ClockRow } from './clock-row.ts';
import { findCards, type PassedLimit } from './mark-store.ts';
import { type BoardEnd, readBoardEnd, readCardEnd } from './page-end.ts';
import { expectedResumption, summariseStops } from './stop-end.ts';
import {
  type BoardFilter,
  countDueOn,
  countLights,
  countLightsByDepartment,
  findAhead,
  findBoard,
  findClocks,
  findOverran,
  findStopped,
} from './store.ts';

export interface BoardQuery extends Omit<BoardFilter, 'departments' | 'among'> {
  readonly department?: string;
  /** Case numbers with commas: only these rows. The figures are those of the whole board all the same. */
  readonly among?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const readingsOf = perCenter(() => new SharedReadings<Board>());

/**
 * The time-limit board as a member of staff may see it, what is most pressing first. Those who may see the same and ask
 * for the same at once share a reading.
 */
export async function readBoard(
  hall: CasesHall,
  staff: Staff,
  { limit, cursor, among, ...rest }: BoardQuery,
  language: Language,
): Promise<Board> {
  const filter = filterFor(staff, rest);
  const page = { limit, after: readBoardEnd(cursor), among: among?.split(',') };
  const name = JSON.stringify([filter, page, language]);
  return readingsOf(hall).read(name, () => readPage(hall, filter, page, language));
}

async function readPage(
  hall: CasesHall,
  filter: BoardFilter,
  { limit, after, among }: { limit: number; after?: BoardEnd; among?: readonly string[] },
  language: Language,
): Promise<Board> {
  const now = hall.clock.now();
  const today = dayOf(now);
  const [rows, figures] = await Promise.all([
    findBoard(hall.db, hall.centerId, { ...filter, among }, { today, limit: limit + 1, after }),
    after === undefined ? readFigures(hall, filter, today) : undefined,
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await Promise.all(page.map((row) => viewRow(hall, row, now, language))),
    nextCursor: last ? writeCursor([last.urgency, last.caseNumber]) : null,
    ...figures,
    today,
  };
}

async function readFigures(hall: CasesHall, filter: BoardFilter, today: string) {
  const [counts, dueToday, stopped] = await Promise.all([
    countLights(hall.db, hall.centerId, filter, today),
    countDueOn(hall.db, hall.centerId, filter, today),
    findStopped(hall.db, hall.centerId, filter),
  ]);
  return { counts, morning: { dueToday, ...summariseStops(stopped, today) } };
}

/** Whoever is bound to a department sees its cases only, whatever is asked for. */
function filterFor(
  staff: Staff,
  { department, ...rest }: Omit<BoardQuery, 'limit' | 'cursor' | 'among'>,
): BoardFilter {
  const departments = [staff.department, department].filter((code) => code != null);
  return { ...rest, ...(departments.length > 0 && { departments }) };
}

const MOST_EXPORTED = 10_000;

/** The board under the same filters as a sheet for a spreadsheet program, the most pressing 10,000 cases at most. */
export async function readBoardSheet(
  hall: CasesHall,
  staff: Staff,
  query: Omit<BoardQuery, 'limit' | 'cursor' | 'among'>,
  language: Language,
) {
  const now = hall.clock.now();
  const page = { today: dayOf(now), limit: MOST_EXPORTED };
  const rows = await findBoard(hall.db, hall.centerId, filterFor(staff, query), page);
  return {
    today: page.today,
    sheet: boardSheet(await Promise.all(rows.map((row) => viewRow(hall, row, now, language))), language),
  };
}

/** A person's named views of the board. */
export async function readBoardViews(hall: Hall, staff: Staff) {
  return findBoardViews(hall.db, hall.centerId, staff.userId);
}

async function viewRow(
  hall: CasesHall,
  row: ClockRow,
  now: Temporal.Instant,
  language: Language,
): Promise<BoardRow> {
  const item = await getItemVersion(hall, row.itemCode, row.itemVersion);
  const calendar =
    row.calendarVersion === null
      ? await currentCalendar(hall)
      : await calendarOfVersion(hall, row.calendarVersion);
  const catalog = await currentCatalog(hall);
  const due = { promisedOn: row.promisedDueOn, promptOn: row.promptOn };
  return {
    caseNumber: row.caseNumber,
    item: { code: row.itemCode, name: say(item.name, language) },
    applicantName: row.applicantName,
    state: row.state,
    light: lightOf({ state: row.clockState, due }, now),
    clockState: row.clockState,
    promisedDueOn: row.promisedDueOn,
    statutoryDueOn: row.statutoryDueOn,
    noticeDueOn: row.noticeDueOn,
    promptOn: row.promptOn,
    ...countedDays(row.clockFacts, { item, calendar, periods: hall.periods }, now),
    statutoryRemainingWorkingDays:
      row.statutoryDueOn === null ? null : daysUntil(row.statutoryDueOn, calendar, dayOf(now)),
    outcome: row.outcome,
    step: row.step,
    holder:
      row.holder === null ? null : { code: row.holder, name: nameOnSign(catalog, row.holder, language) },
    holders: row.holders,
    window: row.window,
    fastTrack: row.fastTrack,
    extended: row.clockFacts.extension !== null,
    deferredMaterials: row.deferredMaterials,
    receivedAt: row.receivedAt,
    resumesOn:
      row.clockState === 'stopped'
        ? expectedResumption(
            row.clockFacts.stops.filter((stop) => stop.to === null).map(({ expectedOn }) => expectedOn),
          )
        : null,
  };
}

/** The name on a department's sign, which only Chinese has; in English the whole one. */
function nameOnSign(catalog: PublishedCatalog, code: string, language: Language): string {
  return language === 'en' ? catalog.departmentName(code).en : catalog.shortName(code);
}

/** Working days from a day to another, below zero when that has passed. */
function daysUntil(due: string, calendar: WorkingCalendar, today: string): number {
  return today <= due ? calendar.workingDaysBetween(today, due) : -calendar.workingDaysBetween(due, today);
}

/** What waits on a department, or on all: what is on the fast track however far its days lie, then what is most pressing. */
async function tasksOf(hall: CasesHall, department: string | null, limit: number) {
  const numbers = await findAhead(hall.db, hall.centerId, limit);
  const [ahead, pressing] = await Promise.all([
    findOpenTasksOf(hall, department, numbers),
    findOpenTasks(hall, department, limit),
  ]);
  const others = pressing.filter(({ caseNumber }) => !numbers.includes(caseNumber));
  return [...ahead, ...others].slice(0, limit);
}

/** Open steps that wait on a member of staff's department, fast-track cases first, then the most pressing case. */
export async function readTasks(hall: CasesHall, staff: Staff, limit: number, language: Language) {
  const tasks = await tasksOf(hall, staff.department, limit);
  const now = hall.clock.now();
  const rows = await findClocks(hall.db, hall.centerId, [...new Set(tasks.map((task) => task.caseNumber))]);
  const views = await Promise.all(
    rows.map(async (row) => [row, await viewRow(hall, row, now, language)] as const),
  );
  const catalog = await currentCatalog(hall);
  return {
    items: views.map(([row, view]) => ({
      ...view,
      tasks: tasks
        .filter((task) => task.caseNumber === row.caseNumber)
        .map((task) => ({
          index: task.stepIndex,
          step: task.step,
          department: { code: task.department, name: nameOnSign(catalog, task.department, language) },
          dueOn: task.dueOn,
          openedAt: task.openedAt,
        })),
    })),
    today: dayOf(now),
  };
}

/** Every light in the hall, in all and by responsible department. */
export async function readSupervision(hall: Hall, language: Language) {
  const today = dayOf(hall.clock.now());
  const [counts, rows, stopped, overran, catalog, calendar] = await Promise.all([
    countLights(hall.db, hall.centerId, {}, today),
    countLightsByDepartment(hall.db, hall.centerId, today),
    findStopped(hall.db, hall.centerId, {}),
    findOverran(hall.db, hall.centerId, { today, limit: OVERRAN_SHOWN }),
    currentCatalog(hall),
    currentCalendar(hall),
  ]);
  return {
    today,
    counts,
    byDepartment: rows.map(({ department, ...lights }) => ({
      department: { code: department, name: say(catalog.departmentName(department), language) },
      ...lights,
    })),
    stoppedTooLong: summariseStops(stopped, today).stoppedTooLong,
    overran: overran.map(({ department, itemCode, itemName, stoppedOn, expectedOn, caseNumber }) => ({
      caseNumber,
      item: { code: itemCode, name: itemNameOf(itemCode, itemName, catalog, language) },
      department: { code: department, name: say(catalog.departmentName(department), language) },
      stoppedOn,
      expectedOn,
      workingDaysOver: calendar.workingDaysBetween(expectedOn, today),
    })),
  };
}

/** The longest stops stand on the supervisor's page, which has a link to all of them. */
const OVERRAN_SHOWN = 20;

/** Yellow and red cards, the latest first. */
export async function readCards(hall: Hall, query: { limit: number; cursor?: string }, language: Language) {
  const after = readCardEnd(query.cursor);
  const [cards, catalog] = await Promise.all([
    findCards(hall.db, hall.centerId, { limit: query.limit + 1, after }),
    currentCatalog(hall),
  ]);
  const page = cards.slice(0, query.limit);
  const last = cards.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map((card) => ({
      id: `${card.caseNumber}-${card.limit}-${card.dueOn}`,
      colour: card.colour,
      limit: card.limit,
      caseNumber: card.caseNumber,
      item: { code: card.itemCode, name: itemNameOf(card.itemCode, card.itemName, catalog, language) },
      department: { code: card.department, name: say(catalog.departmentName(card.department), language) },
      reason: say(CARD_REASONS[card.limit], language),
      dueOn: card.dueOn,
      issuedAt: card.issuedAt,
    })),
    nextCursor: last ? writeCursor([last.issuedAt, last.caseNumber, last.limit]) : null,
  };
}

/** What is kept has the Chinese name; a withdrawn item has no other any more. */
function itemNameOf(code: string, kept: string, catalog: PublishedCatalog, language: Language): string {
  const found = catalog.getItem(code);
  return isRefusal(found) ? kept : say(found.item.name, language);
}

const CARD_REASONS: Readonly<Record<PassedLimit, Text>> = {
  promised: { zh: '超过承诺时限', en: 'The promised limit has passed' },
  statutory: { zh: '超过法定时限', en: 'The statutory limit has passed' },
  issuance: { zh: '超过颁证时限', en: 'The limit for the certificate has passed' },
};
