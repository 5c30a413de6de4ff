import { type Day, dayAt, dayNumber, dayNumberOf } from './day.ts';
import { qingming } from './qingming.ts';
import type { CalendarYear } from './working-days.ts';

export type Festival =
  | 'new_year'
  | 'spring_festival'
  | 'qingming'
  | 'labour_day'
  | 'dragon_boat'
  | 'mid_autumn'
  | 'national_day';

/** A day off for everybody by the holiday law, and the festival that it belongs to. */
interface StatutoryDay {
  readonly day: Day;
  readonly festival: Festival;
}

const SOURCE =
  '暂定：国务院办公厅尚未公布安排，按《全国年节及纪念日放假办法》（2024年修订）第二条推算，不含调休和补假。' +
  ' Provisional: no arrangement published; statutory days of the holiday law (2024), art. 2; no make-up days.';

/**
 * The 13 days off for everybody by 《全国年节及纪念日放假办法》 (2024), art. 2, in order. Two festivals may
 * share a day, as Mid-Autumn and National Day do in 2031. Half-day festivals of some citizens (art. 3) stay worked.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const newYear = lunar(year, 1, 1);
  const days: [number, Festival][] = [
    [dayNumberOf(year, 1, 1), 'new_year'],
    ...[-1, 0, 1, 2].map((offset): [number, Festival] => [newYear + offset, 'spring_festival']),
    [qingming(year), 'qingming'],
    ...[1, 2].map((date): [number, Festival] => [dayNumberOf(year, 5, date), 'labour_day']),
    [lunar(year, 5, 5), 'dragon_boat'],
    [lunar(year, 8, 15), 'mid_autumn'],
    ...[1, 2, 3].map((date): [number, Festival] => [dayNumberOf(year, 10, date), 'national_day']),
  ];
  return days
    .sort(([one], [other]) => one - other)
    .map(([number, festival]) => ({ day: dayAt(number), festival }));
}

/**
 * A year without a published arrangement: weekends and the statutory days. Days off that fall on a weekend are
 * made up (补假, art. 6) on a day that only the State Council can name, so none is guessed, nor any make-up day.
 */
export function yearByLaw(year: number): CalendarYear {
  const holidays = [...new Set(statutoryDays(year).map(({ day }) => day))];
  return { year, holidays, makeupDays: [], provisional: true, source: SOURCE };
}

/**
 * The years as given, and those between and after them up to `through` by the holiday law.
 * @param through the last year that the calendar must reach
 */
export function completeByLaw(years: readonly CalendarYear[], through: number): CalendarYear[] {
  const known = new Map(years.map((entry) => [entry.year, entry]));
  const first = Math.min(...known.keys());
  const last = Math.max(through, ...known.keys());
  return Array.from(
    { length: last - first + 1 },
    (_, index) => known.get(first + index) ?? yearByLaw(first + index),
  );
}

/** The day number of a day of the Chinese calendar that begins in `year`; never of a leap month. */
function lunar(year: number, month: number, dayOfMonth: number): number {
  const monthCode = `M${String(month).padStart(2, '0')}`;
  const date = Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode, day: dayOfMonth });
  return dayNumber(date.withCalendar('iso8601').toString());
}
