import type { Language } from './refusal.ts';

/** The one source of time. Everything that needs the moment is handed one of these. */
export interface Clock {
  now(): Temporal.Instant;
}

const ZONE = 'Asia/Shanghai';
const BEIJING_MS = 8 * 3_600_000;

/**
 * The running clock. With `startAt` (from `YITING_NOW`) it begins at that moment and runs on,
 * which lets a whole case be tried in an afternoon.
 */
export function startClock(startAt?: Temporal.Instant): Clock {
  if (startAt === undefined) return { now: () => Temporal.Now.instant() };
  const ahead = startAt.epochMilliseconds - Date.now();
  return { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead) };
}

/** A clock that stands still, for tests and for computing "as of". */
export function fixedClock(at: string | Temporal.Instant): Clock {
  const moment = typeof at === 'string' ? Temporal.Instant.from(at) : at;
  return { now: () => moment };
}

/** RFC 3339 with the center's offset, to the millisecond: `2026-11-23T09:00:00.000+08:00`. */
export function toRfc3339(moment: Temporal.Instant): string {
  return inBeijing(moment).replace('Z', '+08:00');
}

/** A moment as a clerk or an applicant reads it: `11月23日（周一）09:00` or `Mon 23 Nov, 09:00`. */
export function sayMoment(moment: Temporal.Instant, language: Language): string {
  const local = moment.toZonedDateTimeISO(ZONE);
  const time = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
  const day = local.toPlainDate().toString();
  return language === 'en' ? `${sayDay(day, language)}, ${time}` : `${sayDay(day, language)}${time}`;
}

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people read it: `11月26日（周四）` or `Thu 26 Nov`. */
export function sayDay(day: string, language: Language): string {
  const date = Temporal.PlainDate.from(day);
  return language === 'en'
    ? `${WEEKDAYS_EN[date.dayOfWeek - 1]} ${date.day} ${MONTHS_EN[date.month - 1]}`
    : `${date.month}月${date.day}日（周${WEEKDAYS_ZH[date.dayOfWeek - 1]}）`;
}

/** The Beijing date of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Temporal.Instant): string {
  return inBeijing(moment).slice(0, 10);
}

/**
 * Date and time in Beijing, which has had UTC+08:00 all the year since 1992, written as if it were UTC. Ten times
 * faster than asking for the time zone, and asked several times for every case.
 */
function inBeijing(moment: Temporal.Instant): string {
  return new Date(moment.epochMilliseconds + BEIJING_MS).toISOString();
}
