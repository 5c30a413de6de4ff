import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { bearer, username } from 'better-auth/plugins';
import { Pool } from 'pg';
import type { Logger } from '../../../platform/log.ts';

/** A working day with its breaks; it begins anew with use. */
const SESSION_SECONDS = 12 * 60 * 60;
/** How much of it must have passed before use prolongs it, which is a write. */
const PROLONG_AFTER_SECONDS = 30 * 60;
const ADDRESS_HEADER = 'x-yiting-address';

export interface SessionsOptions {
  readonly databaseUrl: string;
  /** Signs the tokens. */
  readonly secret: string;
  readonly log: Logger;
}

export interface OpenSession {
  /** better-auth's id of the person. */
  readonly userId: string;
  /** Real time: better-auth knows nothing of the hall's clock, which may be set weeks ahead. */
  readonly expiresAt: Temporal.Instant;
}

/** Where a request comes from, kept with the session. */
export interface ClientSource {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/**
 * Passwords and sessions, left to better-auth. Its own routes are not mounted; ours call it. On its first call
 * it compares the tables of schema `auth` with what it expects and throws when our migration fell behind.
 */
export interface Sessions {
  /** The signed token of a new session; undefined: the account or the password is wrong. */
  open(accountName: string, password: string, source: ClientSource): Promise<string | undefined>;
  /** Whose session it is; undefined when it has ended, was revoked or never was. One query, and one write when it is prolonged. */
  check(signedToken: string): Promise<OpenSession | undefined>;
  /** Ends the session at once; nothing happens when there is none. */
  revoke(signedToken: string, token: string): Promise<void>;
  close(): Promise<void>;
}

/** @param options.databaseUrl of the database that has schema `auth` */
export function createSessions({ databaseUrl, secret, log }: SessionsOptions): Sessions {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: '-c search_path=auth',
    application_name: 'yiting sessions',
    max: 6,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection of the sessions was lost'));
  const auth = createAuth(pool, secret, log);
  const bearerOf = (signedToken: string) => new Headers({ authorization: `Bearer ${signedToken}` });
  return {
    async open(accountName, password, source) {
      const headers = new Headers({ [ADDRESS_HEADER]: source.address, 'user-agent': source.userAgent ?? '' });
      const body = { username: accountName, password };
      const answer = await unlessRefused(auth.api.signInUsername({ body, headers, returnHeaders: true }));
      return answer?.headers.get('set-auth-token') ?? undefined;
    },
    async check(signedToken) {
      const found = await unlessRefused(auth.api.getSession({ headers: bearerOf(signedToken) }));
      if (!found) return undefined;
      const expiresAt = Temporal.Instant.fromEpochMilliseconds(found.session.expiresAt.getTime());
      return { userId: found.user.id, expiresAt };
    },
    async revoke(signedToken, token) {
      await unlessRefused(auth.api.revokeSession({ body: { token }, headers: bearerOf(signedToken) }));
    },
    close: () => pool.end(),
  };
}

function createAuth(pool: Pool, secret: string, log: Logger) {
  return betterAuth({
    database: pool,
    secret,
    // Needed for links in letters, of which we send none.
    baseURL: 'http://identity.invalid',
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_SECONDS, updateAge: PROLONG_AFTER_SECONDS },
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 100,
        usernameNormalization: false,
        usernameValidator: (name) => /^\d+\/\S+$/.test(name),
      }),
      bearer({ requireSignature: true }),
    ],
    advanced: {
      database: { joins: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => {
        if (level === 'error') log.error({ reason: message }, 'sessions');
        else log.debug({ reason: message }, 'sessions');
      },
    },
  });
}

/** The answer, or undefined when better-auth says no; a failure, such as no database, is thrown as it was. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    if (error.statusCode < 500) return undefined;
    throw error.cause ?? error;
  }
}
