import type { Db, Statement, Transaction } from '../platform/db.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { StaffAccount, Substituted } from './staff.ts';
import { type StaffRow, staffColumns, toAccount } from './store.ts';
import { type Days, fitsFor, type Standing } from './substitution.ts';

/** One person in another's place, as it was agreed; ended ones are left out. */
export interface SubstitutionRow extends Days {
  readonly id: string;
  readonly away: StaffAccount;
  readonly substitute: StaffAccount;
  readonly note: string | null;
}

const accountJson = (db: Db, table: string) => db`
  jsonb_build_object('userId', ${db(table)}.user_id, 'username', ${db(table)}.username,
    'nameZh', ${db(table)}.name_zh, 'nameEn', ${db(table)}.name_en, 'role', ${db(table)}.role,
    'department', ${db(table)}.department_code, 'windows', ${db(table)}.windows, 'active', ${db(table)}.active,
    'createdAt', ${db(table)}.created_at)`;

interface JoinedRow extends Days {
  id: string;
  note: string | null;
  away: Omit<StaffRow, 'createdAt'> & { createdAt: string };
  substitute: Omit<StaffRow, 'createdAt'> & { createdAt: string };
}

/**
 * Substitutions whose last day has not passed, the next one first.
 * @param of those of one person, on either side; undefined: all
 */
export async function findSubstitutions(
  db: Db,
  centerId: number,
  today: string,
  of: string | undefined,
): Promise<SubstitutionRow[]> {
  const rows = await db<JoinedRow[]>`
    select s.id, s.first_day as "from", s.last_day as "until", s.note,
      ${accountJson(db, 'a')} as away, ${accountJson(db, 'b')} as substitute
    from identity.substitution s
      join identity.staff a on a.center_id = s.center_id and a.user_id = s.user_id
      join identity.staff b on b.center_id = s.center_id and b.user_id = s.substitute_id
    where s.center_id = ${centerId} and s.ended_at is null and s.last_day >= ${today}::date
      ${of === undefined ? db`` : db`and ${of} in (s.user_id, s.substitute_id)`}
    order by s.first_day, s.id`;
  const account = ({ createdAt, ...row }: JoinedRow['away']) =>
    toAccount({ ...row, createdAt: Temporal.Instant.from(createdAt) });
  return rows.map((row) => ({ ...row, away: account(row.away), substitute: account(row.substitute) }));
}

/** For whom somebody stands in on a day, as far as the posts of both still fit. */
export async function findSubstituted(
  db: Db,
  centerId: number,
  substitute: StaffAccount,
  day: string,
): Promise<Substituted[]> {
  const rows = await db<(StaffRow & { until: string })[]>`
    select ${staffColumns(db)}, last_day as "until"
    from (select center_id, user_id, last_day from identity.substitution
      where center_id = ${centerId} and substitute_id = ${substitute.userId} and ended_at is null
        and ${day}::date between first_day and last_day) s
      join identity.staff using (center_id, user_id)
    order by last_day, user_id`;
  return rows
    .filter((row) => fitsFor(row, substitute))
    .map(({ userId, username, nameZh, nameEn, role, department, until }) => ({
      userId,
      username,
      name: { zh: nameZh, en: nameEn },
      role,
      department,
      until,
    }));
}

/** What two people have agreed and not ended, from a day on. */
export async function findStandingOf(
  tx: Transaction,
  centerId: number,
  userIds: readonly string[],
  today: string,
): Promise<Standing[]> {
  const rows = await tx<Standing[]>`
    select user_id as "awayId", substitute_id as "substituteId", first_day as "from", last_day as "until"
    from identity.substitution
    where center_id = ${centerId} and ended_at is null and last_day >= ${today}::date
      and (user_id = any(${[...userIds]}) or substitute_id = any(${[...userIds]}))
    order by first_day`;
  return [...rows];
}

export interface NewSubstitutionRow extends Standing {
  readonly id: string;
  readonly note: string | null;
  readonly createdBy: string;
  readonly createdAt: Temporal.Instant;
}

export function addSubstitution(db: Db, centerId: number, row: NewSubstitutionRow): Statement {
  return db`
    insert into identity.substitution
      (center_id, id, user_id, substitute_id, first_day, last_day, note, created_by, created_at)
    values (${centerId}, ${row.id}, ${row.awayId}, ${row.substituteId}, ${row.from}::date, ${row.until}::date,
      ${row.note}, ${row.createdBy}, ${toRfc3339(row.createdAt)}::timestamptz)
    returning 1`;
}

export async function findSubstitutionById(
  db: Db,
  centerId: number,
  id: string,
): Promise<{ awayId: string; substituteId: string } | undefined> {
  const rows = await db<{ awayId: string; substituteId: string }[]>`
    select user_id as "awayId", substitute_id as "substituteId" from identity.substitution
    where center_id = ${centerId} and id = ${id}::uuid`;
  return rows[0];
}

/** The statement that ends one early; it changes nothing where that has been done. */
export function endSubstitution(
  db: Db,
  centerId: number,
  id: string,
  by: string,
  now: Temporal.Instant,
): Statement {
  return db`
    update identity.substitution set ended_by = ${by}, ended_at = ${toRfc3339(now)}::timestamptz
    where center_id = ${centerId} and id = ${id}::uuid and ended_at is null
    returning 1`;
}
