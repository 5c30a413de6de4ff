import type { Db, Statement } from '../platform/db.ts';
import type { BoardView } from './deadlines-schema.ts';

/** A person's named views of the board, by name. */
export async function findBoardViews(db: Db, centerId: number, userId: string): Promise<BoardView[]> {
  const rows = await db<BoardView[]>`
    select name, query from deadlines.board_view
    where center_id = ${centerId} and user_id = ${userId} order by name`;
  return [...rows];
}

/** Keeps a view under its name, in place of what was there. */
export function writeBoardView(db: Db, centerId: number, userId: string, view: BoardView): Statement {
  return db`
    insert into deadlines.board_view (center_id, user_id, name, query)
    values (${centerId}, ${userId}, ${view.name}, ${db.json(view.query as never)})
    on conflict (center_id, user_id, name) do update set query = excluded.query
    returning 1`;
}

export function deleteBoardView(db: Db, centerId: number, userId: string, name: string): Statement {
  return db`
    delete from deadlines.board_view
    where center_id = ${centerId} and user_id = ${userId} and name = ${name}
    returning 1`;
}
