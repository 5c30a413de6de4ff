import { dayNumber, weekdayAt } from '../../../src/calendar/day.ts';
import type { Language } from '../../../src/platform/refusal.ts';

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const monthOf = (day: string) => Number(day.slice(5, 7));
const dateOf = (day: string) => Number(day.slice(8, 10));

/** Monday 1 to Sunday 7. @param day `YYYY-MM-DD` */
export function weekdayOf(day: string): number {
  return weekdayAt(dayNumber(day));
}

/** One sign on a calendar: `四`, or `Th`. */
export function shortWeekday(day: string, language: Language): string {
  const index = weekdayOf(day) - 1;
  return language === 'en' ? (WEEKDAYS_EN[index] as string).slice(0, 2) : (WEEKDAYS_ZH[index] as string);
}

/** `周四`, or `Thu`. */
export function weekdayName(day: string, language: Language): string {
  const index = weekdayOf(day) - 1;
  return language === 'en' ? (WEEKDAYS_EN[index] as string) : `周${WEEKDAYS_ZH[index]}`;
}

/** `11月26日（周四）`, or `Thu 26 Nov`. */
export function sayDay(day: string, language: Language): string {
  const index = weekdayOf(day) - 1;
  return language === 'en'
    ? `${WEEKDAYS_EN[index]} ${sayShortDay(day, language)}`
    : `${sayShortDay(day, language)}（周${WEEKDAYS_ZH[index]}）`;
}

/** `11月26日`, or `26 Nov`. */
export function sayShortDay(day: string, language: Language): string {
  return language === 'en'
    ? `${dateOf(day)} ${MONTHS_EN[monthOf(day) - 1]}`
    : `${monthOf(day)}月${dateOf(day)}日`;
}

/** With the year, as papers need it: `2026年11月26日`, or `26 Nov 2026`. */
export function sayFullDay(day: string, language: Language): string {
  const year = day.slice(0, 4);
  return language === 'en'
    ? `${sayShortDay(day, language)} ${year}`
    : `${year}年${sayShortDay(day, language)}`;
}

/** Name of the month: `11月`, or `Nov`. */
export function sayMonth(day: string, language: Language): string {
  return language === 'en' ? (MONTHS_EN[monthOf(day) - 1] as string) : `${monthOf(day)}月`;
}

/** The Beijing date of a moment as the server writes it, `2026-11-26T09:30:00.000+08:00`. */
export function dayOfMoment(moment: string): string {
  return moment.slice(0, 10);
}

/** Hours and minutes of a moment as the server writes it: `09:30`. */
export function sayTime(moment: string): string {
  return moment.slice(11, 16);
}

/** `11月26日 09:30`, or `26 Nov 09:30`. */
export function sayMoment(moment: string, language: Language): string {
  return `${sayShortDay(dayOfMoment(moment), language)} ${sayTime(moment)}`;
}
