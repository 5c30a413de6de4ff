import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { StaffList as StaffPage } from '../../../src/identity/staff-schema.ts';
import { call, withQuery } from '../platform/api.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { useSettled } from '../platform/use-settled.ts';
import { identityTexts } from './texts.ts';

const PAGE = 100;
const SEARCH_AFTER_MS = 200;

/** Who works here, with role, department and windows. */
export function StaffList() {
  const words = useWords(identityTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), SEARCH_AFTER_MS);
  const query = useInfiniteQuery({
    queryKey: ['staff', q],
    queryFn: ({ pageParam, signal }) =>
      call<Static<typeof StaffPage>>(withQuery('/api/staff', { q, limit: PAGE, cursor: pageParam }), {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panelpage">
      <h2>
        {words.staffTitle}
        {rows.length > 0 && <small>{words.staffCount(rows.length)}</small>}
      </h2>
      <label className="field find">
        <input
          type="search"
          aria-label={words.staffFind}
          placeholder={words.staffFind}
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && <Empty title={words.nobody}>{words.nobodyHint}</Empty>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.staffName}</th>
              <th scope="col">{words.username}</th>
              <th scope="col">{words.staffRole}</th>
              <th scope="col">{words.staffDepartment}</th>
              <th scope="col">{words.staffWindows}</th>
              <th scope="col">{words.staffState}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.username}>
                <td>
                  <b>{language === 'en' ? row.name.en : row.name.zh}</b>
                </td>
                <td className="id">{row.username}</td>
                <td>{row.roleName}</td>
                <td>{row.department?.name ?? <span className="dim">{words.noDepartment}</span>}</td>
                <td>{row.windows.join(' ')}</td>
                <td className={row.active ? 'dim' : ''}>{row.active ? words.active : words.inactive}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.hasNextPage && (
        <p>
          <button
            type="button"
            className="btn"
            disabled={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {words.more}
          </button>
        </p>
      )}
    </section>
  );
}
