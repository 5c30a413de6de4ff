import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecalculationView } from '../../../src/cases/recalculation-schema.ts';
import { call, download } from '../platform/api.ts';
import { sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Failure, ProblemNote } from '../platform/notes.tsx';
import './recompute.css';
import { recomputeTexts } from './recompute-texts.ts';

const ADDRESS = '/api/calendar/recompute';
/** While it works the number of those left is asked again. */
const WATCH_MS = 2_000;

/** What the newest calendar means for open cases: how many wait for it, and the report of what it has moved. */
export function Recompute() {
  const words = useWords(recomputeTexts);
  const client = useQueryClient();
  const recomputing = useMutation({
    mutationFn: () => call<RecalculationView>(ADDRESS, { method: 'POST' }),
    onSuccess: (report) => client.setQueryData(['calendar', 'recompute'], report),
  });
  const query = useQuery({
    queryKey: ['calendar', 'recompute'],
    queryFn: ({ signal }) => call<RecalculationView>(ADDRESS, { signal }),
    refetchInterval: recomputing.isPending && WATCH_MS,
  });
  if (query.isError) return <Failure error={query.error} retry={query.refetch} />;
  if (!query.data) return null;
  const report = query.data;
  const { waiting, calendarVersion, looked } = report;
  return (
    <section className="recompute" aria-busy={recomputing.isPending}>
      <h2>{words.title}</h2>
      {waiting > 0 && !recomputing.isSuccess && (
        <>
          <p>{words.waiting(waiting, calendarVersion)}</p>
          <p>
            <button
              type="button"
              className="btn primary"
              disabled={recomputing.isPending}
              onClick={() => recomputing.mutate()}
            >
              {recomputing.isPending ? words.recomputing : words.recompute}
            </button>{' '}
            <span role="status" className="dim">
              {recomputing.isPending && words.left(waiting)}
            </span>
          </p>
        </>
      )}
      {recomputing.isError && <ProblemNote error={recomputing.error} />}
      {waiting > 0 && recomputing.isSuccess && <p>{words.kept(waiting)}</p>}
      {waiting === 0 && looked === 0 && <p className="hint">{words.nothing(calendarVersion)}</p>}
      {looked > 0 && <Report report={report} />}
    </section>
  );
}

function Report({ report }: { readonly report: RecalculationView }) {
  const words = useWords(recomputeTexts);
  const taking = useMutation({ mutationFn: () => download(`${ADDRESS}/moved.csv`) });
  const { moved, firm, unchanged, looked, calendarVersion } = report;
  return (
    <div className="report">
      <p role="status">
        <b>{words.done(looked, calendarVersion)}</b> {words.summary(moved.length, firm, unchanged)}
      </p>
      {moved.length === 0 ? (
        <p className="dim">{words.noneMoved}</p>
      ) : (
        <>
          <p className="ways">
            <button type="button" className="btn small" onClick={() => window.print()}>
              {words.print}
            </button>{' '}
            <button
              type="button"
              className="btn small"
              disabled={taking.isPending}
              onClick={() => taking.mutate()}
            >
              {taking.isPending ? words.takingAway : words.takeAway}
            </button>
          </p>
          {taking.isError && <ProblemNote error={taking.error} />}
          <Moved moved={moved} />
        </>
      )}
    </div>
  );
}

function Moved({ moved }: Pick<RecalculationView, 'moved'>) {
  const words = useWords(recomputeTexts);
  return (
    <div className="sideways">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.caseNumber}</th>
            <th scope="col">{words.columns.item}</th>
            <th scope="col">{words.columns.department}</th>
            <th scope="col">{words.columns.promised}</th>
            <th scope="col">{words.columns.statutory}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((each) => (
            <tr key={each.caseNumber}>
              <th scope="row" className="id">
                {each.caseNumber}
              </th>
              <td>{each.itemName}</td>
              <td>{each.department}</td>
              <td>
                <FromTo before={each.promisedBefore} after={each.promisedAfter} />
              </td>
              <td>
                <FromTo before={each.statutoryBefore} after={each.statutoryAfter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FromTo({ before, after }: { readonly before: string | null; readonly after: string | null }) {
  const words = useWords(recomputeTexts);
  const language = useLanguage();
  if (before === after || before === null || after === null) return <span className="dim">{words.same}</span>;
  return (
    <>
      {sayShortDay(before, language)} → <b>{sayShortDay(after, language)}</b>
    </>
  );
}
