import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AGES } from '../../../src/deadlines/uncollected-age.ts';
import type { UncollectedList } from '../../../src/deadlines/uncollected-schema.ts';
import { useMe } from '../identity/session.ts';
import { KeyBar, type KeyHint } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useWords } from '../platform/language.ts';
import '../platform/list.css';
import { MoreButton } from '../platform/more-button.tsx';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { pagesOf, printWhole, rowsOf } from '../platform/pages.ts';
import { Segments } from '../platform/segments.tsx';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { DepartmentFilter } from './board-filters.tsx';
import { rememberBoard } from './board-list.ts';
import { useRowKeys } from './row-keys.ts';
import { deadlineTexts } from './texts.ts';
import './board.css';
import './uncollected.css';
import type { UncollectedFilter } from './uncollected-filter.ts';
import { UncollectedTable } from './uncollected-table.tsx';
import { uncollectedTexts } from './uncollected-texts.ts';

const PAGE = 100;

/** Certificates that are made and that nobody collects, those that lie longest on top. */
export function Uncollected() {
  const words = useWords(uncollectedTexts);
  const shell = useWords(shellTexts);
  const me = useMe();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/house/uncollected' });
  const [selected, setSelected] = useState<string>();
  useTitle(words.title);
  const query = useInfiniteQuery(
    pagesOf<UncollectedList>(['uncollected', filter], '/api/cases/uncollected', { ...filter, limit: PAGE }),
  );
  const rows = rowsOf(query.data);
  const { counts, items } = query.data?.pages[0] ?? {};
  const all = counts && AGES.reduce((sum, age) => sum + counts[age], 0);
  const total = filter.age ? counts?.[filter.age] : all;
  const order = rows.map(({ caseNumber }) => caseNumber).join(' ');
  useEffect(() => {
    if (order) rememberBoard({ caseNumbers: order.split(' ') });
  }, [order]);
  const setFilter = (change: Partial<UncollectedFilter>) =>
    navigate({ to: '/uncollected', search: { ...filter, ...change }, replace: true });
  const print = () => printWhole(query, rows.length);
  const hints = useUncollectedKeys({ rows, selected, setFilter, print });

  return (
    <main id="content" className="list uncollected" tabIndex={-1}>
      <div className="pagehead">
        <h1>
          {words.title}
          <small>{me.department?.name}</small>
        </h1>
        {all !== undefined && all > 0 && filter.age === undefined && (
          <p>{words.say(all, items?.[0]?.workingDays ?? 0)}</p>
        )}
        <div className="last">
          <Link className="btn small" to="/board">
            {words.toBoard}
          </Link>
          <button type="button" className="btn small" onClick={print}>
            {shell.print} <kbd>P</kbd>
          </button>
        </div>
      </div>
      <AgeTools
        filter={filter}
        onFilter={setFilter}
        counts={counts}
        all={all}
        wholeHall={me.department === null}
      />
      {query.isPending && <Loading />}
      {query.isError && rows.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && (
        <Nothing narrowed={filter.age !== undefined || filter.department !== undefined} />
      )}
      {rows.length > 0 && (
        <div className="sideways">
          <UncollectedTable rows={rows} selected={selected ?? rows[0]?.caseNumber} onSelect={setSelected} />
        </div>
      )}
      {query.hasNextPage && (
        <p className="morebar">
          <MoreButton query={query} />
        </p>
      )}
      <KeyBar hints={hints}>
        {total !== undefined && <span className="count">{words.count(rows.length, total)}</span>}
      </KeyBar>
    </main>
  );
}

function Nothing({ narrowed }: { readonly narrowed: boolean }) {
  const words = useWords(uncollectedTexts);
  return narrowed ? (
    <Empty title={words.emptyFilter}>{words.emptyFilterHint}</Empty>
  ) : (
    <Empty title={words.empty}>{words.emptyHint}</Empty>
  );
}

interface AgeToolsProps {
  readonly filter: UncollectedFilter;
  readonly onFilter: (change: Partial<UncollectedFilter>) => void;
  readonly counts: UncollectedList['counts'];
  readonly all: number | undefined;
  readonly wholeHall: boolean;
}

/** How long they lie, with how many of each; and whose they are. */
function AgeTools({ filter, onFilter, counts, all, wholeHall }: AgeToolsProps) {
  const words = useWords(uncollectedTexts);
  const cap = (key: number) => (
    <span className="cap" aria-hidden="true">
      {key}
    </span>
  );
  return (
    <div className="tools" role="toolbar" aria-label={words.byAge}>
      <Segments
        label={words.byAge}
        className="lights"
        value={filter.age ?? 'all'}
        onChange={(age) => onFilter({ age: age === 'all' ? undefined : age })}
        options={[
          {
            value: 'all' as const,
            label: (
              <>
                {cap(0)}
                {words.all} <b>{all}</b>
              </>
            ),
          },
          ...AGES.map((age, index) => ({
            value: age,
            label: (
              <>
                {cap(index + 1)}
                {words.ages[age]} <b>{counts?.[age]}</b>
              </>
            ),
          })),
        ]}
      />
      <div className="narrow">
        {wholeHall && (
          <DepartmentFilter
            filter={filter.department === undefined ? {} : { department: filter.department }}
            onFilter={({ department }) => onFilter({ department })}
          />
        )}
      </div>
    </div>
  );
}

interface Keys {
  readonly rows: UncollectedList['items'];
  readonly selected: string | undefined;
  readonly setFilter: (change: Partial<UncollectedFilter>) => void;
  readonly print: () => void;
}

/** The keys of the board, as far as this list has what they move. */
function useUncollectedKeys({ rows, selected, setFilter, print }: Keys): readonly KeyHint[] {
  const words = useWords(uncollectedTexts);
  const { keys } = useWords(deadlineTexts);
  const { bindings: rowBindings } = useRowKeys({
    rows,
    selected,
    goTo: ({ caseNumber }) => document.getElementById(`row-${caseNumber}`)?.focus(),
  });
  const bindings: readonly KeyBinding[] = [
    ...rowBindings,
    {
      keys: ['0', '1', '2', '3', '4'],
      says: words.keys.ages,
      run: (key) => setFilter({ age: AGES[Number(key) - 1] }),
    },
    {
      keys: ['f'],
      says: keys.filters,
      run: () => document.querySelector<HTMLElement>('.tools .narrow button')?.focus(),
    },
    { keys: ['p'], says: keys.print, run: print },
  ];
  useKeys(words.title, bindings);
  return [
    { keys: ['j', 'k'], says: keys.upDown },
    { keys: ['Enter'], says: keys.open },
    { keys: ['0', '4'], says: words.keys.ages, isRange: true },
    { keys: ['p'], says: keys.print },
  ];
}
