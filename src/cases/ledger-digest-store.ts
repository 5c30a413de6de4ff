import type { Db, Statement, Transaction } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';
import type { Span } from './day-span.ts';
import type { DayDigest, HashesOfDay } from './digest.ts';

type Reader = Db | Transaction;

/** Digests from a day to a day, both included, in order. */
export async function findDigests(
  db: Reader,
  centerId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DayDigest[]> {
  const rows = await db<DayDigest[]>`
    select ${digestColumns(db)} from cases.ledger_digest
    where center_id = ${centerId} and day between ${from}::date and ${to}::date order by day`;
  return [...rows];
}

/** The digests of the last days, the newest first. */
export async function findNewestDigests(db: Reader, centerId: number, limit: number): Promise<DayDigest[]> {
  const rows = await db<DayDigest[]>`
    select ${digestColumns(db)} from cases.ledger_digest
    where center_id = ${centerId} order by day desc limit ${limit}`;
  return [...rows];
}

function digestColumns(db: Reader) {
  return db`day, events, cases, encode(digest, 'hex') as digest, encode(previous, 'hex') as previous,
    to_char(made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "madeAt"`;
}

/** The hashes of all events of a span of time, by day, each day's in the order of case number and sequence. */
export async function findHashes(db: Reader, centerId: number, span: Span): Promise<HashesOfDay[]> {
  const rows = await db<{ day: string; cases: number; hashes: string }[]>`
    select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(distinct case_number)::int as cases,
      string_agg(encode(hash, 'hex'), ' ' order by case_number collate "C", sequence) as hashes
    from cases.event
    where center_id = ${centerId} and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz
    group by 1`;
  return rows.map(({ day, cases, hashes }) => ({ day, cases, hashes: hashes.split(' ') }));
}

/** The day of the first event there is; undefined while there is none. */
export async function findFirstEventDay(db: Reader, centerId: number): Promise<string | undefined> {
  const [row] = await db<{ day: string | null }[]>`
    select to_char(min(at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from cases.event
    where center_id = ${centerId}`;
  return row?.day ?? undefined;
}

const DIGEST = insertForm('cases.ledger_digest', {
  day: 'date',
  events: 'int',
  cases: 'int',
  digest: 'bytea',
  previous: 'bytea',
  made_at: 'timestamptz',
});

/** Keeps digests; whoever comes second with a day meets the key, and nothing of his is written. */
export function insertDigests(digests: readonly DayDigest[]): RowWrite[] {
  return digests.map(({ day, events, cases, digest, previous, madeAt }) =>
    rowWrite(DIGEST, {
      day,
      events,
      cases,
      digest: `\\x${digest}`,
      previous: `\\x${previous}`,
      made_at: madeAt,
    }),
  );
}

/** Forgets the digests of the days after one. */
export function deleteDigestsAfter(db: Db, centerId: number, day: string): Statement {
  return db`delete from cases.ledger_digest where center_id = ${centerId} and day > ${day} returning 1`;
}
