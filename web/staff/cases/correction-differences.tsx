import type { ApplicantKind } from '../../../src/cases/identity-number.ts';
import { useWords } from '../platform/language.ts';
import type { Difference } from './correction.ts';
import { correctionTexts } from './correction-texts.ts';
import { deskTexts } from './desk-texts.ts';

interface DifferencesProps {
  readonly differences: readonly Difference[];
  readonly kind: ApplicantKind;
}

/** What will be changed, each value before and after, read out as it comes about. */
export function Differences({ differences, kind }: DifferencesProps) {
  const words = useWords(correctionTexts);
  const desk = useWords(deskTexts);
  return (
    <section className="differences" aria-label={words.differences}>
      <h3>{words.differences}</h3>
      <div role="status">
        {differences.length === 0 && <p className="dim">{words.unchanged}</p>}
        {differences.map((difference) => {
          const { label, from, to } = said(difference);
          return (
            <p key={label}>
              <span className="dim">{label}</span>
              <del>
                <span className="sr">{words.from} </span>
                {from}
              </del>
              <span aria-hidden="true">→</span>
              <ins>
                <span className="sr">{words.to} </span>
                {to}
              </ins>
            </p>
          );
        })}
      </div>
    </section>
  );

  function said(change: Difference): { label: string; from: string; to: string } {
    switch (change.what) {
      case 'kind':
        return { label: words.kind, from: desk.kind[change.from], to: desk.kind[change.to] };
      case 'agent':
        return { label: desk.agent, from: change.from ?? words.none, to: change.to ?? words.none };
      case 'material':
        return { label: change.name, from: desk.status[change.from], to: desk.status[change.to] };
      default: {
        const of = change.of === 'agent' ? 'person' : kind;
        const field = change.what === 'phone' ? desk.phone : desk[change.what][of];
        return {
          label: change.of === 'agent' ? words.ofAgent(field) : field,
          from: change.from ?? words.none,
          to: change.to,
        };
      }
    }
  }
}
