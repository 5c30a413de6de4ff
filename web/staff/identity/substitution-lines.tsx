import { useState } from 'react';
import type { SubstitutionView } from '../../../src/identity/substitution-schema.ts';
import { sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { useMe } from './session.ts';
import { substitutionTexts } from './substitution-texts.ts';
import { useCommand } from './use-command.ts';

interface SubstitutionLinesProps {
  readonly items: readonly SubstitutionView[];
  readonly onEnded: () => void;
}

/** What runs and what is to come; the own ones, and all for the administrator, can be ended. */
export function SubstitutionLines({ items, onEnded }: SubstitutionLinesProps) {
  const words = useWords(substitutionTexts);
  const [asked, setAsked] = useState<string>();
  const end = useCommand<undefined>(() => {
    setAsked(undefined);
    onEnded();
  });
  return (
    <section className="standin">
      <h3>{words.agreed}</h3>
      {items.length === 0 && <p className="dim">{words.none}</p>}
      <ul>
        {items.map((item) => (
          <SubstitutionLine
            key={item.id}
            item={item}
            isAsked={asked === item.id}
            isBusy={end.isPending}
            onAsk={(isAsked) => setAsked(isAsked ? item.id : undefined)}
            onEnd={() => end.mutate({ method: 'DELETE', path: `/api/substitutions/${item.id}` })}
          />
        ))}
      </ul>
      {end.error && <ProblemNote error={end.error} />}
    </section>
  );
}

interface SubstitutionLineProps {
  readonly item: SubstitutionView;
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onEnd: () => void;
}

function SubstitutionLine({ item, isAsked, isBusy, onAsk, onEnd }: SubstitutionLineProps) {
  const words = useWords(substitutionTexts);
  const language = useLanguage();
  const me = useMe();
  const mayEnd = item.away.username === me.username || me.acts.includes('users:manage');
  const line = words.line(item.away.name, item.substitute.name);
  return (
    <li>
      <p>
        <b>{line}</b> <span className="tag">{item.running ? words.running : words.coming}</span>
      </p>
      <p className="dim">
        {words.days(sayShortDay(item.from, language), sayShortDay(item.until, language))}
        {item.note && ` · ${item.note}`}
      </p>
      {mayEnd && !isAsked && (
        <button
          type="button"
          className="btn small"
          aria-label={words.endAloud(line)}
          onClick={() => onAsk(true)}
        >
          {words.end}
        </button>
      )}
      {isAsked && (
        <fieldset className="sure">
          <legend className="sr">{words.endSure}</legend>
          <span>{words.endSure}</span>
          <button type="button" className="btn small" onClick={() => onAsk(false)}>
            {words.endNo}
          </button>
          <button
            type="button"
            className="btn small primary"
            ref={focusOnce}
            disabled={isBusy}
            onClick={onEnd}
          >
            {words.endYes}
          </button>
        </fieldset>
      )}
    </li>
  );
}

/** The answer is where the hand is: the question has just been asked for at this place. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}
