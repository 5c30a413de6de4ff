import type { Db, Statement } from '../platform/db.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { Role } from './role.ts';
import type { WrongTries } from './sign-in.ts';
import type { StaffAccount } from './staff.ts';

interface StaffRow {
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

const columns = (db: Db) => db`
  user_id as "userId", username, name_zh as "nameZh", name_en as "nameEn", role,
  department_code as department, windows, active, created_at as "createdAt"`;

function toAccount({ nameZh, nameEn, ...row }: StaffRow): StaffAccount {
  return { ...row, name: { zh: nameZh, en: nameEn } };
}

export async function findStaffById(
  db: Db,
  centerId: number,
  userId: string,
): Promise<StaffAccount | undefined> {
  const rows = await db<StaffRow[]>`
    select ${columns(db)} from identity.staff where center_id = ${centerId} and user_id = ${userId}`;
  return rows[0] && toAccount(rows[0]);
}

/** @param username in any spelling */
export async function findStaffByUsername(
  db: Db,
  centerId: number,
  username: string,
): Promise<StaffAccount | undefined> {
  const rows = await db<StaffRow[]>`
    select ${columns(db)} from identity.staff
    where center_id = ${centerId} and lower(username) = lower(${username})`;
  return rows[0] && toAccount(rows[0]);
}

export interface StaffFilter {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly role?: Role | undefined;
  readonly department?: string | undefined;
  /** Part of a name or username. */
  readonly text?: string | undefined;
}

/** Accounts in the order of their usernames, those that are no longer active among them. */
export async function listStaff(db: Db, centerId: number, filter: StaffFilter): Promise<StaffAccount[]> {
  const rows = await db<StaffRow[]>`
    select ${columns(db)} from identity.staff
    where center_id = ${centerId}
      ${filter.after === undefined ? db`` : db`and lower(username) > lower(${filter.after})`}
      ${filter.role === undefined ? db`` : db`and role = ${filter.role}`}
      ${filter.department === undefined ? db`` : db`and department_code = ${filter.department}`}
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
