import { Link } from '@tanstack/react-router';
import type { EarlierCases } from '../../../src/cases/applicant-schema.ts';
import { dayOfMoment, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { earlierTexts } from './earlier-texts.ts';

interface EarlierNoteProps {
  readonly earlier: EarlierCases | undefined;
  readonly itemCode: string | undefined;
}

/** Below the applicant: that he was here before, and what of his is still under way. */
export function EarlierNote({ earlier, itemCode }: EarlierNoteProps) {
  const words = useWords(earlierTexts);
  if (!earlier?.known) return null;
  const open = earlier.cases.filter((other) => other.open);
  return (
    <div className="earlier" role="status">
      <p>
        <b>{words.known}</b>
        {earlier.cases.length > 0 && <span>{words.count(earlier.cases.length, open.length)}</span>}
        {earlier.elsewhere > 0 && <span className="dim">{words.elsewhere(earlier.elsewhere)}</span>}
      </p>
      {open.length > 0 && (
        <ul>
          {open.slice(0, 3).map((other) => (
            <OpenCase key={other.caseNumber} other={other} isSame={other.itemCode === itemCode} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OpenCase({
  other,
  isSame,
}: {
  readonly other: EarlierCases['cases'][number];
  readonly isSame: boolean;
}) {
  const words = useWords(earlierTexts);
  const language = useLanguage();
  return (
    <li className={isSame ? 'same' : ''}>
      {isSame && <span className="tag">{words.sameItem}</span>}
      <Link className="lk" to="/cases/$caseNumber" params={{ caseNumber: other.caseNumber }}>
        {other.itemName}
      </Link>
      <span className="dim">
        {sayShortDay(dayOfMoment(other.receivedAt), language)} {other.stateName}
      </span>
      <span className="id">{other.caseNumber}</span>
    </li>
  );
}
