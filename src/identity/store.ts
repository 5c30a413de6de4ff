import type { Db, Statement, Transaction } from '../platform/db.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { Role } from './role.ts';
import type { WrongTries } from './sign-in.ts';
import type { StaffAccount } from './staff.ts';

/** An account as the table has it. */
export interface StaffRow {
  userId: string;
  username: string;
  nameZh: string;
  nameEn: string;
  role: Role;
  department: string | null;
  windows: string[];
  active: boolean;
  createdAt: Temporal.Instant;
}

/** The columns of a `StaffRow`. */
export const staffColumns = (db: Db | Transaction) => db`
  user_id as "userId", username, name_zh as "nameZh", name_en as "nameEn", role,
  department_code as department, windows, active, created_at as "createdAt"`;

export function toAccount({ nameZh, nameEn, ...row }: StaffRow): StaffAccount {
  return { ...row, name: { zh: nameZh, en: nameEn } };
}

export async function findStaffById(
  db: Db | Transaction,
  centerId: number,
  userId: string,
): Promise<StaffAccount | undefined> {
  const rows = await db<StaffRow[]>`
    select ${staffColumns(db)} from identity.staff where center_id = ${centerId} and user_id = ${userId}`;
  return rows[0] && toAccount(rows[0]);
}

/** @param username in any spelling */
export async function findStaffByUsername(
  db: Db | Transaction,
  centerId: number,
  username: string,
): Promise<StaffAccount | undefined> {
  const rows = await db<StaffRow[]>`
    select ${staffColumns(db)} from identity.staff
    where center_id = ${centerId} and lower(username) = lower(${username})`;
  return rows[0] && toAccount(rows[0]);
}

export interface StaffFilter {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly role?: Role | undefined;
  readonly department?: string | undefined;
  readonly active?: boolean | undefined;
  /** Part of a name or username. */
  readonly text?: string | undefined;
}

/** Accounts in the order of their usernames, those that are no longer active among them. */
export async function listStaff(db: Db, centerId: number, filter: StaffFilter): Promise<StaffAccount[]> {
  const rows = await db<StaffRow[]>`
    select ${staffColumns(db)} from identity.staff
    where center_id = ${centerId}
      ${filter.after === undefined ? db`` : db`and lower(username) > lower(${filter.after})`}
      ${filter.role === undefined ? db`` : db`and role = ${filter.role}`}
      ${filter.department === undefined ? db`` : db`and department_code = ${filter.department}`}
      ${filter.active === undefined ? db`` : db`and active = ${filter.active}`}
      ${
        filter.text === undefined
          ? db``
          : db`and strpos(lower(username || ' ' || name_zh || ' ' || name_en), lower(${filter.text})) > 0`
      }
    order by lower(username) limit ${filter.limit}`;
  return rows.map(toAccount);
}

/** Those of the usernames that are taken, in small letters. */
export async function takenUsernames(
  db: Db,
  centerId: number,
  usernames: readonly string[],
): Promise<Set<string>> {
  const rows = await db<{ username: string }[]>`
    select lower(username) as username from identity.staff
    where center_id = ${centerId} and lower(username) = any(${usernames.map((name) => name.toLowerCase())})`;
  return new Set(rows.map((row) => row.username));
}

/** The statement that adds staff, however many in one. */
export function addStaffRows(db: Db, centerId: number, accounts: readonly StaffAccount[]): Statement {
  const rows = accounts.map((account) => ({ ...account, createdAt: toRfc3339(account.createdAt) }));
  return db`
    insert into identity.staff
      (center_id, user_id, username, name_zh, name_en, role, department_code, windows, active, created_at)
    select ${centerId}, a->>'userId', a->>'username', a->'name'->>'zh', a->'name'->>'en', a->>'role',
      a->>'department', array(select jsonb_array_elements_text(a->'windows')), (a->>'active')::boolean,
      (a->>'createdAt')::timestamptz
    from jsonb_array_elements(${db.json(rows as never)}) a
    returning 1`;
}

export function setActive(db: Db, centerId: number, userId: string, active: boolean): Statement {
  return db`
    update identity.staff set active = ${active} where center_id = ${centerId} and user_id = ${userId}
    returning 1`;
}

/** What a person does in the center: role, department, windows. */
export function setPost(
  db: Db,
  centerId: number,
  userId: string,
  post: Pick<StaffAccount, 'role' | 'department' | 'windows'>,
): Statement {
  return db`
    update identity.staff
    set role = ${post.role}, department_code = ${post.department}, windows = ${[...post.windows]}
    where center_id = ${centerId} and user_id = ${userId}
    returning 1`;
}

/** Makes others who change who may do what wait until this transaction ends, so that each sees what the other did. */
export async function lockStaff(tx: Transaction, centerId: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('identity.staff'), ${centerId})`;
}

/** How many administrators may sign in, one person left out. */
export async function countOtherAdministrators(
  db: Db | Transaction,
  centerId: number,
  userId: string,
): Promise<number> {
  const rows = await db<{ count: number }[]>`
    select count(*)::int as count from identity.staff
    where center_id = ${centerId} and role = 'administrator' and active and user_id <> ${userId}`;
  return rows[0]?.count ?? 0;
}

/** The place where wrong passwords are counted: one username, known or not, from one address. */
export interface TryingPlace {
  readonly username: string;
  readonly address: string;
}

export async function findWrongTries(
  db: Db,
  centerId: number,
  place: TryingPlace,
): Promise<WrongTries | undefined> {
  const rows = await db<{ count: number; lastAt: Temporal.Instant }[]>`
    select count, last_at as "lastAt" from identity.wrong_try
    where center_id = ${centerId} and username = ${place.username} and address = ${place.address}`;
  return rows[0];
}

/**
 * The statement that counts one more wrong try. It counts in the database, so that tries made at once at
 * several processes all count. @param forgetBefore tries before this moment no longer count
 */
export function countWrongTry(
  db: Db,
  centerId: number,
  place: TryingPlace,
  now: Temporal.Instant,
  forgetBefore: Temporal.Instant,
): Statement {
  return db`
    insert into identity.wrong_try as tried (center_id, username, address, count, last_at)
    values (${centerId}, ${place.username}, ${place.address}, 1, ${toRfc3339(now)}::timestamptz)
    on conflict (center_id, username, address) do update set
      count = case when tried.last_at <= ${toRfc3339(forgetBefore)}::timestamptz then 1 else tried.count + 1 end,
      last_at = excluded.last_at
    returning 1`;
}

export function forgetWrongTries(db: Db, centerId: number, place: TryingPlace): Statement {
  return db`
    delete from identity.wrong_try
    where center_id = ${centerId} and username = ${place.username} and address = ${place.address}
    returning 1`;
}

export function removeOldWrongTries(db: Db, before: Temporal.Instant): Statement {
  return db`delete from identity.wrong_try where last_at <= ${toRfc3339(before)}::timestamptz returning 1`;
}

/** Everybody of a department who may sign in, by name; of none for null. */
export async function findColleagues(
  db: Db,
  centerId: number,
  department: string | null,
): Promise<StaffAccount[]> {
  const rows = await db<StaffRow[]>`
    select ${staffColumns(db)} from identity.staff
    where center_id = ${centerId} and active and department_code is not distinct from ${department}
    order by lower(username)`;
  return rows.map(toAccount);
}
