import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { CenterView, DepartmentList, Guide, ItemHit } from '../../../src/catalog/catalog-schema.ts';
import { call, withQuery } from '../platform/api.ts';

const HOUR_MS = 3_600_000;
const HITS_SHOWN = 9;

/** Items that the words may mean, the likeliest first; `pending` while the answer belongs to earlier words. */
export function useItemSearch(
  text: string,
  department?: string,
): { hits: readonly ItemHit[]; pending: boolean } {
  const q = text.trim();
  const query = useQuery({
    queryKey: ['items', q, department],
    queryFn: ({ signal }) =>
      call<{ items: ItemHit[] }>(withQuery('/api/public/items', { q, department, limit: HITS_SHOWN }), {
        signal,
      }),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
    staleTime: HOUR_MS,
  });
  if (q.length === 0) return { hits: [], pending: false };
  return {
    hits: query.data?.items.slice(0, HITS_SHOWN) ?? [],
    pending: query.isPlaceholderData || query.isPending,
  };
}

/** The published guide of an item, as the counter needs it. */
export function guideOf(code: string) {
  return queryOptions({
    queryKey: ['guide', code],
    queryFn: () => call<Guide>(`/api/public/items/${encodeURIComponent(code)}`),
    staleTime: HOUR_MS / 60,
  });
}

/** Departments in the order of the hall, with their windows. */
export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => call<DepartmentList>('/api/public/departments'),
  staleTime: HOUR_MS,
});

/** The center itself: its name and telephone. */
export const centerQuery = queryOptions({
  queryKey: ['center'],
  queryFn: () => call<CenterView>('/api/public/center'),
  staleTime: HOUR_MS,
});
