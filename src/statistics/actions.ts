import {
  type CasesHall,
  countAccepted,
  findCourses,
  findFastTracked,
  findFinished,
  findFirstDay,
  lastSettledDay,
  wasEverFastTracked,
} from '../cases/index.ts';
import { isUniqueViolation, sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { type Answer, answerOnce, type OnceKey } from '../platform/once.ts';
import { agreed } from '../platform/refusal.ts';
import type { RowWrite, TableForm } from '../platform/row-forms.ts';
import { writeRows } from '../platform/write-rows.ts';
import { type DailyRow, dailyRows } from './daily-rows.ts';
import { forgetOvertakenFrom, OVERTAKEN, writeOvertaken } from './fast-track-store.ts';
import { type Overtaking, overtakings } from './overtaken.ts';
import { dayAfter, daysOf, type Period, spansOf } from './period.ts';
import * as store from './store.ts';
import { type HourOfReport, hourOfReport } from './visitor-report.ts';

/** So many days are read at a time, which bounds what is in memory. */
const DAYS_AT_ONCE = 10;

/** Counts days straight from the ledger. */
export async function countFromLedger(hall: CasesHall, { from, to }: Period): Promise<DailyRow[]> {
  const [accepted, finished] = await Promise.all([
    countAccepted(hall, from, to),
    findFinished(hall, from, to),
  ]);
  return dailyRows(accepted, finished);
}

/** Who of the cases decided in a period stood behind the fast track, straight from the ledger. */
export async function findOvertakenInLedger(hall: CasesHall, { from, to }: Period): Promise<Overtaking[]> {
  if (!(await wasEverFastTracked(hall, to))) return [];
  const decided = await findCourses(hall, from, to);
  const oldest = decided.map(({ acceptedAt }) => acceptedAt).sort()[0];
  if (oldest === undefined) return [];
  return overtakings(await findFastTracked(hall, oldest.slice(0, 10), to), decided);
}

/** The rows that are kept of days that are over. */
async function rowsOfDays(hall: CasesHall, span: Period): Promise<RowWrite[]> {
  const [rows, overtaken] = await Promise.all([
    countFromLedger(hall, span),
    findOvertakenInLedger(hall, span),
  ]);
  return [...store.writeDailyRows(rows), ...writeOvertaken(overtaken)];
}

/**
 * Counts every day that is over and not counted yet, and keeps what came out. What an accident of the clock has
 * counted too early is forgotten. Several processes may do it at once.
 * @returns the last day that is counted; undefined when nothing was ever accepted
 */
export async function closeDays(hall: CasesHall): Promise<string | undefined> {
  const { db, centerId, clock } = hall;
  const last = lastSettledDay(clock.now());
  if (await store.hasCountedFrom(db, centerId, dayAfter(last))) {
    await forgetFrom(hall, dayAfter(last));
  }
  const first = await findFirstDay(hall);
  if (first === undefined || first > last) return undefined;
  const missing = await store.findUncountedDays(db, centerId, { from: first, to: last });
  for (const span of spansOf(missing, DAYS_AT_ONCE)) await keep(hall, span);
  return last;
}

async function keep(hall: CasesHall, span: Period): Promise<void> {
  const rows = await rowsOfDays(hall, span);
  try {
    await writeRows(hall, [...store.writeCountedDays(daysOf(span)), ...rows]);
  } catch (error) {
    // Another process has counted the same days meanwhile, and came to the same.
    if (!isUniqueViolation(error, 'counted_day_pkey')) throw error;
  }
}

/** Counts everything anew from a day on, after cases were written into the past. */
export async function recountFrom(hall: CasesHall, day: string): Promise<void> {
  await forgetFrom(hall, day);
  await closeDays(hall);
}

async function forgetFrom({ db, centerId }: CasesHall, day: string): Promise<void> {
  await sendAsOne(db, [...store.forgetDaysFrom(db, centerId, day), forgetOvertakenFrom(db, centerId, day)]);
}

/** The tables of what is kept of days. */
export const DAY_TABLES: readonly TableForm[] = [store.DAILY, OVERTAKEN];

/** A few counted days that follow each other, with the rows that the ledger gives for them. */
export interface RecountedDays extends Period {
  readonly rows: readonly RowWrite[];
}

/** Counts days anew that are counted, a few at a time, without writing anything. @param days in order */
export async function* recountDays(hall: CasesHall, days: readonly string[]): AsyncGenerator<RecountedDays> {
  for (const span of spansOf(days, DAYS_AT_ONCE)) {
    yield { ...span, rows: await rowsOfDays(hall, span) };
  }
}

/** What the counters of many hours have seen, to be written with other rows. */
export function visitorsOfHours(hours: readonly store.HourOfVisitors[]): RowWrite[] {
  return hours.map(store.writeVisitors);
}

/** A door counter reports an hour. @throws Refused when the hour is not over or lies far back */
export async function reportVisitors(
  hall: Hall,
  report: HourOfReport,
  once: OnceKey | undefined,
): Promise<Answer> {
  const { clock } = hall;
  return answerOnce(hall, once, async (record) => {
    const hour = agreed(hourOfReport(report, clock.now()));
    const answer = { status: 200, body: JSON.stringify(hour) };
    await writeRows(hall, [store.writeVisitors(hour), ...record(answer)]);
    return answer;
  });
}
