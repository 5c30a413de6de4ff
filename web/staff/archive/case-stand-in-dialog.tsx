import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { actionTexts } from '../cases/action-texts.ts';
import { takeIn } from '../cases/case-queries.ts';
import { useSubmission } from '../cases/submission.ts';
import { Dialog } from '../platform/dialog.tsx';
import { useWords } from '../platform/language.ts';
import { Loading, ProblemNote } from '../platform/notes.tsx';
import { shellTexts } from '../platform/texts.ts';
import { type Offer, offersOfCase } from './archive-queries.ts';
import { archiveTexts } from './archive-texts.ts';
import { StandInChip } from './stand-in-chip.tsx';
import { StandInDialog } from './stand-in-dialog.tsx';

interface CaseStandInDialogProps {
  readonly view: CaseDetail;
  readonly offer: Offer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A paper of the archive stands in for what an open case still lacks. */
export function CaseStandInDialog({ view, offer, onClose, onDone }: CaseStandInDialogProps) {
  const actions = useWords(actionTexts);
  const client = useQueryClient();
  const { submission, isBusy, send } = useSubmission();
  const problem =
    submission.phase === 'refused' ? (
      <ProblemNote error={submission.error} />
    ) : submission.phase === 'unknown' ? (
      <p className="problem" role="alert">
        {actions.unknownOutcome}
      </p>
    ) : undefined;
  return (
    <StandInDialog
      materialName={nameOf(view, offer)}
      candidates={offer.candidates}
      look={{ forItem: view.item.code, forCase: view.caseNumber }}
      isBusy={isBusy}
      problem={problem}
      onClose={onClose}
      onConfirm={({ id: paperId }, reason) =>
        send(`/api/cases/${view.caseNumber}/stand-in`, { index: offer.index, paperId, reason }, (after) => {
          takeIn(client, after);
          onDone();
        })
      }
    />
  );
}

/** The action of the case: which paper is to stand in is asked first where there is a choice. */
export function StandInAction({ view, onClose, onDone }: Omit<CaseStandInDialogProps, 'offer'>) {
  const words = useWords(archiveTexts);
  const shell = useWords(shellTexts);
  const query = useQuery(offersOfCase(view.caseNumber));
  const [chosen, setChosen] = useState<number>();
  const offers = query.data?.materials ?? [];
  const usable = offers.filter(({ candidates }) => candidates.some(({ expired }) => !expired));
  const offer = usable.find(({ index }) => index === chosen) ?? (usable.length === 1 ? usable[0] : undefined);
  if (offer) return <CaseStandInDialog view={view} offer={offer} onClose={onClose} onDone={onDone} />;
  return (
    <Dialog title={words.use} onClose={onClose}>
      <div className="standin">
        {query.isPending && <Loading />}
        {query.isError && <ProblemNote error={query.error} />}
        {query.data && (
          <p className="dim">{usable.length === 0 ? words.nothingOnFile : words.whichMaterial}</p>
        )}
        <ul className="offers">
          {offers.map((each) => (
            <li key={each.index}>
              <span>{nameOf(view, each)}</span>
              <StandInChip
                materialName={nameOf(view, each)}
                offer={each}
                stoodIn={undefined}
                isThere={false}
                disabled={false}
                onOpen={() => setChosen(each.index)}
                onUndo={onClose}
              />
            </li>
          ))}
        </ul>
        <footer>
          <button type="button" className="btn" onClick={onClose}>
            {shell.cancel} <kbd>Esc</kbd>
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

function nameOf(view: CaseDetail, offer: Offer): string {
  return view.materials.find(({ index }) => index === offer.index)?.name ?? '';
}
