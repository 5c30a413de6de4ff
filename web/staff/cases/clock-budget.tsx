import type { Budget, ClockBudget } from '../../../src/cases/days-schema.ts';
import { dayOfMoment, sayDay, sayMoment, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { explainTexts } from './explain-texts.ts';

/** What both limits are made of, and everything that has moved them, with who and why. */
export function BudgetOfClock({ budget }: { readonly budget: ClockBudget }) {
  const words = useWords(explainTexts);
  return (
    <>
      <table className="budget">
        <caption>{words.budget}</caption>
        <thead>
          <tr>
            {Object.entries(words.columns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={words.promised} limit={budget.promised} />
          <Line name={words.law} limit={budget.statutory} />
        </tbody>
      </table>
      <Moved budget={budget} />
    </>
  );
}

/** `7 + 3 − 4 = 6`: the signs stand with the figures, so that the line can be read as a sum. */
function Line({ name, limit }: { readonly name: string; readonly limit: Budget }) {
  const words = useWords(explainTexts);
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <b>{limit.limit}</b> <span className="dim">{words.unit[limit.unit]}</span>
      </td>
      <td>{limit.extension > 0 ? `+ ${limit.extension}` : <span className="dim">—</span>}</td>
      <td>− {limit.used}</td>
      <td>
        = <b>{limit.remaining}</b>
      </td>
      <td className={limit.overdue > 0 ? 'late' : 'dim'}>{limit.overdue > 0 ? limit.overdue : '—'}</td>
      <td>
        {limit.dueOn ? sayDay(limit.dueOn, language) : words.stands}
        {limit.dueOn && limit.provisional && words.provisional}
      </td>
    </tr>
  );
}

function Moved({ budget }: { readonly budget: ClockBudget }) {
  const words = useWords(explainTexts);
  const language = useLanguage();
  const { extension, stops, recalculations, deemed } = budget;
  if (!extension && !deemed && stops.length + recalculations.length === 0) return null;
  const short = (day: string | null) => (day === null ? '—' : sayShortDay(day, language));
  return (
    <ul className="moved">
      {deemed && <li>{words.deemed}</li>}
      {stops.map((stop) => (
        <li key={stop.id}>
          {stop.to === null
            ? words.stillStopped(stop.ground, sayMoment(stop.from, language), stop.frozenWorkingDays)
            : words.stopped(
                stop.ground,
                sayMoment(stop.from, language),
                sayMoment(stop.to, language),
                stop.frozenWorkingDays,
              )}
          <span className="sub">
            {words.stoppedBy([stop.department, stop.by].filter(Boolean).join(' '), stop.legalBasis)}
            {language === 'en' ? '; ' : '；'}
            {words.expected(stop.expectedWorkingDays, stop.expectedOn && short(stop.expectedOn))}
          </span>
        </li>
      ))}
      {extension && (
        <li>
          {words.extended(
            extension.workingDays,
            extension.by,
            sayMoment(extension.at, language),
            extension.reason,
          )}
        </li>
      )}
      {recalculations.map((each) => (
        <li key={each.at}>
          {words.recalculated(
            sayShortDay(dayOfMoment(each.at), language),
            each.by,
            each.effect === 'moved'
              ? [
                  `${words.promised} ${short(each.promisedBefore)} → ${short(each.promisedAfter)}`,
                  `${words.law} ${short(each.statutoryBefore)} → ${short(each.statutoryAfter)}`,
                ].join(language === 'en' ? ', ' : '，')
              : words.stays,
          )}
        </li>
      ))}
    </ul>
  );
}
