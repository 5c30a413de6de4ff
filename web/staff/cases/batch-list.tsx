import { Link } from '@tanstack/react-router';
import { deadlineTexts } from '../deadlines/texts.ts';
import { sayDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import type { Outcome } from './batch-run.ts';
import { batchTexts } from './batch-texts.ts';
import type { Line } from './task-pick.ts';

interface BatchListProps {
  readonly lines: readonly Line[];
  readonly outcomeOf: (line: Line) => Outcome;
  readonly dropped: ReadonlySet<string>;
  /** Undefined once it has begun. */
  readonly onDrop: ((dropped: ReadonlySet<string>) => void) | undefined;
}

/** Every case by applicant, number and due day; one can still be left out. */
export function BatchList({ lines, outcomeOf, dropped, onDrop }: BatchListProps) {
  const words = useWords(batchTexts);
  const { lights, fastTrack } = useWords(deadlineTexts);
  const language = useLanguage();
  const shown = onDrop ? lines : lines.filter(({ row }) => !dropped.has(row.caseNumber));
  const turn = (number: string) => {
    const next = new Set(dropped);
    if (!next.delete(number)) next.add(number);
    onDrop?.(next);
  };
  return (
    <section className="batchlist" aria-label={words.cases}>
      <h3>{lines[0]?.row.item.name}</h3>
      <ol>
        {shown.map((line) => {
          const { row } = line;
          const outcome = outcomeOf(line);
          return (
            <li
              key={line.key}
              data-phase={outcome.phase}
              data-dropped={dropped.has(row.caseNumber) || undefined}
            >
              <b>{row.applicantName}</b>
              {row.fastTrack && <span className="tag strong">{fastTrack}</span>}
              <Link
                className="id"
                to="/cases/$caseNumber"
                params={{ caseNumber: row.caseNumber }}
                target="_blank"
              >
                {row.caseNumber}
              </Link>
              <span className={`light ${row.light}`}>{lights[row.light]}</span>
              <span className="dim">{row.promisedDueOn && sayDay(row.promisedDueOn, language)}</span>
              {onDrop ? (
                <button
                  type="button"
                  className="btn small"
                  aria-pressed={dropped.has(row.caseNumber)}
                  aria-label={words.drop(row.applicantName)}
                  onClick={() => turn(row.caseNumber)}
                >
                  {dropped.has(row.caseNumber) ? '＋' : '×'}
                </button>
              ) : (
                <span className="phase">{words.phases[outcome.phase]}</span>
              )}
              {outcome.phase === 'refused' && <p className="problem">{outcome.why}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
