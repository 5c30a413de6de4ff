import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { Ruler } from '../deadlines/ruler.tsx';
import { deadlineTexts } from '../deadlines/texts.ts';
import { dayOfMoment, sayDay, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { Failure, Loading } from '../platform/notes.tsx';
import { openStops } from './action-form.ts';
import { actionTexts } from './action-texts.ts';
import { CaseChecks } from './case-checks.tsx';
import { daysOf } from './case-queries.ts';
import { DayExplanation } from './day-explanation.tsx';
import { caseTexts } from './texts.ts';

/** The clock of a case: the number, both due days, and the ruler that explains them. */
export function CaseClock({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts);
  const { clock } = view;
  if (clock.state === 'not_started') {
    return (
      <div className="notstarted">
        <p className="big grey">
          <span className="light grey">{words.states[view.state]}</span>
          {words.clock.notStarted}
        </p>
        <p className="dim">{words.clock.notStartedWhy}</p>
        <CaseChecks view={view} />
        {view.state === 'supplement_requested' && view.missing.length > 0 && (
          <>
            <h2>
              {words.missingTitle}
              <small>{words.missingHint}</small>
            </h2>
            <ol className="missing">
              {view.missing.map((material) => (
                <li key={material.index}>{material.name}</li>
              ))}
            </ol>
          </>
        )}
      </div>
    );
  }
  return (
    <>
      <Summary view={view} />
      <Days view={view} />
    </>
  );
}

/** `还剩 3 个工作日`: the number large, the words around it small. */
function Summary({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts);
  const lights = useWords(deadlineTexts);
  const language = useLanguage();
  const { clock } = view;
  const over = clock.overdueWorkingDays;
  const days = over > 0 ? over : clock.remainingWorkingDays;
  const around = over > 0 ? words.clock.over : words.clock.left;
  const isFinished = clock.state === 'finished';
  const all = clock.usedWorkingDays + clock.remainingWorkingDays - over;
  return (
    <div className="sum">
      <p className={`big ${clock.light}`}>
        <span className={`light ${clock.light}`}>
          {isFinished ? lights.finished : lights.lights[clock.light]}
        </span>
        {isFinished ? (
          <>
            {clock.outcome ? words.clock.finishedWith(words.outcomes[clock.outcome]) : words.clock.ended}
            <span className="dim">{words.clock.usedDays(clock.usedWorkingDays)}</span>
          </>
        ) : (
          <>
            {around.before} <b>{days}</b> {around.after(days)}
          </>
        )}
      </p>
      {clock.promisedDueOn && (
        <dl>
          <dt>{words.clock.promised}</dt>
          <dd>{sayDay(clock.promisedDueOn, language)}</dd>
          <dt>{words.clock.used}</dt>
          <dd>{words.clock.usedOf(clock.usedWorkingDays, all)}</dd>
        </dl>
      )}
      {clock.statutoryDueOn && (
        <dl>
          <dt>{words.clock.law}</dt>
          <dd>{sayDay(clock.statutoryDueOn, language)}</dd>
          {clock.promptOn && clock.state === 'running' && (
            <>
              <dt>{words.clock.prompt}</dt>
              <dd>{sayDay(clock.promptOn, language)}</dd>
            </>
          )}
        </dl>
      )}
      <Why view={view} />
    </div>
  );
}

function Why({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts);
  const { options } = useWords(actionTexts);
  const language = useLanguage();
  const grounds: Readonly<Record<string, string>> = options.ground;
  const stops = openStops(view).map((stop) =>
    words.clock.stoppedWhy(
      grounds[stop.ground] ?? stop.ground,
      stop.expectedWorkingDays,
      sayShortDay(dayOfMoment(stop.from), language),
    ),
  );
  const said = [...stops, ...(view.clock.provisional ? [words.clock.provisional] : [])];
  return said.length > 0 && <p className="why">{said.join(' ')}</p>;
}

function Days({ view }: { readonly view: CaseDetail }) {
  const words = useWords(deadlineTexts);
  const query = useQuery(daysOf(view.caseNumber));
  const { clock } = view;
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={query.refetch} />;
  const { days, today, promisedDueOn, statutoryDueOn } = query.data;
  const ended = view.finishedAt ?? (clock.state === 'finished' ? view.timeline[0]?.at : undefined);
  const all = clock.usedWorkingDays + Math.max(0, clock.remainingWorkingDays);
  return (
    <>
      <Ruler
        facts={{ days, today, until: ended ? dayOfMoment(ended) : today, promisedDueOn, statutoryDueOn }}
        steps={view.steps}
        light={clock.light}
        summary={words.ruler.summary(clock.usedWorkingDays, all)}
      />
      <DayExplanation explained={query.data} />
    </>
  );
}
