import type { Db, Statement } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';
import type { Overtaking } from './overtaken.ts';
import type { Period } from './period.ts';

/** Who stood behind whom, of the cases that were decided on a counted day. */
export const OVERTAKEN = insertForm('statistics.overtaken', {
  day: 'date',
  case_number: 'text',
  fast_case_number: 'text',
  granted_on: 'date',
  fast_decided_on: 'date',
  is_late: 'boolean',
});

export function writeOvertaken(list: readonly Overtaking[]): RowWrite[] {
  return list.map((each) =>
    rowWrite(OVERTAKEN, {
      day: each.day,
      case_number: each.caseNumber,
      fast_case_number: each.fastCaseNumber,
      granted_on: each.grantedOn,
      fast_decided_on: each.fastDecidedOn,
      is_late: each.isLate,
    }),
  );
}

/** Forgets who was found to be overtaken from a day on. */
export function forgetOvertakenFrom(db: Db, centerId: number, day: string): Statement {
  return db`delete from statistics.overtaken where center_id = ${centerId} and day >= ${day} returning 1`;
}

/** Who stood behind cases that were put on the fast track in a period, as far as days are counted. */
export async function findOvertaken(db: Db, centerId: number, { from, to }: Period): Promise<Overtaking[]> {
  const rows = await db<Overtaking[]>`
    select day, case_number as "caseNumber", fast_case_number as "fastCaseNumber", granted_on as "grantedOn",
      fast_decided_on as "fastDecidedOn", is_late as "isLate"
    from statistics.overtaken
    where center_id = ${centerId} and granted_on between ${from}::date and ${to}::date
    order by day, case_number`;
  return [...rows];
}
