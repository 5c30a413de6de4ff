import type { Db } from '../platform/db.ts';
import type { Recalculated } from './recalculation-report.ts';

/**
 * Open accepted cases that are measured by an older calendar than this version. All facts are read for it, which
 * takes half a second for a year of the model center: once in a year.
 */
export async function findOlderCases(db: Db, centerId: number, version: number): Promise<string[]> {
  const rows = await db<{ caseNumber: string }[]>`
    select case_number as "caseNumber" ${older(db, centerId, version)} order by case_number`;
  return rows.map(({ caseNumber }) => caseNumber);
}

/** How many there are. */
export async function countOlderCases(db: Db, centerId: number, version: number): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count ${older(db, centerId, version)}`;
  return row?.count ?? 0;
}

function older(db: Db, centerId: number, version: number) {
  return db`
    from cases.case_facts,
      jsonb_to_record(facts) as f (due jsonb, "finishedAt" text, "endedAt" text)
    where center_id = ${centerId} and f."finishedAt" is null and f."endedAt" is null
      and (f.due->>'calendarVersion')::int < ${version}`;
}

/** Every recalculation under a version of the calendar. */
export async function findRecalculations(db: Db, centerId: number, version: number): Promise<Recalculated[]> {
  const rows = await db<Recalculated[]>`
    select case_number as "caseNumber", facts->'item' as item, facts->>'department' as department,
      data->'before' as before, data->'due' as due
    from cases.event join cases.case_facts using (center_id, case_number)
    where center_id = ${centerId} and kind = 'recalculated'
      and (data->'due'->>'calendarVersion')::int = ${version}`;
  return [...rows];
}
