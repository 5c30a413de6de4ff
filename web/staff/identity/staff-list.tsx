import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Static } from 'typebox';
import type { StaffList as StaffPage, StaffView } from '../../../src/identity/staff-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { useWords } from '../platform/language.ts';
import { MoreButton } from '../platform/more-button.tsx';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { pagesOf, rowsOf } from '../platform/pages.ts';
import { useSettled } from '../platform/use-settled.ts';
import { adminTexts } from './admin-texts.ts';
import { NewAccountDialog, useNameOf } from './staff-dialogs.tsx';
import { type StaffFilter, StaffFilters } from './staff-filters.tsx';
import { StaffPanel } from './staff-panel.tsx';
import { identityTexts } from './texts.ts';

const PAGE = 100;
const SEARCH_AFTER_MS = 200;

/** Who works here, with role, department and windows; beside it whoever was chosen, and what can be done. */
export function StaffList() {
  const words = useWords(identityTexts);
  const admin = useWords(adminTexts);
  const client = useQueryClient();
  const [filter, setFilter] = useState<StaffFilter>({ text: '', role: '', department: '', state: 'all' });
  const [chosen, setChosen] = useState<StaffView>();
  const [said, setSaid] = useState('');
  const [isAdding, setAdding] = useState(false);
  const q = useSettled(filter.text.trim(), SEARCH_AFTER_MS);
  const { role, department, state } = filter;
  const active = state === 'all' ? undefined : String(state === 'active');
  const query = useInfiniteQuery({
    ...pagesOf<Static<typeof StaffPage>>(['staff', q, role, department, state], '/api/staff', {
      q,
      role,
      department,
      active,
      limit: PAGE,
    }),
    placeholderData: keepPreviousData,
  });
  const rows = rowsOf(query.data);
  const choose = (row: StaffView | undefined) => {
    setSaid('');
    setChosen(row);
  };
  const done = (sentence: string, after?: StaffView) => {
    setAdding(false);
    setSaid(sentence);
    if (after) setChosen(after);
    void client.invalidateQueries({ queryKey: ['staff'] });
  };
  return (
    <section className="staffpage">
      <div className="stafflist">
        <div className="staffhead">
          <h2>
            {words.staffTitle}
            {rows.length > 0 && <small>{words.staffCount(rows.length)}</small>}
          </h2>
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {admin.newAccount}
          </button>
        </div>
        <StaffFilters filter={filter} onChange={(change) => setFilter({ ...filter, ...change })} />
        {query.isPending && <Loading />}
        {query.isError && <Failure error={query.error} retry={query.refetch} />}
        {query.isSuccess && rows.length === 0 && <Empty title={words.nobody}>{words.nobodyHint}</Empty>}
        {rows.length > 0 && <StaffTable rows={rows} chosen={chosen?.username} onChoose={choose} />}
        {query.hasNextPage && (
          <p>
            <MoreButton query={query} />
          </p>
        )}
      </div>
      <StaffPanel account={chosen} said={said} onDone={done} />
      {isAdding && <NewAccountDialog onClose={() => setAdding(false)} onDone={done} />}
    </section>
  );
}

interface StaffTableProps {
  readonly rows: readonly StaffView[];
  readonly chosen: string | undefined;
  readonly onChoose: (row: StaffView | undefined) => void;
}

function StaffTable({ rows, chosen, onChoose }: StaffTableProps) {
  const words = useWords(identityTexts);
  const nameOf = useNameOf();
  const shortName = useShortName();
  return (
    <div className="sideways">
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
            <tr
              key={row.username}
              data-chosen={row.username === chosen || undefined}
              data-inactive={!row.active || undefined}
            >
              <td>
                <button
                  type="button"
                  className="lk"
                  aria-pressed={row.username === chosen}
                  onClick={() => onChoose(row.username === chosen ? undefined : row)}
                >
                  {nameOf(row)}
                </button>
              </td>
              <td className="id">{row.username}</td>
              <td>{row.roleName}</td>
              <td title={row.department?.name}>
                {row.department ? (
                  shortName(row.department.code, row.department.name)
                ) : (
                  <span className="dim">{words.noDepartment}</span>
                )}
              </td>
              <td>{row.windows.join(' ')}</td>
              <td className={row.active ? 'dim' : ''}>{row.active ? words.active : words.inactive}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
