import postgres from 'postgres';
import type { Db, Statement } from './db.ts';
import type { Hall } from './hall.ts';
import { perCenter } from './per-center.ts';
import { composeRows, type RowWrite } from './row-forms.ts';

/** So many statements are under way at most. One is enough, until it has to wait for somebody else's lock. */
const UNDER_WAY = 4;
/** How long a change waits for the statement before it, before it goes beside it. */
const PATIENCE_MS = 20;
/** So many changes share a statement at most, which bounds how long the first waits for the last. */
const TOGETHER = 64;

/** Writes rows as one statement, all or nothing. */
export async function writeRows(
  { db, centerId }: { readonly db: Db; readonly centerId: number },
  writes: readonly RowWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const { text, rows } = composeRows(writes);
  await db.unsafe(text, [centerId, ...rows], { prepare: true });
}

/** Rows as statements, for what is sent along with other statements by `sendAsOne`. */
export function asStatements({ db, centerId }: Hall, writes: readonly RowWrite[]): Statement[] {
  return writes.map(({ form, row }) => {
    const [before = '', after = ''] = form.sql.replaceAll('$center', String(centerId)).split('$rows');
    return db`${db.unsafe(before)}${JSON.stringify([row])}::text::jsonb${db.unsafe(after)}`;
  });
}

/**
 * Writes the rows of one change, all or nothing. Changes of many people that come at once share a statement and its
 * commit; if the database refuses one of them, each is written alone, so that nobody pays for another's fault.
 * @param name of what is changed: changes go in its order, so that no two statements wait for each other
 */
export function writeTogether(hall: Hall, name: string, writes: readonly RowWrite[]): Promise<void> {
  return queueOf(hall).add(hall, name, writes);
}

const queueOf = perCenter(() => new WriteQueue());

interface Change {
  readonly name: string;
  readonly writes: readonly RowWrite[];
  readonly done: PromiseWithResolvers<void>;
}

class WriteQueue {
  #waiting: Change[] = [];
  #underWay = 0;

  add(hall: Hall, name: string, writes: readonly RowWrite[]): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#waiting.push({ name, writes, done });
    if (this.#underWay === 0) this.#begin(hall);
    else if (this.#waiting.length === 1) setTimeout(() => this.#begin(hall), PATIENCE_MS).unref();
    return done.promise;
  }

  #begin(hall: Hall): void {
    if (this.#underWay === UNDER_WAY || this.#waiting.length === 0) return;
    const changes = this.#waiting.slice(0, TOGETHER);
    this.#waiting = this.#waiting.slice(TOGETHER);
    this.#underWay += 1;
    writeChanges(hall, changes).finally(() => {
      this.#underWay -= 1;
      this.#begin(hall);
    });
  }
}

async function writeChanges(hall: Hall, changes: Change[]): Promise<void> {
  const inOrder = changes.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
  try {
    await writeRows(
      hall,
      inOrder.flatMap(({ writes }) => writes),
    );
    for (const { done } of inOrder) done.resolve();
  } catch (error) {
    // Only what the server itself refused is known to be undone; a lost connection leaves it open.
    if (inOrder.length === 1 || !(error instanceof postgres.PostgresError)) {
      for (const { done } of inOrder) done.reject(error);
      return;
    }
    for (const change of inOrder) await writeChanges(hall, [change]);
  }
}
