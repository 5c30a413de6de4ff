import { infiniteQueryOptions } from '@tanstack/react-query';
import { call, withQuery } from './api.ts';

const PRINT_MOST = 2_000;

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** How a list is read page by page. @param parameters what it is asked with; those without a value are left out */
export function pagesOf<P extends Page>(
  queryKey: readonly unknown[],
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      call<P>(withQuery(path, { ...parameters, cursor: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** The rows of all pages that were read. */
export function rowsOf<P extends Page>(
  data: { readonly pages: readonly P[] } | undefined,
): P['items'][number][] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

interface ListBeingRead {
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => Promise<{ readonly data?: { readonly pages: readonly Page[] } | undefined }>;
}

/** Prints the page once its list is read to the end, or as far as anybody would print. @param rows how many are there */
export async function printWhole({ hasNextPage, fetchNextPage }: ListBeingRead, rows: number): Promise<void> {
  let known = rows;
  for (let more = hasNextPage; more && known < PRINT_MOST; ) {
    const { data } = await fetchNextPage();
    more = data?.pages.at(-1)?.nextCursor != null;
    known = data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? known;
  }
  window.print();
}
