import { type Day, dayAt, dayNumber } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';

/** How long a certificate lies ready, in working days: up to 10, 11 to 30, 31 to 60, more. */
export const AGES = ['to10', 'to30', 'to60', 'over60'] as const;
export type Age = (typeof AGES)[number];

/** The most working days of an age. */
const MOST: Readonly<Record<Age, number>> = { to10: 10, to30: 30, to60: 60, over60: Infinity };

/** The age of a certificate that has been ready for so many working days. */
export function ageOf(workingDays: number): Age {
  return AGES.find((age) => workingDays <= MOST[age]) ?? 'over60';
}

/** The first and the last day on which a certificate of an age was made; null: no end on that side. */
export interface AgeSpan {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** When certificates of an age were made, as of today. */
export function spanOfAge(age: Age, today: Day, calendar: WorkingCalendar): AgeSpan {
  const younger = AGES[AGES.indexOf(age) - 1];
  return {
    from: age === 'over60' ? null : firstDayWithin(MOST[age], today, calendar),
    to: younger === undefined ? null : dayBefore(firstDayWithin(MOST[younger], today, calendar)),
  };
}

/** The earliest day since which no more than so many working days have passed. */
function firstDayWithin(workingDays: number, today: Day, calendar: WorkingCalendar): Day {
  const count = calendar.countThrough(dayNumber(today)) - workingDays;
  return count < 1 ? calendar.firstDay : dayAt(calendar.nthWorkingDay(count));
}

function dayBefore(day: Day): Day {
  return dayAt(dayNumber(day) - 1);
}
