import { useId, useState } from 'react';
import type { ClockBudget } from '../../../src/cases/days-schema.ts';
import { sayShortDay, weekdayName } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import type { Days } from './case-queries.ts';
import { BudgetOfClock } from './clock-budget.tsx';
import './day-explanation.css';
import { type DayRun, runsOfDays } from './day-runs.ts';
import { explainTexts } from './explain-texts.ts';

/** The clock that explains itself: the sum, what has moved it, and every day with the reason why it counts or not. */
export function DayExplanation({ explained }: { readonly explained: Days }) {
  const words = useWords(explainTexts);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { days, today, promisedDueOn, statutoryDueOn, budget } = explained;
  const runs = runsOfDays(days, [today, promisedDueOn, statutoryDueOn]);
  const folded = runs.filter(({ kind }) => kind !== 'single').map(({ first }) => first);
  const isAllOpen = folded.every((first) => open.has(first));
  const toggle = (first: string) =>
    setOpen(
      (before) =>
        new Set(before.has(first) ? [...before].filter((each) => each !== first) : [...before, first]),
    );
  if (budget === null) return null;
  return (
    <details className="explain">
      <summary>{words.title}</summary>
      <BudgetOfClock budget={budget} />
      {folded.length > 0 && (
        <button
          type="button"
          className="btn small fold"
          onClick={() => setOpen(new Set(isAllOpen ? [] : folded))}
        >
          {isAllOpen ? words.showLess : words.showAll}
        </button>
      )}
      <div className="sideways">
        <table className="everyday">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.weekday}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.counted}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          {runs.map((run) =>
            run.kind === 'single' ? (
              <tbody key={run.first}>
                {run.days.map((day) => (
                  <DayLine key={day.day} day={day} explained={explained} />
                ))}
              </tbody>
            ) : (
              <Folded
                key={run.first}
                run={run}
                explained={explained}
                isOpen={open.has(run.first)}
                toggle={() => toggle(run.first)}
              />
            ),
          )}
        </table>
      </div>
    </details>
  );
}

interface FoldedProps {
  readonly run: DayRun;
  readonly explained: Days;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Many days with one story in one line; its button lists them. */
function Folded({ run, explained, isOpen, toggle }: FoldedProps) {
  const words = useWords(explainTexts);
  const language = useLanguage();
  const id = useId();
  const working = run.days.filter(({ kind }) => kind === 'working' || kind === 'makeup').length;
  const isHoliday = run.kind === 'holiday';
  return (
    <>
      <tbody className={`run ${run.kind}`}>
        <tr>
          <th scope="row" colSpan={2}>
            <button type="button" className="lk" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
              {words.span(sayShortDay(run.first, language), sayShortDay(run.last, language))}
            </button>
          </th>
          <td>{isHoliday ? words.days(run.days.length) : words.mixed(working, run.days.length - working)}</td>
          <td>{run.counted ? words.range(run.counted.from, run.counted.to) : words.none}</td>
          <td>
            <WhyOfRun run={run} budget={explained.budget} />
          </td>
        </tr>
      </tbody>
      <tbody id={id} hidden={!isOpen} className="within">
        {run.days.map((day) => (
          <DayLine key={day.day} day={day} explained={explained} />
        ))}
      </tbody>
    </>
  );
}

function WhyOfRun({ run, budget }: { readonly run: DayRun; readonly budget: ClockBudget | null }) {
  const words = useWords(explainTexts);
  if (run.kind === 'plain') {
    return budget?.promised.unit === 'calendar_day' ? words.plainCalendar : words.plain;
  }
  return (
    <>
      {run.days[0]?.why}
      <ByWhom stopId={run.stopId} budget={budget} />
    </>
  );
}

interface DayLineProps {
  readonly day: Days['days'][number];
  readonly explained: Days;
}

function DayLine({ day, explained }: DayLineProps) {
  const words = useWords(explainTexts);
  const language = useLanguage();
  const marks = [
    day.day === explained.promisedDueOn && words.promiseDay,
    day.day === explained.statutoryDueOn && words.lawDay,
    day.day === explained.today && words.today,
  ].filter((mark) => mark !== false);
  const isCounted = day.counting === 'counted';
  return (
    <tr className={isCounted ? undefined : 'off'}>
      <th scope="row">{sayShortDay(day.day, language)}</th>
      <td>{weekdayName(day.day, language)}</td>
      <td>{words.kinds[day.kind]}</td>
      <td>{isCounted ? <b>{day.counted}</b> : words.none}</td>
      <td>
        {day.why}
        {marks.map((mark) => (
          <b className="tag" key={mark}>
            {mark}
          </b>
        ))}
        <ByWhom stopId={day.stopId} budget={explained.budget} />
      </td>
    </tr>
  );
}

/** Who has stopped the clock, and on which ground of law. */
function ByWhom({ stopId, budget }: { readonly stopId: string | null; readonly budget: ClockBudget | null }) {
  const words = useWords(explainTexts);
  const stop = stopId === null ? undefined : budget?.stops.find(({ id }) => id === stopId);
  return stop && <span className="sub">{words.stoppedBy(stop.by, stop.legalBasis)}</span>;
}
