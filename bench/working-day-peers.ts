import chineseDays from 'chinese-days';
import { getWorkdaysInRange, nextWorkday } from 'chinese-workday';
import { addBusinessDays, formatISO, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import type { CalendarYear } from '../src/calendar/working-days.ts';

/** A way of adding working days that somebody could take instead of ours; days as `YYYY-MM-DD`. */
export interface Peer {
  readonly name: string;
  /** The n-th working day after a day; null when the package gives no answer. */
  readonly add: (day: string, n: number) => string | null;
}

/** What one would take from npm instead, chinese-days first. @param years the published arrangements */
export function peersWith(years: readonly CalendarYear[]): Peer[] {
  return [CHINESE_DAYS, TYME, WORKDAYS_IN_RANGE, NEXT_WORKDAY, DATE_FNS, dayjsWithLists(years)];
}

const CHINESE_DAYS: Peer = { name: 'chinese-days', add: (day, n) => chineseDays.findWorkday(n, day) };

/** It has no such function; a walk from day to day over its table of arrangements is how one would use it. */
const TYME: Peer = {
  name: 'tyme4ts',
  add(day, n) {
    let at = SolarDay.fromYmd(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
    for (let left = n; left > 0; ) {
      at = at.next(1);
      const arranged = LegalHoliday.fromYmd(at.getYear(), at.getMonth(), at.getDay());
      const weekday = at.getWeek().getIndex();
      if (arranged ? arranged.isWork() : weekday > 0 && weekday < 6) left -= 1;
    }
    return `${at.getYear()}-${twoDigits(at.getMonth())}-${twoDigits(at.getDay())}`;
  },
};

const WORKDAYS_IN_RANGE: Peer = {
  name: 'chinese-workday getWorkdaysInRange',
  add(day, n) {
    // Its range holds both ends. Twice the days and a long holiday are always enough.
    const days = getWorkdaysInRange(dayAfter(day, 1), dayAfter(day, 2 * n + 15));
    return days[n - 1] ?? null;
  },
};

const NEXT_WORKDAY: Peer = {
  name: 'chinese-workday nextWorkday',
  add(day, n) {
    let at: string | null = day;
    for (let left = n; left > 0 && at !== null; left -= 1) at = nextWorkday(at);
    return at;
  },
};

/** It knows weekends only. */
const DATE_FNS: Peer = {
  name: 'date-fns addBusinessDays',
  add: (day, n) => formatISO(addBusinessDays(parseISO(day), n), { representation: 'date' }),
};

/** It knows weekends, and is given the lists of the published arrangements. */
function dayjsWithLists(years: readonly CalendarYear[]): Peer {
  dayjs.extend(businessDays, {
    holidays: years.flatMap(({ holidays }) => holidays),
    holidayFormat: 'YYYY-MM-DD',
    additionalWorkingDays: years.flatMap(({ makeupDays }) => makeupDays),
    additionalWorkingDayFormat: 'YYYY-MM-DD',
  });
  const add = (day: string, n: number) => dayjs(day).businessDaysAdd(n).format('YYYY-MM-DD');
  return { name: 'dayjs-business-days2 with our lists', add };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
