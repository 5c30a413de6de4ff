import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isUniqueViolation, type Statement, sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { perCenter } from '../platform/per-center.ts';
import { agreed, type Refusal, Refused } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { type CalendarChange, changeBetween, mergeYears } from './calendar-change.ts';
import { readCalendarFile } from './calendar-file.ts';
import { yearOf } from './day.ts';
import { completeByLaw } from './holiday-law.ts';
import { publishedYears } from './published-calendar.ts';
import { findNewestVersion, findYears, insertVersion } from './store.ts';
import { type CalendarYear, WorkingCalendar } from './working-days.ts';

/** How far ahead of the present year the calendar reaches at least, by the holiday law where nothing is published. */
const YEARS_AHEAD = 6;
/** For so long an import made by another process may go unnoticed. */
const REMEMBERED_SECONDS = 5;

const IMPORTED_MEANWHILE: Refusal = {
  refused: 'conflict',
  problem: 'calendar-imported-meanwhile',
  title: { zh: '日历刚被别人更新', en: 'The calendar was just changed' },
  detail: {
    zh: '同时有人导入了新的日历，您的没有生效，请再导入一次。',
    en: 'Somebody else imported a calendar at the same time; yours was not taken. Import it again.',
  },
};

/** Versions never change, so what was read once is kept; which is the newest is asked again after a while. */
interface Memory {
  readonly versions: Map<number, Promise<WorkingCalendar>>;
  newest?: { readonly version: Promise<number>; readonly askedAt: Temporal.Instant };
}

const memoryOf = perCenter((): Memory => ({ versions: new Map() }));

/** The newest version of the center's calendar. @throws when `ensureCalendar` has not been called yet */
export async function currentCalendar(hall: Hall): Promise<WorkingCalendar> {
  const memory = memoryOf(hall);
  const now = hall.clock.now();
  const age = memory.newest && now.since(memory.newest.askedAt).total('seconds');
  if (!memory.newest || age === undefined || age < 0 || age >= REMEMBERED_SECONDS) {
    const asked = { version: newestVersion(hall), askedAt: now };
    memory.newest = asked;
    asked.version.catch(() => {
      if (memory.newest === asked) delete memory.newest;
    });
  }
  return calendarOfVersion(hall, await memory.newest.version);
}

/** The newest version as it is at this moment, also where another process has just imported it. */
export async function newestCalendar(hall: Hall): Promise<WorkingCalendar> {
  return calendarOfVersion(hall, await newestVersion(hall));
}

/** A version that a case or another record names. @throws when there is none of that number */
export function calendarOfVersion(hall: Hall, version: number): Promise<WorkingCalendar> {
  const { versions } = memoryOf(hall);
  const known = versions.get(version);
  if (known) return known;
  const read = readVersion(hall, version);
  versions.set(version, read);
  read.catch(() => versions.delete(version));
  return read;
}

async function newestVersion({ db, centerId }: Hall): Promise<number> {
  const version = await findNewestVersion(db, centerId);
  if (version === undefined)
    throw new Error(`center ${centerId} has no calendar; ensureCalendar makes the first`);
  return version;
}

async function readVersion({ db, centerId }: Hall, version: number): Promise<WorkingCalendar> {
  const years = await findYears(db, centerId, version);
  if (years.length === 0) throw new Error(`center ${centerId} has no calendar of version ${version}`);
  return new WorkingCalendar(years, version);
}

/**
 * Gives a center its first calendar: the years that ship, and by the holiday law those up to six years ahead.
 * At a later start it only adds the years that have become necessary. Several processes may start at once.
 */
export async function ensureCalendar(hall: Hall): Promise<void> {
  const { db, centerId, clock } = hall;
  try {
    if ((await findNewestVersion(db, centerId)) === undefined) {
      const first = { version: 1, importedAt: clock.now(), importedBy: null, source: 'calendar-cn.json' };
      const years = completeByLaw(publishedYears(), lastYearNeeded(hall));
      await sendAsOne(db, insertVersion(db, centerId, first, years));
    } else {
      await importCalendar(hall, { years: [], source: '《全国年节及纪念日放假办法》', importedBy: null });
    }
  } catch (error) {
    const isSecond = error instanceof Refused && error.refusal === IMPORTED_MEANWHILE;
    if (!isSecond && !isUniqueViolation(error, 'version_pkey')) throw error;
  }
}

/** What an administrator imports. */
interface CalendarImport {
  readonly years: readonly CalendarYear[];
  /** What the years were read from, such as the name of a file. */
  readonly source: string;
  /** User id; null for the command line. */
  readonly importedBy: string | null;
}

export interface ImportedCalendar extends CalendarChange {
  /** The new version; the present one if nothing has changed. */
  readonly version: number;
}

/**
 * Makes a new version of the calendar with the given years in their places; the other years stay. No due date is
 * computed anew here: the answer says which years and days have changed, so that whoever imports sees what it means.
 * @param along statements to be sent with it, such as the answer under a once-only key
 * @throws Refused when the years contradict those that stay, or somebody else imported at the same moment
 */
export async function importCalendar(
  hall: Hall,
  { years, source, importedBy }: CalendarImport,
  along: (imported: ImportedCalendar) => readonly Statement[] = () => [],
): Promise<ImportedCalendar> {
  const { db, centerId, clock } = hall;
  const current = await newestCalendar(hall);
  const merged = agreed(mergeYears(current.years, years, lastYearNeeded(hall)));
  const version = current.version + 1;
  const change = changeBetween(current, new WorkingCalendar(merged, version));
  if (change.years.length === 0) {
    const unchanged = { ...change, version: current.version };
    await sendAsOne(db, along(unchanged));
    return unchanged;
  }
  const imported = { ...change, version };
  const row = { version, importedAt: clock.now(), importedBy, source };
  try {
    await sendAsOne(db, [...insertVersion(db, centerId, row, merged), ...along(imported)]);
  } catch (error) {
    throw isUniqueViolation(error, 'version_pkey') ? new Refused(IMPORTED_MEANWHILE) : error;
  }
  memoryOf(hall).newest = { version: Promise.resolve(version), askedAt: clock.now() };
  return imported;
}

/** Imports a file in the form of `calendar-cn.json`. @throws Refused naming every fault; nothing is then imported */
export async function importCalendarFile(hall: Hall, path: string): Promise<ImportedCalendar> {
  const source = basename(path);
  const years = agreed(readCalendarFile(source, await readFile(path, 'utf8')));
  return importCalendar(hall, { years, source, importedBy: null });
}

function lastYearNeeded({ clock }: Hall): number {
  return yearOf(dayOf(clock.now())) + YEARS_AHEAD;
}
