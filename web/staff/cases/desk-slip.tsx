import { useState } from 'react';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { useMe } from '../identity/session.ts';
import { useWords } from '../platform/language.ts';
import { useKeys } from '../platform/use-keys.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { correctionTexts } from './correction-texts.ts';

interface DeskSlipProps {
  readonly view: CaseView;
  readonly onCorrected: (after: CaseView) => void;
}

/** The quiet way back for whoever sees only on the printed notice that something was mistyped. */
export function DeskSlip({ view, onCorrected }: DeskSlipProps) {
  const words = useWords(correctionTexts);
  const me = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const isOffered = view.allowedActions.includes('correct') && me.acts.includes('case:correct');
  const open = () => setIsOpen(true);
  useKeys(words.title, isOffered ? [{ keys: ['e'], says: words.title, run: open }] : []);
  if (!isOffered) return null;
  return (
    <>
      <button type="button" className="lk slip" onClick={open}>
        {words.quiet} <kbd>E</kbd>
      </button>
      {isOpen && (
        <CorrectDialog
          view={view}
          onClose={() => setIsOpen(false)}
          onDone={(after) => {
            setIsOpen(false);
            onCorrected(after);
          }}
        />
      )}
    </>
  );
}
