import type { Db } from '../platform/db.ts';
import type { IssuedEnd } from './page-end.ts';
import { AGES, type Age, type AgeSpan } from './uncollected-age.ts';

/** A certificate that is ready and that nobody has collected. */
export interface Uncollected {
  readonly caseNumber: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly applicantName: string;
  readonly department: string;
  readonly window: string | null;
  readonly issuedOn: string;
  /** How often the applicant was reminded. */
  readonly reminded: number;
}

export interface UncollectedFilter {
  /** Departments that must all have a part in the case; undefined: every case. */
  readonly departments?: readonly string[];
}

/** One page of certificates that nobody collects, what has been ready longest first. */
export async function findUncollected(
  db: Db,
  centerId: number,
  filter: UncollectedFilter & { readonly span?: AgeSpan },
  { limit, after }: { readonly limit: number; readonly after?: IssuedEnd },
): Promise<Uncollected[]> {
  const rows = await db<Uncollected[]>`
    select case_number as "caseNumber", item_code as "itemCode", item_name as "itemName",
      applicant_name as "applicantName", department_code as department, window_number as window,
      issued_on as "issuedOn", reminded
    from deadlines.clock
    where ${uncollected(db, centerId, filter)} ${filter.span ? db`and ${within(db, filter.span)}` : db``}
      ${after ? db`and (issued_on, case_number) > (${after.issuedOn}::date, ${after.caseNumber})` : db``}
    order by issued_on, case_number limit ${limit}`;
  return [...rows];
}

/** How many certificates of each age nobody has collected. */
export async function countUncollected(
  db: Db,
  centerId: number,
  filter: UncollectedFilter,
  spans: Readonly<Record<Age, AgeSpan>>,
): Promise<Record<Age, number>> {
  const count = (age: Age) => db`count(*) filter (where ${within(db, spans[age])})::int as ${db(age)}`;
  const columns = AGES.map(count).reduce((all, one) => db`${all}, ${one}`);
  const [row] = await db<Record<Age, number>[]>`
    select ${columns} from deadlines.clock where ${uncollected(db, centerId, filter)}`;
  return row as Record<Age, number>;
}

function uncollected(db: Db, centerId: number, { departments }: UncollectedFilter) {
  return db`center_id = ${centerId} and case_state = 'issued' and issued_on is not null
    ${departments === undefined ? db`` : db`and departments @> ${[...departments]}::text[]`}`;
}

function within(db: Db, { from, to }: AgeSpan) {
  return db`(issued_on >= ${from ?? '-infinity'}::date and issued_on <= ${to ?? 'infinity'}::date)`;
}
