import { isDay } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { ReplayOrder } from './replay-order.ts';

/** The arguments as they were typed. */
interface Typed {
  readonly year: string;
  readonly cases: string;
  readonly visitors: string;
  readonly late: string;
  readonly seed: string;
  readonly from?: string;
  readonly now?: string;
}

/** An ordinary moment of an afternoon: the hall is open and the day has half happened. */
const AFTERNOON = 'T15:30:00+08:00';

/** What is to be replayed; undefined when an argument is wrong. */
export function readReplayOrder(typed: Typed, calendar: WorkingCalendar): ReplayOrder | undefined {
  const [cases, visitors, late, seed] = [typed.cases, typed.visitors, typed.late, typed.seed].map(
    wholeNumber,
  );
  const from = typed.from ?? `${typed.year}-01-01`;
  const until = typed.now ?? `${lastWorkingDay(typed.year, calendar)}${AFTERNOON}`;
  const areMoments = isCovered(from, calendar) && isMoment(until) && from <= until.slice(0, 10);
  if (!areMoments || !cases || visitors === undefined || late === undefined || seed === undefined)
    return undefined;
  if (late > cases) return undefined;
  return { from, until, cases, visitors, late, seed };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function lastWorkingDay(year: string, calendar: WorkingCalendar): string | undefined {
  return Array.from({ length: 14 }, (_, index) => `${year}-12-${31 - index}`).find(
    (day) => isCovered(day, calendar) && calendar.isWorkingDay(day),
  );
}

function isCovered(day: string, calendar: WorkingCalendar): boolean {
  return isDay(day) && day >= calendar.firstDay && day <= calendar.lastDay;
}

/** RFC 3339 in Beijing time, which is how the hall writes moments. */
function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/.test(text)) return false;
  try {
    return Temporal.Instant.from(text) !== undefined;
  } catch {
    return false;
  }
}
