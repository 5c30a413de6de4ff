import postgres from 'postgres';
import { ConfigurationError } from './config.ts';

/** A connection pool, or one transaction of it. */
export type Db = postgres.Sql<Record<string, unknown>>;
export type Transaction = postgres.TransactionSql<Record<string, unknown>>;

/** Part of a statement, not yet run. Stores make them, actions send them. */
export type Statement = postgres.PendingQuery<postgres.Row[]>;

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;

/**
 * Connects to PostgreSQL. Days come and go as `YYYY-MM-DD`, moments as `Temporal.Instant`,
 * bigint as number (no count of a center passes 2^53).
 */
export function connect(url: string, options: { max?: number; name?: string } = {}): Db {
  return postgres(url, {
    max: options.max ?? 12,
    onnotice: () => {},
    connection: { application_name: options.name ?? 'yiting', TimeZone: 'Asia/Shanghai' },
    types: {
      day: { to: DATE, from: [DATE], serialize: (day: string) => day, parse: (day: string) => day },
      moment: {
        to: TIMESTAMPTZ,
        from: [TIMESTAMPTZ],
        serialize: (moment: Temporal.Instant | string) => moment.toString(),
        parse: (text: string) => Temporal.Instant.from(text.replace(' ', 'T')),
      },
      bigint: { to: BIGINT, from: [BIGINT], serialize: (value: number) => String(value), parse: Number },
    },
  }) as unknown as Db;
}

/**
 * Sends writing statements as one data-modifying CTE: one round trip, one plan, atomic by itself.
 * All parts see the same snapshot and not each other's rows; each row may be changed once.
 * Every insert, update and delete must say
 * what it is `returning`; the answer counts those rows of each part, in order.
 */
export async function sendAsOne(db: Db | Transaction, statements: readonly Statement[]): Promise<number[]> {
  if (statements.length === 0) return [];
  const parts = statements.map((statement, index) => {
    const separator = index === 0 ? db`` : db`, `;
    return db`${separator}${db(`w${index}`)} as (${statement})`;
  });
  // Reading every part makes a plain `select` among them (a job being queued) run as well.
  const counts = statements.map((_, index) => {
    const separator = index === 0 ? db`` : db`, `;
    return db`${separator}(select count(*)::int from ${db(`w${index}`)})`;
  });
  const rows = await db`with ${parts} select array[${counts}] as counts`;
  return rows[0]?.counts as number[];
}

/** True for the violation of a unique key, of the named one if a name is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof postgres.PostgresError) || error.code !== '23505') return false;
  return constraint === undefined || error.constraint_name === constraint;
}

const MOST_TRIES = 50;
/** Shorter than the second after which the database ends one of two that wait for each other, whichever it is. */
const PATIENCE = '200ms';
/** Somebody else changed the same rows; two waited for each other; a lock was not to be had in time. */
const OVERTAKEN = ['40001', '40P01', '55P03'];

/**
 * Works in a transaction that sees one moment, and gives way to whoever is at work on the same rows: it is undone and
 * tried again, so that nobody else has to wait long or is refused.
 */
export async function givingWay<T>(db: Db, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await db.begin('isolation level repeatable read', async (transaction) => {
        await transaction`select set_config('lock_timeout', ${PATIENCE}, true)`;
        return work(transaction);
      })) as T;
    } catch (error) {
      const isOvertaken = error instanceof postgres.PostgresError && OVERTAKEN.includes(error.code);
      if (!isOvertaken || tries === MOST_TRIES) throw error;
    }
  }
}

/** Does what only one process at a time may do; others wait. @param lock any number, the same for all processes */
export async function inTurn(db: Db, lock: number, work: () => Promise<void>): Promise<void> {
  const connection = await db.reserve();
  try {
    await connection`select pg_advisory_lock(${lock})`;
    await work();
  } finally {
    await connection`select pg_advisory_unlock(${lock})`.catch(() => {});
    connection.release();
  }
}

/** @throws ConfigurationError when there is no way in, without repeating the address and its password */
export async function reachServer(db: Db): Promise<void> {
  try {
    await db`select 1`;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(`the database cannot be reached (${code ?? message}): check DATABASE_URL`);
  }
}

/** Version of the PostgreSQL server, such as `18.4`. */
export async function serverVersion(db: Db): Promise<string> {
  const [row] = await db`show server_version`;
  return String(row?.server_version);
}

/** Lets the database look at its tables again after many rows were written at once, so that it plans well. */
export async function analyzeTables(db: Db): Promise<void> {
  await db`analyze`;
}
