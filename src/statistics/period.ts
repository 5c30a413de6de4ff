import { type Day, dayAt, dayNumber, isDay, yearOf } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { type FieldFault, invalidFields, type Refusal } from '../platform/refusal.ts';

/** The days that figures are asked for, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Longer than any screen or report; a wrong year is likelier than that somebody means it. */
const MOST_YEARS = 20;

/** Reads the period asked for: this year up to today unless something else is said. */
export function readPeriod(
  asked: { readonly from?: string; readonly to?: string },
  today: Day,
): Period | Refusal {
  const { from = `${today.slice(0, 4)}-01-01`, to = today } = asked;
  const faults: FieldFault[] = [];
  if (!isDay(from)) faults.push({ pointer: '/from', detail: NOT_A_DAY });
  if (!isDay(to)) faults.push({ pointer: '/to', detail: NOT_A_DAY });
  if (faults.length === 0 && from > to) faults.push({ pointer: '/to', detail: BACKWARDS });
  if (faults.length === 0 && yearOf(to) - yearOf(from) > MOST_YEARS)
    faults.push({ pointer: '/from', detail: TOO_LONG });
  return faults.length > 0 ? invalidFields(faults) : { from, to };
}

const NOT_A_DAY = { zh: '日期要写成2026-11-23这样', en: 'A day is written like 2026-11-23' };
const BACKWARDS = { zh: '结束日期不能早于开始日期', en: 'The last day cannot be before the first' };
const TOO_LONG = {
  zh: `一次最多统计${MOST_YEARS}年`,
  en: `Figures are given for ${MOST_YEARS} years at most`,
};

/** Working days of a period up to and with today. */
export function workingDaysBegun({ from, to }: Period, today: Day, calendar: WorkingCalendar): number {
  if (today < from) return 0;
  return calendar.workingDaysBetween(dayBefore(from), today < to ? today : to);
}

function dayBefore(day: Day): Day {
  return dayAt(dayNumber(day) - 1);
}

export function dayAfter(day: Day): Day {
  return dayAt(dayNumber(day) + 1);
}

/** Rows of days that follow each other, none longer than `most`. @param days in order */
export function spansOf(days: readonly Day[], most: number): Period[] {
  const spans: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    const fits = last && dayAfter(last.to) === day && dayNumber(day) - dayNumber(last.from) < most;
    if (fits) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}

/** The days of a period, in order. */
export function daysOf({ from, to }: Period): Day[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
    dayAt(dayNumber(from) + index),
  );
}
