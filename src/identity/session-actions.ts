import { sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import type { Refusal } from '../platform/refusal.ts';
import { dayOf, startClock } from '../platform/time.ts';
import { type Credential, tokenOf } from './credential.ts';
import { type ClientSource, createSessions } from './gateways/better-auth/sessions.ts';
import type { Identity, IdentityOptions } from './identity.ts';
import { SessionMemory } from './session-memory.ts';
import { LOCK_MINUTES, lockedOut, WRONG_CREDENTIALS } from './sign-in.ts';
import type { Staff, StaffAccount } from './staff.ts';
import * as store from './store.ts';
import { findSubstituted } from './substitution-store.ts';
import { accountName, isUsername, usernameKey } from './username.ts';

/** For so long a session's end or a change of the person may go unnoticed by another process. */
const REMEMBERED_SECONDS = 5;
const REMEMBERED_SESSIONS = 10_000;
/** No username has this form, so the account does not exist; a password tried on it takes as long as any. */
const NOBODY = '-';

/** Puts the room to work in this process. */
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
  const standsInFor = await findSubstituted(db, centerId, staff, dayOf(clock.now()));
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
