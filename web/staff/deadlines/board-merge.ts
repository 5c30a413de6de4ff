import type { Board, BoardRow } from '../../../src/cases/board-schema.ts';
import { type Sorted, urgencyOf } from '../../../src/deadlines/urgency.ts';

/** A page of the board as it was read, and how far it reached when it was. */
export interface BoardPage extends Board {
  /** Place of the last row that was read; undefined on the last page, which reaches to the end. */
  readonly end: string | undefined;
}

/** Where a row stands on the board: rows are sorted by this text, as the server does it. */
export function placeOnBoard(row: Sorted & Pick<BoardRow, 'caseNumber'>): string {
  return `${urgencyOf(row)} ${row.caseNumber}`;
}

/** An answer of the server as a page. */
export function pageOf(board: Board): BoardPage {
  const last = board.items.at(-1);
  return { ...board, end: board.nextCursor !== null && last ? placeOnBoard(last) : undefined };
}

/**
 * The pages after some cases have changed: the changed rows go from where they were and stand where they belong now.
 * What belongs behind the last page that was read is left for its own page; pages without a change stay the same object.
 * @param changed the cases of which something was heard @param now the server's answer about them
 */
export function mergeChanged(
  pages: readonly BoardPage[],
  changed: ReadonlySet<string>,
  now: Board,
): BoardPage[] {
  let from = '';
  return pages.map((page, index) => {
    const { end } = page;
    const start = from;
    from = end ?? '';
    const belongs = (row: BoardRow) => {
      const place = placeOnBoard(row);
      return place > start && (end === undefined || place <= end);
    };
    const coming = now.items.filter(belongs);
    const figures = index === 0 ? { counts: now.counts, morning: now.morning } : undefined;
    if (coming.length === 0 && !page.items.some((row) => changed.has(row.caseNumber))) {
      return figures ? { ...page, ...figures } : page;
    }
    const items = [...page.items.filter((row) => !changed.has(row.caseNumber)), ...coming];
    return { ...page, ...figures, items: items.sort(byPlace) };
  });
}

function byPlace(one: BoardRow, other: BoardRow): number {
  return placeOnBoard(one) < placeOnBoard(other) ? -1 : 1;
}

/** All rows of the pages, each once: a case may have moved on while the next page was on its way. */
export function rowsOf(pages: readonly BoardPage[]): BoardRow[] {
  const rows = new Map<string, BoardRow>();
  for (const page of pages) for (const row of page.items) rows.set(row.caseNumber, row);
  return [...rows.values()];
}
