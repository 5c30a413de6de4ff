import type { Db, Statement } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';
import type { ReplayOrder } from './replay-order.ts';
import type { Truth } from './truth.ts';

/** What the center's replay was asked for; undefined when it has none. */
export async function findOrder(db: Db, centerId: number): Promise<ReplayOrder | undefined> {
  const rows = await db<{ asked: ReplayOrder }[]>`select asked from replay.run where center_id = ${centerId}`;
  return rows[0]?.asked;
}

/** Keeps what is asked for; whoever comes second meets the key. */
export function insertOrder(db: Db, centerId: number, order: ReplayOrder): Statement {
  return db`
    insert into replay.run (center_id, asked) values (${centerId}, ${db.json(order as never)}) returning 1`;
}

/** A day that is written. */
export interface WrittenDay {
  readonly day: string;
  readonly truth: Truth;
}

export async function findWrittenDays(db: Db, centerId: number): Promise<WrittenDay[]> {
  const rows = await db<WrittenDay[]>`
    select day, truth from replay.day where center_id = ${centerId} order by day`;
  return [...rows];
}

const DAY = insertForm('replay.day', { day: 'date', received: 'int', truth: 'jsonb' });

/** Marks a day as written; whoever comes second meets the key, and nothing of his is written. */
export function insertDay({ day, truth }: WrittenDay): RowWrite {
  return rowWrite(DAY, { day, received: truth.received, truth });
}
