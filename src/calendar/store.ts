import type { Db, Statement } from '../platform/db.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { CalendarYear } from './working-days.ts';

/** A version of the center's calendar, as it is written down. */
interface CalendarVersion {
  readonly version: number;
  readonly importedAt: Temporal.Instant;
  /** User id of the administrator; null for the first start and the command line. */
  readonly importedBy: string | null;
  readonly source: string;
}

/** The number of the newest version; undefined before the first start. */
export async function findNewestVersion(db: Db, centerId: number): Promise<number | undefined> {
  const rows = await db<{ version: number }[]>`
    select version from calendar.version where center_id = ${centerId} order by version desc limit 1`;
  return rows[0]?.version;
}

/** The years of a version, in order; none if there is no such version. */
export async function findYears(db: Db, centerId: number, version: number): Promise<CalendarYear[]> {
  return db<CalendarYear[]>`
    select year, holidays, makeup_days as "makeupDays", provisional, source from calendar.year
    where center_id = ${centerId} and version = ${version} order by year`;
}

/** Writes a whole version. Whoever is second with its number meets the key `version_pkey`. */
export function insertVersion(
  db: Db,
  centerId: number,
  { version, importedAt, importedBy, source }: CalendarVersion,
  years: readonly CalendarYear[],
): Statement[] {
  return [
    db`
      insert into calendar.version (center_id, version, imported_at, imported_by, source)
      values (${centerId}, ${version}, ${toRfc3339(importedAt)}::timestamptz, ${importedBy}, ${source})
      returning 1`,
    db`
      insert into calendar.year (center_id, version, year, holidays, makeup_days, provisional, source)
      select ${centerId}, ${version}, y.year, y.holidays, y."makeupDays", y.provisional, y.source
      from jsonb_to_recordset(${db.json(years as never)}) y
        (year int, holidays date[], "makeupDays" date[], provisional boolean, source text)
      returning 1`,
  ];
}
