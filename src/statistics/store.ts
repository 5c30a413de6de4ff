import type { Db, Statement, Transaction } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';
import type { DailyRow, Dimension } from './daily-rows.ts';
import type { Period } from './period.ts';
import type { Tally } from './tally.ts';

/** Days from a day to a day that are not counted yet, in order. */
export async function findUncountedDays(db: Db, centerId: number, { from, to }: Period): Promise<string[]> {
  const rows = await db<{ day: string }[]>`
    select to_char(d, 'YYYY-MM-DD') as day from generate_series(${from}::date, ${to}::date, '1 day') d
    where not exists (select from statistics.counted_day where center_id = ${centerId} and day = d::date)
    order by 1`;
  return rows.map((row) => row.day);
}

const COUNTED_DAY = insertForm('statistics.counted_day', { day: 'date' });

/** Marks days as counted; whoever comes second meets the key, and nothing of his is written. */
export function writeCountedDays(days: readonly string[]): RowWrite[] {
  return days.map((day) => rowWrite(COUNTED_DAY, { day }));
}

/** What is counted of each day, compared with the ledger when it is rebuilt. */
export const DAILY = insertForm('statistics.daily', {
  dimension: 'text',
  day: 'date',
  key: 'text',
  accepted: 'int',
  finished: 'int',
  early: 'int',
  on_time: 'int',
  overdue: 'int',
  used: 'int[]',
});

export function writeDailyRows(rows: readonly DailyRow[]): RowWrite[] {
  return rows.map(({ onTime, ...row }) => rowWrite(DAILY, { ...row, on_time: onTime }));
}

/** Days that are counted, in order. */
export async function findCountedDays(db: Db | Transaction, centerId: number): Promise<string[]> {
  const rows = await db<{ day: string }[]>`
    select day from statistics.counted_day where center_id = ${centerId} order by day`;
  return rows.map((row) => row.day);
}

/** Whether a day from this one on is marked as counted. */
export async function hasCountedFrom(db: Db, centerId: number, day: string): Promise<boolean> {
  const rows = await db`
    select from statistics.counted_day where center_id = ${centerId} and day >= ${day} limit 1`;
  return rows.length > 0;
}

/** Forgets what was counted from a day on. */
export function forgetDaysFrom(db: Db, centerId: number, day: string): Statement[] {
  return [
    db`delete from statistics.counted_day where center_id = ${centerId} and day >= ${day} returning 1`,
    db`delete from statistics.daily where center_id = ${centerId} and day >= ${day} returning 1`,
  ];
}

/** By what sums are wanted: the days of the whole center, or the keys of a dimension over all days. */
export type Grouping = 'day' | Dimension;

/** Sums of counted days by key. */
export async function sumDays(
  db: Db,
  centerId: number,
  grouping: Grouping,
  { from, to }: Period,
): Promise<Map<string, Tally>> {
  const dimension = grouping === 'day' ? 'center' : grouping;
  const key = grouping === 'day' ? db`to_char(day, 'YYYY-MM-DD')` : db`key`;
  const chosen = db`
    center_id = ${centerId} and dimension = ${dimension} and day between ${from}::date and ${to}::date`;
  const rows = await db<({ key: string } & Tally)[]>`
    select counts.*, coalesce(histogram.used, '{}') as used
    from (
      select ${key} as key, sum(accepted)::int as accepted, sum(finished)::int as finished, sum(early)::int as early,
        sum(on_time)::int as "onTime", sum(overdue)::int as overdue
      from statistics.daily where ${chosen} group by 1
    ) counts
    left join (
      select key, array_agg(cases order by place) as used
      from (
        select ${key} as key, place, sum(cases)::int as cases
        from statistics.daily, unnest(used) with ordinality as u (cases, place) where ${chosen} group by 1, 2
      ) places
      group by key
    ) histogram using (key)`;
  return new Map(rows.map(({ key: name, ...tally }) => [name, tally]));
}

/** How many people a door counter has seen during an hour of a day. */
export interface HourOfVisitors {
  readonly day: string;
  readonly hour: number;
  readonly counter: string;
  readonly count: number;
}

const VISITORS = insertForm(
  'statistics.visitors',
  { day: 'date', hour: 'int', counter: 'text', count: 'int' },
  'on conflict (center_id, day, hour, counter) do update set count = excluded.count',
);

/** Writes what a counter reports; a later report of the same hour takes the place of an earlier one. */
export function writeVisitors({ day, hour, counter, count }: HourOfVisitors): RowWrite {
  return rowWrite(VISITORS, { day, hour, counter, count });
}

export async function countVisitors(db: Db, centerId: number, { from, to }: Period): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select coalesce(sum(count), 0)::int as count from statistics.visitors
    where center_id = ${centerId} and day between ${from}::date and ${to}::date`;
  return row?.count ?? 0;
}
