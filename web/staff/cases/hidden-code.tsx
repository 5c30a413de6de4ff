import { useState } from 'react';
import { useWords } from '../platform/language.ts';
import { caseTexts } from './texts.ts';

/** The query code of a case, which a clerk reads out on purpose only: it lets whoever sees it ask as the applicant. */
export function HiddenCode({ code }: { readonly code: string }) {
  const words = useWords(caseTexts).facts;
  const [isShown, setShown] = useState(false);
  return (
    <>
      <span className="id">{isShown ? code : '******'}</span>{' '}
      <button type="button" className="lk" onClick={() => setShown(!isShown)}>
        {isShown ? words.hideCode : words.showCode}
      </button>
    </>
  );
}
