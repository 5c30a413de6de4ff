import { Link } from '@tanstack/react-router';
import type { Static } from 'typebox';
import type { SupervisionBoard } from '../../../src/deadlines/deadlines-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { deadlineTexts } from './texts.ts';

type Board = Pick<Static<typeof SupervisionBoard>, 'overran' | 'stoppedTooLong'>;

/** Cases whose stop lasts longer than the applicant was told, those that should have gone on first on top. */
export function Overran({ board }: { readonly board: Board }) {
  const words = useWords(deadlineTexts);
  const language = useLanguage();
  const shortName = useShortName();
  if (board.stoppedTooLong === 0) return null;
  return (
    <div className="overran">
      <h3>{words.overran(board.stoppedTooLong)}</h3>
      <ul>
        {board.overran.map(({ caseNumber, item, department, expectedOn, workingDaysOver }) => (
          <li key={caseNumber}>
            <Link to="/cases/$caseNumber" params={{ caseNumber }} title={`${item.name} ${caseNumber}`}>
              <b>{shortName(department.code, department.name)}</b> {item.name}
            </Link>
            <span className="dim">{words.overranBy(sayShortDay(expectedOn, language), workingDaysOver)}</span>
          </li>
        ))}
      </ul>
      {board.stoppedTooLong > board.overran.length && (
        <Link to="/board" search={{ light: 'grey' }}>
          {words.allStopped}
        </Link>
      )}
    </div>
  );
}
