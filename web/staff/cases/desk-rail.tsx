import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Board } from '../../../src/cases/board-schema.ts';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { distance } from '../deadlines/reach.ts';
import { deadlineTexts } from '../deadlines/texts.ts';
import { useMe } from '../identity/session.ts';
import { call, withQuery } from '../platform/api.ts';
import { sayTime } from '../platform/days.ts';
import { useWords } from '../platform/language.ts';
import { deskTexts } from './desk-texts.ts';
import { caseTexts } from './texts.ts';

const FIRST_SHOWN = 8;
const REREAD_MS = 60_000;

/** Beside the case at hand: what hurts most at this window, and what was done just now. */
export function DeskRail({ done }: { readonly done: readonly CaseView[] }) {
  const words = useWords(deskTexts);
  const deadline = useWords(deadlineTexts);
  const { states } = useWords(caseTexts);
  const window = useMe().windows[0];
  const board = useQuery({
    queryKey: ['board', 'rail', window],
    queryFn: ({ signal }) => call<Board>(withQuery('/api/cases', { window, limit: FIRST_SHOWN }), { signal }),
    refetchInterval: REREAD_MS,
  });
  const rows = board.data?.items.filter((row) => row.clockState === 'running') ?? [];
  return (
    <aside className="rail" aria-label={words.firstTitle}>
      <h2>
        {words.firstTitle}
        <small>{words.firstHint}</small>
      </h2>
      {board.isSuccess && rows.length === 0 && <p className="dim">{words.firstNone}</p>}
      <ol>
        {rows.map((row) => (
          <li key={row.caseNumber} className={row.light}>
            <span className={`light ${row.light}`}>
              <span className="sr">{deadline.lights[row.light]}</span>
            </span>
            <b>{distance(row) < 0 ? deadline.over(-distance(row)) : distance(row)}</b>
            <Link to="/cases/$caseNumber" params={{ caseNumber: row.caseNumber }} title={row.item.name}>
              {row.item.name}
              <span className="dim">{row.applicantName}</span>
            </Link>
          </li>
        ))}
      </ol>
      {board.data?.counts && (
        <p className="board-link">
          <span className="light red">{deadline.lights.red}</span> {board.data.counts.red}
          <span className="light yellow">{deadline.lights.yellow}</span> {board.data.counts.yellow}
          <Link className="lk" to="/board" search={window ? { window } : {}}>
            {words.wholeBoard}
          </Link>
        </p>
      )}
      <h2>{words.doneTitle}</h2>
      {done.length === 0 && <p className="dim">{words.doneNone}</p>}
      <ol className="done">
        {done.map((view) => (
          <li key={view.caseNumber}>
            <span className="dim">{sayTime(view.receivedAt)}</span>
            <Link to="/cases/$caseNumber" params={{ caseNumber: view.caseNumber }} title={view.item.name}>
              {view.item.name}
              <span className="dim">
                {view.applicant.name} · {states[view.state]}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </aside>
  );
}
