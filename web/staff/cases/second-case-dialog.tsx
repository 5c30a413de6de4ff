import { Link } from '@tanstack/react-router';
import type { EarlierCases } from '../../../src/cases/applicant-schema.ts';
import { dayOfMoment, sayShortDay } from '../platform/days.ts';
import { Dialog } from '../platform/dialog.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { earlierTexts } from './earlier-texts.ts';

interface SecondCaseDialogProps {
  readonly other: EarlierCases['cases'][number];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Before a second open case of one applicant for one item comes into being. */
export function SecondCaseDialog({ other, onClose, onConfirm }: SecondCaseDialogProps) {
  const words = useWords(earlierTexts);
  const shell = useWords(shellTexts);
  const language = useLanguage();
  useKeys(words.secondTitle, [{ keys: ['F9'], says: words.acceptSecond, run: onConfirm, whileTyping: true }]);
  return (
    <Dialog title={words.secondTitle} onClose={onClose}>
      <p>
        {words.secondDetail(
          other.itemName,
          sayShortDay(dayOfMoment(other.receivedAt), language),
          other.stateName,
        )}
      </p>
      <p className="id">{other.caseNumber}</p>
      <footer>
        <button type="button" className="btn" onClick={onClose}>
          {shell.cancel} <kbd>Esc</kbd>
        </button>
        <Link className="btn" to="/cases/$caseNumber" params={{ caseNumber: other.caseNumber }}>
          {words.openThat}
        </Link>
        <button type="button" className="btn primary" onClick={onConfirm}>
          {words.acceptSecond} <kbd>F9</kbd>
        </button>
      </footer>
    </Dialog>
  );
}
