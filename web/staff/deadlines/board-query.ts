import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Board, BoardRow } from '../../../src/cases/board-schema.ts';
import { call, withQuery } from '../platform/api.ts';
import type { BoardFilter } from './board-filter.ts';
import { lastBoard } from './board-list.ts';
import { type BoardPage, mergeChanged, pageOf, rowsOf } from './board-merge.ts';
import { useChangedCases } from './changed-cases.ts';

const PAGE = 200;
/** More changes at once than the server answers by name, as after a night: then the board is read anew. */
const MOST_BY_NAME = 50;
/** The day may turn while the board hangs open. */
const REREAD_MS = 60_000;

type Pages = InfiniteData<BoardPage, string | undefined>;

/**
 * The board under a filter, page by page. When cases change, only their rows and the figures are asked for, however
 * far the board has been read; the whole is read anew when that cannot be told, from the first page on.
 */
export function useBoard(filter: BoardFilter, q: string) {
  const client = useQueryClient();
  const queryKey = ['board', filter, q] as const;
  const ask = (more: { limit: number; cursor?: string; among?: string }, signal?: AbortSignal) =>
    call<Board>(withQuery('/api/cases', { ...filter, q, ...more }), { signal });
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam, signal }) => pageOf(await ask({ limit: PAGE, cursor: pageParam }, signal)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // Comparing ten thousand rows with themselves at every further page would hold up the scrolling.
    structuralSharing: false,
  });
  /** What was read far below is read again when somebody scrolls there. */
  const forgetBelow = (key: readonly unknown[]) => {
    client.setQueryData<Pages>(key, (data) => data && upTo(data, lastBoard().selected));
  };
  const readAnew = () => {
    forgetBelow(queryKey);
    return client.invalidateQueries({ queryKey: ['board'] });
  };
  const keyText = JSON.stringify(queryKey);
  const leave = useEffectEvent((key: readonly unknown[]) => {
    forgetBelow(key);
    void client.invalidateQueries({ queryKey: key, exact: true, refetchType: 'none' });
  });
  // A board that is not on the screen hears of no changes: whoever comes back to it reads it anew.
  useEffect(() => () => leave(JSON.parse(keyText)), [keyText]);
  const bringUpToDate = async (changed: ReadonlySet<string>) => {
    if (changed.size > MOST_BY_NAME) return readAnew();
    const now = await ask({ limit: MOST_BY_NAME, among: [...changed].join(',') });
    if (now.today !== client.getQueryData<Pages>(queryKey)?.pages[0]?.today) return readAnew();
    client.setQueryData<Pages>(queryKey, (data) => {
      return data && { ...data, pages: mergeChanged(data.pages, changed, now) };
    });
  };
  const changed = useChangedCases(bringUpToDate, readAnew);
  const today = query.data?.pages[0]?.today;
  useQuery({
    queryKey: ['board-day', filter, q],
    enabled: today !== undefined,
    refetchInterval: REREAD_MS,
    staleTime: REREAD_MS,
    queryFn: async ({ signal }) => {
      const now = await ask({ limit: 1 }, signal);
      if (now.today !== today) await readAnew();
      return now.today;
    },
  });
  const pages = query.data?.pages;
  const rows: readonly BoardRow[] = useMemo(() => (pages ? rowsOf(pages) : []), [pages]);
  return { query, rows, board: pages?.[0], changed };
}

/** The pages down to that of the chosen case, at least the first. */
function upTo({ pages, pageParams }: Pages, selected: string | undefined): Pages {
  const at = pages.findIndex((page) => page.items.some((row) => row.caseNumber === selected));
  const count = Math.max(0, at) + 1;
  return { pages: pages.slice(0, count), pageParams: pageParams.slice(0, count) };
}
