import type { Text } from '../platform/refusal.ts';
import { type Day, dayAt, dayNumber, weekdayAt, yearOf } from './day.ts';
import { type Festival, statutoryDays } from './holiday-law.ts';
import type { WorkingCalendar } from './working-days.ts';

const NAMES: Readonly<Record<Festival, Text>> = {
  new_year: { zh: '元旦', en: 'New Year' },
  spring_festival: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labour_day: { zh: '劳动节', en: 'Labour Day' },
  dragon_boat: { zh: '端午节', en: 'Dragon Boat Festival' },
  mid_autumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national_day: { zh: '国庆节', en: 'National Day' },
};

const HOLIDAY: Text = { zh: '节假日', en: 'Holiday' };
const MAKEUP: Text = { zh: '调休上班', en: 'Make-up working day' };
const SATURDAY: Text = { zh: '周六', en: 'Saturday' };
const SUNDAY: Text = { zh: '周日', en: 'Sunday' };

/**
 * What is special about a day, for screens that say why it counts or not; undefined for an ordinary working day.
 * A day off bears the name of its own festival, or of those within the same row of days off; a one-off holiday
 * (such as 3 to 5 September 2015) is only called a holiday. A make-up day is not ascribed to a festival: the
 * arrangement alone says which it belongs to.
 */
export function dayNote(calendar: WorkingCalendar, day: Day): Text | undefined {
  switch (calendar.kindOf(day)) {
    case 'working':
      return undefined;
    case 'makeup':
      return MAKEUP;
    case 'weekend':
      return weekdayAt(dayNumber(day)) === 6 ? SATURDAY : SUNDAY;
    case 'holiday': {
      const own = festivalsWithin(day, day);
      return joined(own.length > 0 ? own : festivalsWithin(...rowOfDaysOff(calendar, day)));
    }
  }
}

function rowOfDaysOff(calendar: WorkingCalendar, day: Day): [Day, Day] {
  let first = day;
  while (first > calendar.firstDay && !calendar.isWorkingDay(dayBeside(first, -1)))
    first = dayBeside(first, -1);
  let last = day;
  while (last < calendar.lastDay && !calendar.isWorkingDay(dayBeside(last, 1))) last = dayBeside(last, 1);
  return [first, last];
}

function festivalsWithin(first: Day, last: Day): Festival[] {
  const years = new Set([yearOf(first), yearOf(last)]);
  const days = [...years].flatMap((year) => statutoryDays(year));
  return [...new Set(days.filter(({ day }) => day >= first && day <= last).map(({ festival }) => festival))];
}

function joined(festivals: readonly Festival[]): Text {
  if (festivals.length === 0) return HOLIDAY;
  const names = festivals.map((festival) => NAMES[festival]);
  return { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join(', ') };
}

function dayBeside(day: Day, distance: number): Day {
  return dayAt(dayNumber(day) + distance);
}
