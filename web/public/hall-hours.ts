import { type Day, dayAt, dayNumber } from '../../src/calendar/day.ts';
import { dayNote } from '../../src/calendar/festivals.ts';
import type { WorkingCalendar } from '../../src/calendar/working-days.ts';
import type { OpeningHours } from '../../src/catalog/department.ts';
import type { Text } from '../../src/platform/refusal.ts';
import { toRfc3339 } from '../../src/platform/time.ts';

/** Whether the doors are open at a moment, and when that changes. Times are `HH:MM`. */
export type HallState =
  | { readonly open: true; readonly until: string; readonly reopensAt: string | null }
  | { readonly open: false; readonly opensOn: Day; readonly opensAt: string };

/** A moment as the hall's clock shows it. */
export interface HallTime {
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

/** The Beijing date and time of day of a moment. */
export function hallTime(moment: Temporal.Instant): HallTime {
  const [day, time] = toRfc3339(moment).split('T') as [string, string];
  return { day, time: time.slice(0, 5) };
}

/** @param hours of a working day, in order, at least one */
export function hallState(
  now: HallTime,
  hours: readonly OpeningHours[],
  calendar: WorkingCalendar,
): HallState {
  if (calendar.isWorkingDay(now.day)) {
    const current = hours.findIndex(({ from, to }) => from <= now.time && now.time < to);
    if (current >= 0) {
      return {
        open: true,
        until: (hours[current] as OpeningHours).to,
        reopensAt: hours[current + 1]?.from ?? null,
      };
    }
    const next = hours.find(({ from }) => now.time < from);
    if (next) return { open: false, opensOn: now.day, opensAt: next.from };
  }
  return {
    open: false,
    opensOn: calendar.addWorkingDays(now.day, 1),
    opensAt: (hours[0] as OpeningHours).from,
  };
}

/** The day on which papers can be handed in at the earliest: today until the doors close for the day. */
export function handInDay(now: HallTime, hours: readonly OpeningHours[], calendar: WorkingCalendar): Day {
  const stillToday = calendar.isWorkingDay(now.day) && now.time < (hours.at(-1) as OpeningHours).to;
  return stillToday ? now.day : calendar.addWorkingDays(now.day, 1);
}

export interface HallDay {
  readonly day: Day;
  readonly open: boolean;
  /** A festival, or that a weekend day is worked; nothing for ordinary days and weekends. */
  readonly note: Text | undefined;
}

/** The coming days, today first. */
export function daysAhead(today: Day, count: number, calendar: WorkingCalendar): HallDay[] {
  return Array.from({ length: count }, (_, ahead) => {
    const day = dayAt(dayNumber(today) + ahead);
    const ordinary = ['working', 'weekend'].includes(calendar.kindOf(day));
    return { day, open: calendar.isWorkingDay(day), note: ordinary ? undefined : dayNote(calendar, day) };
  });
}
