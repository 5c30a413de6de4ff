import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { PaperView } from '../../../src/archive/archive-schema.ts';
import { sayFullDay } from '../platform/days.ts';
import { Dialog } from '../platform/dialog.tsx';
import { TextField } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { Loading, ProblemNote } from '../platform/notes.tsx';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import './archive.css';
import { type LookFor, paperOf, scanPath } from './archive-queries.ts';
import { archiveTexts } from './archive-texts.ts';
import { ScanView } from './scan-view.tsx';

interface StandInDialogProps {
  /** What the item asks for. */
  readonly materialName: string;
  /** The best first; at least one is not expired. */
  readonly candidates: readonly PaperView[];
  readonly look: LookFor;
  readonly isBusy?: boolean;
  /** Why the server has not taken it, or that the line was lost. */
  readonly problem?: ReactNode;
  readonly onClose: () => void;
  readonly onConfirm: (paper: PaperView, reason: string) => void;
}

/** Shows a paper of the archive, asks whether it was compared with the person, and why it is used. */
export function StandInDialog(props: StandInDialogProps) {
  const { materialName, candidates, look, isBusy = false, problem, onClose, onConfirm } = props;
  const words = useWords(archiveTexts);
  const shell = useWords(shellTexts);
  const [chosenId, setChosenId] = useState(candidates.find(({ expired }) => !expired)?.id ?? '');
  const [seen, setSeen] = useState(false);
  const [reason, setReason] = useState(words.usualReason);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const seenBox = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const seenId = useId();
  const paper = useQuery(paperOf(chosenId, look));
  // The dialog has been opened for this one question.
  useEffect(() => seenBox.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setTried(true);
    if (!seen) return seenBox.current?.focus();
    if (!reason.trim()) return reasonField.current?.focus();
    if (paper.data) onConfirm(paper.data, reason.trim());
  };
  useKeys(words.use, [
    {
      keys: ['F9', 'Ctrl+Enter'],
      says: words.confirm,
      run: () => form.current?.requestSubmit(),
      whileTyping: true,
    },
  ]);
  const missesLook = tried && !seen;

  return (
    <Dialog title={words.title(materialName)} onClose={onClose} wide>
      <form ref={form} className="standin" onSubmit={submit} noValidate>
        <p className="dim">{words.hint}</p>
        {candidates.length > 1 && (
          <Candidates
            candidates={candidates}
            chosenId={chosenId}
            disabled={isBusy}
            onChoose={(id) => {
              setChosenId(id);
              // Another paper has not been looked at yet.
              setSeen(false);
            }}
          />
        )}
        {paper.isPending && <Loading />}
        {paper.isError && <ProblemNote error={paper.error} />}
        {paper.data && (
          <>
            <PaperFacts paper={paper.data} />
            <ScanView paper={paper.data} src={scanPath(chosenId, look)} />
          </>
        )}
        <div className="confirming">
          <p className="seen">
            <label>
              <input
                type="checkbox"
                ref={seenBox}
                checked={seen}
                disabled={isBusy}
                aria-invalid={missesLook || undefined}
                aria-describedby={missesLook ? seenId : undefined}
                onChange={(event) => setSeen(event.target.checked)}
              />
              {words.seen}
            </label>
            {missesLook && (
              <span id={seenId} className="fault" role="alert">
                <b>{shell.fieldFault}</b>
                {words.seenMissing}
              </span>
            )}
          </p>
          <TextField
            label={words.reason}
            value={reason}
            onChange={setReason}
            fault={tried && !reason.trim() ? words.reasonMissing : undefined}
            inputRef={reasonField}
            input={{ maxLength: 200, disabled: isBusy }}
          />
          {problem}
          <footer>
            <button type="button" className="btn" onClick={onClose}>
              {shell.cancel} <kbd>Esc</kbd>
            </button>
            <button type="submit" className="btn primary" disabled={isBusy}>
              {words.confirm} <kbd>F9</kbd>
            </button>
          </footer>
        </div>
      </form>
    </Dialog>
  );
}

interface CandidatesProps {
  readonly candidates: readonly PaperView[];
  readonly chosenId: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

function Candidates({ candidates, chosenId, disabled, onChoose }: CandidatesProps) {
  const words = useWords(archiveTexts);
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className="candidates">
      <legend>{words.which}</legend>
      {candidates.map((paper) => (
        <label key={paper.id} className={paper.expired ? 'dim' : undefined}>
          <input
            type="radio"
            name={name}
            checked={paper.id === chosenId}
            disabled={disabled || paper.expired}
            onChange={() => onChoose(paper.id)}
          />
          <span>{paper.name}</span>
          <span>{sayFullDay(paper.filedOn, language)}</span>
          <span className="dim">
            {paper.expired && paper.validUntil
              ? words.expiredOn(sayFullDay(paper.validUntil, language))
              : paper.materialIndex === null
                ? words.issued
                : words.handedIn}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Where a paper comes from and how long it counts. */
export function PaperFacts({ paper }: { readonly paper: PaperView }) {
  const words = useWords(archiveTexts);
  const language = useLanguage();
  return (
    <dl className="paperfacts">
      <div>
        <dt>{words.fromCase}</dt>
        <dd>
          <span className="id">{paper.caseNumber}</span>
          <span className="dim">{paper.materialIndex === null ? words.issued : words.handedIn}</span>
        </dd>
      </div>
      <div>
        <dt>{words.filedOn}</dt>
        <dd>{sayFullDay(paper.filedOn, language)}</dd>
      </div>
      <div>
        <dt>{words.validUntil}</dt>
        <dd>{paper.validUntil === null ? words.noTerm : sayFullDay(paper.validUntil, language)}</dd>
      </div>
    </dl>
  );
}
