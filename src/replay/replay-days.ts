import { type Day, dayAt, dayNumber, weekdayAt, yearOf } from '../calendar/day.ts';
import { statutoryDays } from '../calendar/holiday-law.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { apportion } from './apportion.ts';
import { openSlots } from './arrivals.ts';
import { type Slot, slotsOf } from './hours.ts';
import { randomOf } from './random.ts';
import type { Setting } from './setting.ts';

/** What a working day of the replay brings. */
export interface ReplayDay {
  readonly day: Day;
  /** Cases received on this day that are accepted, at once or when their papers are complete. */
  readonly accepted: number;
  /** Cases received on this day that are never accepted, or not yet. */
  readonly others: number;
  /** Of the accepted ones, how many pass their promised limit. */
  readonly late: number;
  readonly visitors: number;
}

/** Monday to Friday; a weekend day that is worked is the quietest. */
const WEEKDAYS = [1.17, 1.04, 1, 0.97, 0.89, 0.72, 0.68];
const MONTHS = [1, 0.9, 1.12, 1, 0.97, 1.04, 1.1, 1.08, 1.03, 0.93, 0.99, 1.06];
/** One in so many receptions leads to no acceptance. */
const NOT_ACCEPTED = 0.008;

/** The working days of a replay by the State's calendar, in order, with what each brings; the sums are the order's. */
export function planDays(setting: Setting): ReplayDay[] {
  const { order, calendar, lastDay } = setting;
  const days = workingDays(order.from, lastDay, calendar).filter((day) => openSlots(setting, day).length > 0);
  if (days.length === 0) return [];
  const weights = days.map((day) => weightOf(day, calendar, order.seed) * partOfDay(setting, day));
  const accepted = apportion(order.cases, weights);
  const others = apportion(Math.round(order.cases * NOT_ACCEPTED), weights);
  const late = apportion(order.late, accepted);
  const visitors = apportion(order.visitors, weights);
  return days.map((day, index) => ({
    day,
    accepted: accepted[index] as number,
    others: others[index] as number,
    late: late[index] as number,
    visitors: visitors[index] as number,
  }));
}

function workingDays(from: Day, to: Day, calendar: WorkingCalendar): Day[] {
  const days: Day[] = [];
  for (let number = dayNumber(from); number <= dayNumber(to); number += 1) {
    if (calendar.isWorkingDay(dayAt(number))) days.push(dayAt(number));
  }
  return days;
}

/** The last day may be over before the doors close. */
function partOfDay(setting: Setting, day: Day): number {
  if (day !== setting.lastDay) return 1;
  const sum = (slots: readonly Slot[]) => slots.reduce((total, slot) => total + slot.weight, 0);
  return sum(openSlots(setting, day)) / sum(slotsOf(setting.hours));
}

/** How busy a day is beside others: weekdays, months, the rush before a long holiday and the lull after it. */
function weightOf(day: Day, calendar: WorkingCalendar, seed: number): number {
  const number = dayNumber(day);
  const weekday = WEEKDAYS[weekdayAt(number) - 1] as number;
  const month = MONTHS[Number(day.slice(5, 7)) - 1] as number;
  const chance = 0.94 + 0.12 * randomOf(seed, 'weight', day).next();
  return weekday * month * aroundSpringFestival(day, calendar) * afterDaysOff(number, calendar) * chance;
}

/** Everybody wants things done before the year ends; half of the next two weeks people are still away. */
function aroundSpringFestival(day: Day, calendar: WorkingCalendar): number {
  const festival = statutoryDays(yearOf(day)).find((each) => each.festival === 'spring_festival')?.day;
  if (!festival) return 1;
  const distance = calendar.workingDaysBetween(day, festival);
  if (distance >= 1 && distance <= 2) return 0.8;
  if (distance >= 3 && distance <= 14) return 1.55 - 0.04 * (distance - 3);
  if (distance <= 0 && distance > -5) return day > festival ? 0.66 : 0.8;
  if (distance <= -5 && distance > -15) return 1.12;
  return 1;
}

/** What has waited over three days off or more comes on the first day. */
function afterDaysOff(number: number, calendar: WorkingCalendar): number {
  const isOff = (distance: number) => !calendar.isWorkingDay(dayAt(number - distance));
  return isOff(1) && isOff(2) && isOff(3) ? 1.14 : 1;
}
