import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Board, BoardRow } from '../../../src/cases/case-schema.ts';
import { call, withQuery } from '../platform/api.ts';
import { useLive } from '../platform/live.ts';
import type { BoardFilter } from './board-filter.ts';

const PAGE = 200;
/** The day may turn while the board hangs open. */
const REREAD_MS = 60_000;

/** The board under a filter, page by page, read again whenever a case changes. */
export function useBoard(filter: BoardFilter, q: string) {
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['board', filter, q],
    queryFn: ({ pageParam, signal }) =>
      call<Board>(withQuery('/api/cases', { ...filter, q, limit: PAGE, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REREAD_MS,
    // Comparing ten thousand rows with themselves at every further page would hold up the scrolling.
    structuralSharing: false,
  });
  const changed = useChangedCases(() => client.invalidateQueries({ queryKey: ['board'] }));
  const first = query.data?.pages[0];
  const pages = query.data?.pages;
  const rows: readonly BoardRow[] = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  return { query, rows, board: first, changed };
}

/** Many cases may change at once; a list is read again for all of them together. */
const GATHER_MS = 600;
const MARKED_MS = 15_000;

/**
 * Hears which cases change, has the list read again, and then names them for a quarter of a minute, so that their rows can
 * carry a quiet mark.
 */
export function useChangedCases(readAgain: () => Promise<unknown>): ReadonlySet<string> {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const heard = useRef(new Set<string>());
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);
  const marking = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(gathering.current);
      clearTimeout(marking.current);
    },
    [],
  );
  const gather = async () => {
    const numbers = heard.current;
    heard.current = new Set();
    gathering.current = undefined;
    await readAgain();
    setChanged(numbers);
    clearTimeout(marking.current);
    marking.current = setTimeout(() => setChanged(new Set()), MARKED_MS);
  };
  useLive(
    'cases',
    ({ caseNumber }) => {
      if (typeof caseNumber === 'string') heard.current.add(caseNumber);
      gathering.current ??= setTimeout(gather, GATHER_MS);
    },
    readAgain,
  );
  return changed;
}
