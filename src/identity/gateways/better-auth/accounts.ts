import { hashPassword } from 'better-auth/crypto';
import type { Db, Statement } from '../../../platform/db.ts';
import { toRfc3339 } from '../../../platform/time.ts';

/** An account as better-auth keeps it. */
export interface Account {
  readonly userId: string;
  /** Unique among all centers of the database. */
  readonly accountName: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** better-auth's own hash of a password (scrypt); takes some 60 ms of processor time on purpose. */
export const hashOf = (password: string): Promise<string> => hashPassword(password);

/** Statements that add accounts to better-auth's tables, however many in two. */
export function addAccounts(db: Db, accounts: readonly Account[], at: Temporal.Instant): Statement[] {
  const rows = db.json(accounts as never);
  const moment = toRfc3339(at);
  return [
    // better-auth asks for an e-mail address; `.invalid` is reserved for those that lead nowhere (RFC 2606).
    db`
      insert into auth."user" (id, name, email, "emailVerified", username, "createdAt", "updatedAt")
      select a->>'userId', a->>'name', replace(a->>'accountName', '/', '.') || '@staff.invalid', false,
        a->>'accountName', ${moment}::timestamptz, ${moment}::timestamptz
      from jsonb_array_elements(${rows}) a
      returning 1`,
    db`
      insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      select a->>'userId', a->>'userId', 'credential', a->>'userId', a->>'passwordHash',
        ${moment}::timestamptz, ${moment}::timestamptz
      from jsonb_array_elements(${rows}) a
      returning 1`,
  ];
}

/** The statement that replaces a password. */
export function replacePassword(
  db: Db,
  userId: string,
  passwordHash: string,
  at: Temporal.Instant,
): Statement {
  return db`
    update auth.account set password = ${passwordHash}, "updatedAt" = ${toRfc3339(at)}::timestamptz
    where "userId" = ${userId} and "providerId" = 'credential'
    returning 1`;
}

/** The statement that ends all sessions of a person, in every process. */
export function endSessionsOf(db: Db, userId: string): Statement {
  return db`delete from auth.session where "userId" = ${userId} returning 1`;
}

/** The statement that removes sessions which have ended by themselves. */
export function removeEndedSessions(db: Db, now: Temporal.Instant): Statement {
  return db`delete from auth.session where "expiresAt" < ${toRfc3339(now)}::timestamptz returning 1`;
}
