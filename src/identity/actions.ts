import { randomInt, randomUUIDv7 } from 'node:crypto';
import { type Db, isUniqueViolation, type Statement, sendAsOne, type Transaction } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { agreed, invalidFields, Refused } from '../platform/refusal.ts';
import { addAccounts, endSessionsOf, hashOf, replacePassword } from './gateways/better-auth/accounts.ts';
import type { Identity } from './identity.ts';
import {
  LAST_ADMINISTRATOR,
  type NewStaff,
  NOT_YOURSELF,
  newStaffFaults,
  postFaults,
  unknownStaff,
  usernameTaken,
} from './new-staff.ts';
import { passwordFault, readablePassword } from './password.ts';
import { type SampleDepartment, sampleAccounts } from './sample-accounts.ts';
import type { Staff, StaffAccount } from './staff.ts';
import * as store from './store.ts';
import { accountName, isUsername, usernameKey } from './username.ts';

/** Two columns of better-auth are made from the username and unique as well. */
const USERNAME_KEYS = ['staff_username', 'user_username_key', 'user_email_key'];
const isUsernameTaken = (error: unknown) => USERNAME_KEYS.some((key) => isUniqueViolation(error, key));

/**
 * Adds an account. @param departmentExists whether the catalogue has the department, if one is given
 * @param along statements to be sent with it, such as the answer under a once-only key
 * @throws Refused when a field is wrong or the username is taken
 */
export async function addStaff(
  hall: Hall,
  account: NewStaff,
  departmentExists: boolean,
  along: (added: StaffAccount) => readonly Statement[] = () => [],
): Promise<StaffAccount> {
  const faults = newStaffFaults(account, departmentExists);
  if (faults.length > 0) throw new Refused(invalidFields(faults));
  const { password, ...person } = account;
  const added = newAccount(hall, person);
  const passwordHash = await hashOf(password);
  try {
    await sendAsOne(hall.db, [...insertions(hall, [added], passwordHash), ...along(added)]);
  } catch (error) {
    throw isUsernameTaken(error) ? new Refused(usernameTaken(account.username)) : error;
  }
  return added;
}

/**
 * Gives the sample city its accounts, all with one password, and leaves alone those that are there already.
 * Only ever for the sample city. @returns how many were added
 */
export async function createSampleAccounts(
  hall: Hall,
  departments: readonly SampleDepartment[],
  password: string,
): Promise<number> {
  const { db, centerId } = hall;
  const accounts = sampleAccounts(departments);
  const taken = await store.takenUsernames(
    db,
    centerId,
    accounts.map((account) => account.username),
  );
  const missing = accounts.filter((account) => !taken.has(usernameKey(account.username)));
  if (missing.length === 0) return 0;
  const added = missing.map((account) => newAccount(hall, account));
  try {
    await sendAsOne(db, insertions(hall, added, await hashOf(password)));
    return added.length;
  } catch (error) {
    // Another process that opened the same empty center was faster, and added all of them.
    if (isUsernameTaken(error)) return 0;
    throw error;
  }
}

function newAccount(hall: Hall, person: Omit<NewStaff, 'password'>): StaffAccount {
  return { ...person, userId: randomUUIDv7(), active: true, createdAt: hall.clock.now() };
}

function insertions(
  { db, centerId, clock }: Hall,
  added: readonly StaffAccount[],
  passwordHash: string,
): Statement[] {
  const accounts = added.map(({ userId, username, name }) => ({
    userId,
    accountName: accountName(centerId, username),
    name: name.zh,
    passwordHash,
  }));
  return [...addAccounts(db, accounts, clock.now()), store.addStaffRows(db, centerId, added)];
}

/** @throws Refused when there is nobody of that username */
export async function getStaffAccount(
  hall: Hall,
  username: string,
  db: Db | Transaction = hall.db,
): Promise<StaffAccount> {
  const found = isUsername(username)
    ? await store.findStaffByUsername(db, hall.centerId, username)
    : undefined;
  return agreed(found ?? unknownStaff(username));
}

/** One page of the accounts, and the username to go on after. */
export async function listStaff(
  hall: Hall,
  filter: store.StaffFilter,
): Promise<{ accounts: StaffAccount[]; nextCursor: string | null }> {
  const found = await store.listStaff(hall.db, hall.centerId, { ...filter, limit: filter.limit + 1 });
  const accounts = found.slice(0, filter.limit);
  return {
    accounts,
    nextCursor: found.length > accounts.length ? (accounts.at(-1)?.username ?? null) : null,
  };
}

/**
 * Lets a person sign in or not. Whoever no longer may is signed out everywhere: here at once, in other
 * processes within seconds. @throws Refused for oneself or somebody unknown
 */
export async function setStaffActive(
  identity: Identity,
  username: string,
  active: boolean,
  by: Staff,
): Promise<StaffAccount> {
  const { hall, memory } = identity;
  const account = await hall.db.begin(async (tx) => {
    await store.lockStaff(tx, hall.centerId);
    const found = await getStaffAccount(hall, username, tx);
    if (found.userId === by.userId && !active) throw new Refused(NOT_YOURSELF);
    if (!active) await refuseLastAdministrator(hall, found, tx);
    const changed = store.setActive(hall.db, hall.centerId, found.userId, active);
    await sendAsOne(tx, active ? [changed] : [changed, endSessionsOf(hall.db, found.userId)]);
    return found;
  });
  memory.forgetOwner(account.userId);
  return { ...account, active };
}

/** @throws Refused when nobody could manage accounts any more without this one */
async function refuseLastAdministrator(hall: Hall, account: StaffAccount, tx: Transaction): Promise<void> {
  if (account.role !== 'administrator' || !account.active) return;
  const others = await store.countOtherAdministrators(tx, hall.centerId, account.userId);
  if (others === 0) throw new Refused(LAST_ADMINISTRATOR);
}

/**
 * Gives a person another role, department or windows; rights change at once here, in other processes within seconds.
 * @param departmentExists whether the catalogue has the department, if one is given
 * @throws Refused when a field is wrong, nobody has the name, or no administrator would be left
 */
export async function setStaffPost(
  identity: Identity,
  username: string,
  post: Pick<NewStaff, 'role' | 'department' | 'windows'>,
  departmentExists: boolean,
): Promise<StaffAccount> {
  const { hall, memory } = identity;
  const account = await hall.db.begin(async (tx) => {
    await store.lockStaff(tx, hall.centerId);
    const found = await getStaffAccount(hall, username, tx);
    const faults = postFaults(post, departmentExists);
    if (faults.length > 0) throw new Refused(invalidFields(faults));
    if (post.role !== 'administrator') await refuseLastAdministrator(hall, found, tx);
    await sendAsOne(tx, [store.setPost(hall.db, hall.centerId, found.userId, post)]);
    return found;
  });
  memory.forgetEverybody();
  return { ...account, ...post };
}

/** Gives a person a new password and signs them out everywhere. @throws Refused when it is too weak */
export async function resetPassword(identity: Identity, username: string, password: string): Promise<void> {
  const { hall, memory } = identity;
  const account = await getStaffAccount(hall, username);
  const fault = passwordFault(password, account.username);
  if (fault) throw new Refused(invalidFields([{ pointer: '/password', detail: fault }]));
  const replaced = replacePassword(hall.db, account.userId, await hashOf(password), hall.clock.now());
  await sendAsOne(hall.db, [replaced, endSessionsOf(hall.db, account.userId)]);
  memory.forgetOwner(account.userId);
}

/** A password that cannot be guessed, to be printed once. */
export function randomPassword(): string {
  return readablePassword(randomInt);
}
