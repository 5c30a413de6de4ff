import { sayDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { type RulerDay, type RulerFacts, roleOf } from './ruler-layout.ts';
import { deadlineTexts } from './texts.ts';

/** The same days as a table, for those who listen and those who want to check. */
export function RulerTable({ facts }: { readonly facts: RulerFacts }) {
  const words = useWords(deadlineTexts).ruler;
  const language = useLanguage();
  const explain = (day: RulerDay, index: number) => {
    const role = roleOf(day, index, facts);
    const reason =
      role === 'accepted'
        ? words.acceptedDay
        : role === 'stopped'
          ? words.stopped
          : day.counted === null
            ? words.notCounted
            : words.counted(day.counted);
    const note = day.kind === 'holiday' ? day.note : day.kind === 'makeup' ? words.makeupDay : undefined;
    const post = [
      day.day === facts.promisedDueOn && words.promise,
      day.day === facts.statutoryDueOn && words.law,
      day.day === facts.today && words.today,
    ];
    return [reason, note, ...post].filter(Boolean).join(' · ');
  };
  return (
    <details className="daybyday">
      <summary>{words.dayByDay}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {facts.days.map((day, index) => (
            <tr key={day.day}>
              <th scope="row">{sayDay(day.day, language)}</th>
              <td>{explain(day, index)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
