import { useState } from 'react';
import { useWords } from '../platform/language.ts';
import { caseTexts } from './texts.ts';

/** Longer texts take more lines than are theirs. */
const LONG = 48;

/** A text of which a few lines are shown and the rest on demand, so that it does not push away what lies below. */
export function LongText({ text }: { readonly text: string }) {
  const words = useWords(caseTexts);
  const [isWhole, setWhole] = useState(false);
  if ([...text].length <= LONG) return text;
  return (
    <>
      <span className={isWhole ? undefined : 'clamped'}>{text}</span>
      <button type="button" className="lk" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? words.showLess : words.showAll}
      </button>
    </>
  );
}
