import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { LIGHTS } from '../cases/case-words.ts';
import { useMe } from '../identity/session.ts';
import { useLine } from '../platform/connection.ts';
import { KeyBar } from '../platform/key-bar.tsx';
import { useWords } from '../platform/language.ts';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { printWhole } from '../platform/pages.ts';
import { shellTexts } from '../platform/texts.ts';
import { useSettled } from '../platform/use-settled.ts';
import { useTitle } from '../platform/use-title.ts';
import './board.css';
import './board-rows.css';
import './board-print.css';
import { BoardExport } from './board-export.tsx';
import { type BoardFilter, isNarrowed } from './board-filter.ts';
import { useBoardKeys } from './board-keys.ts';
import { lastBoard, rememberBoard } from './board-list.ts';
import { useBoard } from './board-query.ts';
import { BoardTable } from './board-table.tsx';
import { BoardTitle } from './board-title.tsx';
import { BoardTools } from './board-tools.tsx';
import { BoardViews } from './board-views.tsx';
import './reach.css';
import { deadlineTexts } from './texts.ts';
import { uncollectedTexts } from './uncollected-texts.ts';

const SEARCH_AFTER_MS = 200;

/** The time-limit board: first thing in the morning, what hurts most on top. */
export function BoardPage() {
  const words = useWords(deadlineTexts);
  const shell = useWords(shellTexts);
  const uncollected = useWords(uncollectedTexts);
  const me = useMe();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/house/board' });
  const [q, setQ] = useState(() => lastBoard().q);
  const settledQ = useSettled(q.trim(), SEARCH_AFTER_MS);
  const { query, rows, board, changed } = useBoard(filter, settledQ);
  const { counts, today } = board ?? {};
  const isOffline = useLine() === 'lost';
  const [selected, setSelected] = useState(() => lastBoard().selected);
  const searchField = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useTitle(words.board);

  useEffect(() => {
    rememberBoard({ caseNumbers: rows.map((row) => row.caseNumber), selected, q });
  }, [rows, selected, q]);

  const setFilter = (change: Partial<BoardFilter>) =>
    navigate({ to: '/board', search: { ...filter, ...change }, replace: true });
  const total = counts
    ? filter.light
      ? counts[filter.light]
      : LIGHTS.reduce((sum, light) => sum + counts[light], 0)
    : 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const print = () => printWhole(query, rows.length);
  const keys = useBoardKeys({
    rows,
    selected,
    select: setSelected,
    scroller,
    focusSearch: () => searchField.current?.select(),
    openViews: () => document.querySelector<HTMLElement>('.headtools .popup > button')?.click(),
    takeAway: () => document.querySelector<HTMLElement>('.headtools .takeaway')?.click(),
    focusFilters: () => document.querySelector<HTMLElement>('.tools .narrow button')?.focus(),
    setLight: (light) => setFilter({ light }),
    print,
    toUncollected: () => navigate({ to: '/uncollected' }),
  });
  const comesBack = useRef(selected !== undefined);
  useEffect(() => {
    if (!comesBack.current || rows.length === 0) return;
    comesBack.current = false;
    keys.toRows();
  });
  const shownRows = useDeferredValue(rows);

  return (
    <main id="content" className="board" tabIndex={-1}>
      <BoardTitle filter={filter} board={board}>
        <BoardViews
          filter={filter}
          onView={(view) => navigate({ to: '/board', search: view, replace: true })}
        />
        <Link className="btn small" to="/uncollected">
          {uncollected.open} <kbd>U</kbd>
        </Link>
        <BoardExport filter={filter} q={settledQ} />
        <button type="button" className="btn small" onClick={print}>
          {shell.print} <kbd>P</kbd>
        </button>
      </BoardTitle>
      <BoardTools
        filter={filter}
        onFilter={setFilter}
        q={q}
        onQ={setQ}
        onLeaveSearch={keys.toRows}
        counts={counts}
        searchField={searchField}
        wholeHall={me.department === null}
      />
      {isOffline && query.isPlaceholderData && (
        <p className="problem" role="status">
          {words.filterWaits}
        </p>
      )}
      <div
        className="scroller"
        ref={scroller}
        data-stale={(query.isPlaceholderData && !isOffline) || undefined}
      >
        {query.isPending && <Loading />}
        {query.isError && rows.length === 0 && <Failure error={query.error} retry={() => query.refetch()} />}
        {query.isSuccess && rows.length === 0 && (
          <NoRows narrowed={isNarrowed(filter) || Boolean(filter.light ?? settledQ)} />
        )}
        {rows.length > 0 && today && (
          <BoardTable
            rows={shownRows}
            total={total}
            today={today}
            selected={selected ?? rows[0]?.caseNumber}
            changed={changed}
            onSelect={setSelected}
            onNearEnd={readOn}
            scroller={scroller}
          />
        )}
      </div>
      <KeyBar hints={keys.hints}>
        <span className="legend">
          <span>
            <i /> {words.legendPromise}
          </span>
          <span>
            <i className="bylaw" /> {words.legendLaw}
          </span>
          <span>{words.legendScale}</span>
        </span>
        <span className="count">
          {words.count(rows.length, total)} · {isOffline ? words.notLive : words.live}
        </span>
      </KeyBar>
    </main>
  );
}

function NoRows({ narrowed }: { readonly narrowed: boolean }) {
  const words = useWords(deadlineTexts);
  return narrowed ? (
    <Empty title={words.emptyFilter}>{words.emptyFilterHint}</Empty>
  ) : (
    <Empty title={words.emptyBoard}>{words.emptyBoardHint}</Empty>
  );
}
