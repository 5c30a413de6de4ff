import chineseDays from 'chinese-days';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import type { CalendarYear } from '../src/calendar/working-days.ts';

/** A way of adding working days that somebody could take instead of ours; days as `YYYY-MM-DD`. */
export interface Peer {
  readonly name: string;
  /** The n-th working day after a day; null when the package gives no answer. */
  readonly add: (day: string, n: number) => string | null;
}

/** Needed under this name by a peer; whoever has not installed it measures without that peer. */
type Load = (packageName: string) => Promise<unknown>;

/** What can be compared on this machine, chinese-days first, and the packages that are not installed. */
export async function findPeers(
  years: readonly CalendarYear[],
): Promise<{ peers: Peer[]; missing: string[] }> {
  const missing: string[] = [];
  const load: Load = async (packageName) => {
    try {
      return await import(packageName);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
      missing.push(packageName);
      return undefined;
    }
  };
  const optional = [await chineseWorkday(load), await dateFns(load), await dayjsWithLists(load, years)];
  return { peers: [CHINESE_DAYS, TYME, ...optional.flat()], missing };
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

async function chineseWorkday(load: Load): Promise<Peer[]> {
  const found = (await load('chinese-workday')) as
    | {
        getWorkdaysInRange(start: string, end: string): string[];
        nextWorkday(day: string): string | null;
      }
    | undefined;
  if (!found) return [];
  return [
    {
      name: 'chinese-workday getWorkdaysInRange',
      add(day, n) {
        // Its range holds both ends. Twice the days and a long holiday are always enough.
        const days = found.getWorkdaysInRange(dayAfter(day, 1), dayAfter(day, 2 * n + 15));
        return days[n - 1] ?? null;
      },
    },
    {
      name: 'chinese-workday nextWorkday',
      add(day, n) {
        let at: string | null = day;
        for (let left = n; left > 0 && at !== null; left -= 1) at = found.nextWorkday(at);
        return at;
      },
    },
  ];
}

/** It knows weekends only. */
async function dateFns(load: Load): Promise<Peer[]> {
  const found = (await load('date-fns')) as
    | {
        parseISO(day: string): Date;
        addBusinessDays(day: Date, n: number): Date;
        formatISO(day: Date, options: { representation: 'date' }): string;
      }
    | undefined;
  if (!found) return [];
  const { parseISO, addBusinessDays, formatISO } = found;
  const add = (day: string, n: number) =>
    formatISO(addBusinessDays(parseISO(day), n), { representation: 'date' });
  return [{ name: 'date-fns addBusinessDays', add }];
}

interface Dayjs {
  businessDaysAdd(n: number): Dayjs;
  format(form: string): string;
}

/** It knows weekends, and is given the lists of the published arrangements. */
async function dayjsWithLists(load: Load, years: readonly CalendarYear[]): Promise<Peer[]> {
  const dayjs = (await load('dayjs')) as
    | { default: { (day: string): Dayjs; extend(plugin: unknown, options: object): void } }
    | undefined;
  const plugin = (await load('dayjs-business-days2')) as { default: unknown } | undefined;
  if (!dayjs || !plugin) return [];
  dayjs.default.extend(plugin.default, {
    holidays: years.flatMap(({ holidays }) => holidays),
    holidayFormat: 'YYYY-MM-DD',
    additionalWorkingDays: years.flatMap(({ makeupDays }) => makeupDays),
    additionalWorkingDayFormat: 'YYYY-MM-DD',
  });
  const add = (day: string, n: number) => dayjs.default(day).businessDaysAdd(n).format('YYYY-MM-DD');
  return [{ name: 'dayjs-business-days2 with our lists', add }];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
