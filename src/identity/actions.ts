import { randomInt, randomUUIDv7 } from 'node:crypto';
import { type Db, isUniqueViolation, type Statement, sendAsOne, type Transaction } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { agreed, invalidFields, type Refusal, Refused } from '../platform/refusal.ts';
import { dayOf, startClock } from '../platform/time.ts';
import { type Credential, tokenOf } from './credential.ts';
import { addAccounts, endSessionsOf, hashOf, replacePassword } from './gateways/better-auth/accounts.ts';
import { type ClientSource, createSessions } from './gateways/better-auth/sessions.ts';
import type { Identity, IdentityOptions } from './identity.ts';
import { may } from './may.ts';
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
import { SessionMemory } from './session-memory.ts';
import { LOCK_MINUTES, lockedOut, WRONG_CREDENTIALS } from './sign-in.ts';
import type { Staff, StaffAccount } from './staff.ts';
import * as store from './store.ts';
import {
  canBeAway,
  NOT_STOOD_IN_FOR,
  NOT_YOUR_SUBSTITUTION,
  substitutionFaults,
  UNKNOWN_SUBSTITUTION,
} from './substitution.ts';
import { accountName, isUsername, usernameKey } from './username.ts';

/** For so long a session's end or a change of the person may go unnoticed by another process. */
const REMEMBERED_SECONDS = 5;
const REMEMBERED_SESSIONS = 10_000;
/** No username has this form, so the account does not exist; a password tried on it takes as long as any. */
const NOBODY = '-';
/** Two columns of better-auth are made from the username and unique as well. */
const USERNAME_KEYS = ['staff_username', 'user_username_key', 'user_email_key'];
const isUsernameTaken = (error: unknown) => USERNAME_KEYS.some((key) => isUniqueViolation(error, key));

export function createIdentity(options: IdentityOptions): Identity {
  const { hall, databaseUrl, secureCookies, findDepartmentName } = options;
  const sessions = createSessions({ databaseUrl, secret: hall.keys.secretFor('session'), log: hall.log });
  return {
    hall,
    secureCookies,
    findDepartmentName,
    realTime: options.realTime ?? startClock(),
    sessions,
    memory: new SessionMemory(REMEMBERED_SESSIONS),
    close: () => sessions.close(),
  };
}

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
  readonly staff: Staff;
}

/** Opens a session, or says in one sentence that it may not; never which of name and password was wrong. */
export async function signIn(
  identity: Identity,
  username: string,
  password: string,
  source: ClientSource,
): Promise<SignedIn | Refusal> {
  if (!isUsername(username)) return WRONG_CREDENTIALS;
  const { hall, sessions, realTime } = identity;
  const { db, centerId } = hall;
  const place = { username: usernameKey(username), address: source.address };
  const [staff, tries] = await Promise.all([
    store.findStaffByUsername(db, centerId, username),
    store.findWrongTries(db, centerId, place),
  ]);
  const locked = lockedOut(tries, realTime.now());
  if (locked) return locked;
  const account = accountName(centerId, staff?.active ? username : NOBODY);
  const token = await sessions.open(account, password, source);
  const session = token && (await sessions.check(token));
  if (!token || !session || !staff) {
    const now = realTime.now();
    const forgetBefore = now.subtract({ minutes: LOCK_MINUTES });
    await sendAsOne(db, [store.countWrongTry(db, centerId, place, now, forgetBefore)]);
    return WRONG_CREDENTIALS;
  }
  if (tries) await sendAsOne(db, [store.forgetWrongTries(db, centerId, place)]);
  return { token, expiresAt: session.expiresAt, staff: await withSubstituted(hall, staff) };
}

/** The person, with those in whose place he acts today. */
async function withSubstituted({ db, centerId, clock }: Hall, staff: StaffAccount): Promise<StaffAccount> {
  const standsInFor = await store.findSubstituted(db, centerId, staff, dayOf(clock.now()));
  return standsInFor.length > 0 ? { ...staff, standsInFor } : staff;
}

export async function signOut(identity: Identity, credential: Credential): Promise<void> {
  await identity.sessions.revoke(credential.text, tokenOf(credential));
  identity.memory.forget(credential.text);
}

/** Whose credential it is, remembered for a few seconds; requests that come meanwhile share one check. */
export function findSignedIn(identity: Identity, credential: Credential): Promise<Staff | undefined> {
  const { memory, realTime } = identity;
  const now = realTime.now().epochMilliseconds;
  const remembered = memory.find(credential.text, now);
  if (remembered) return remembered;
  const until = now + REMEMBERED_SECONDS * 1000;
  const answer: Promise<Staff | undefined> = checkSession(identity, credential.text).then(
    (found) => {
      // Somebody may have signed out while we asked; what was forgotten meanwhile stays forgotten.
      if (!memory.holds(credential.text, answer)) return found?.staff;
      if (found) memory.remember(credential.text, answer, found.staff.userId, Math.min(until, found.endsAt));
      else memory.forget(credential.text);
      return found?.staff;
    },
    (error: unknown) => {
      memory.forget(credential.text);
      throw error;
    },
  );
  memory.remember(credential.text, answer, undefined, until);
  return answer;
}

async function checkSession(
  { hall, sessions }: Identity,
  signedToken: string,
): Promise<{ staff: Staff; endsAt: number } | undefined> {
  const session = await sessions.check(signedToken);
  if (!session) return undefined;
  const staff = await store.findStaffById(hall.db, hall.centerId, session.userId);
  if (!staff?.active) return undefined;
  return { staff: await withSubstituted(hall, staff), endsAt: session.expiresAt.epochMilliseconds };
}

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

/** What is asked for a substitution; `for` only by the administrator. */
export interface SubstitutionWish {
  readonly for?: string;
  readonly substitute: string;
  readonly from: string;
  readonly until: string;
  readonly note?: string;
}

/**
 * Names a substitute for oneself, or as the administrator for somebody else.
 * @param along statements to be sent with it, such as the answer under a once-only key
 * @throws Refused when a field is wrong or somebody else is asked for without the right
 */
export async function nameSubstitute(
  identity: Identity,
  by: Staff,
  wish: SubstitutionWish,
  along: (added: store.SubstitutionRow) => readonly Statement[],
): Promise<store.SubstitutionRow> {
  const { hall, memory } = identity;
  const { db, centerId, clock } = hall;
  const now = clock.now();
  const added = await db.begin(async (tx) => {
    await store.lockStaff(tx, centerId);
    const away = await getStaffAccount(hall, wish.for ?? by.username, tx);
    if (away.userId !== by.userId && !may(by, 'users:manage')) throw new Refused(NOT_YOUR_SUBSTITUTION);
    if (!canBeAway(away.role)) throw new Refused(NOT_STOOD_IN_FOR);
    const substitute = isUsername(wish.substitute)
      ? await store.findStaffByUsername(tx, centerId, wish.substitute)
      : undefined;
    const { from, until } = wish;
    const today = dayOf(now);
    const people = [away.userId, ...(substitute ? [substitute.userId] : [])];
    const standing = await store.findStandingOf(tx, centerId, people, today);
    const faults = substitutionFaults({ away, substitute, from, until }, standing, today);
    if (!substitute || faults.length > 0) throw new Refused(invalidFields(faults));
    const row = { id: randomUUIDv7(), away, substitute, from, until, note: wish.note?.trim() || null };
    const ids = { awayId: away.userId, substituteId: substitute.userId };
    const made = { ...row, ...ids, createdBy: by.userId, createdAt: now };
    await sendAsOne(tx, [store.addSubstitution(db, centerId, made), ...along(row)]);
    return row;
  });
  memory.forgetOwner(added.substitute.userId);
  return added;
}

/** Ends one early, or calls it off; one that has ended stays as it was. @throws Refused when it is not one's own */
export async function endSubstitutionEarly(identity: Identity, by: Staff, id: string): Promise<void> {
  const { hall, memory } = identity;
  const { db, centerId, clock } = hall;
  const found = agreed((await store.findSubstitutionById(db, centerId, id)) ?? UNKNOWN_SUBSTITUTION);
  if (found.awayId !== by.userId && !may(by, 'users:manage')) throw new Refused(NOT_YOUR_SUBSTITUTION);
  await sendAsOne(db, [store.endSubstitution(db, centerId, id, by.userId, clock.now())]);
  memory.forgetOwner(found.substituteId);
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
