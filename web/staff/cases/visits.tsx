import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { confirmTexts } from './confirm-texts.ts';

/** How often somebody had to come, against what the item promises. Too often is no limit of time: it is not red. */
export function Visits({ visits }: Pick<CaseDetail, 'visits'>) {
  const words = useWords(confirmTexts);
  const language = useLanguage();
  const days = words.visitDays(visits.days.map((day) => sayShortDay(day, language)).join(words.listComma));
  return (
    <span title={visits.made > 0 ? days : words.noVisit}>
      {words.visitsText(visits.made, visits.promised)}
      {visits.made > visits.promised && (
        <>
          {' '}
          <span className="tag strong">{words.tooMany}</span>
        </>
      )}
      <span className="sr">{visits.made > 0 && days}</span>
    </span>
  );
}
