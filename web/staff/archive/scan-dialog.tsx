import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { SCAN_MAX_BYTES, SCAN_TYPES } from '../../../src/archive/scan.ts';
import { useMe } from '../identity/session.ts';
import { Dialog } from '../platform/dialog.tsx';
import { useWords } from '../platform/language.ts';
import { Loading, ProblemNote } from '../platform/notes.tsx';
import { shellTexts } from '../platform/texts.ts';
import './archive.css';
import { addScan, type LookFor, paperOf, scanPath } from './archive-queries.ts';
import { archiveTexts } from './archive-texts.ts';
import { ScanView } from './scan-view.tsx';
import { PaperFacts } from './stand-in-dialog.tsx';

interface ScanDialogProps {
  readonly paperId: string;
  readonly name: string;
  readonly look: LookFor;
  readonly onClose: () => void;
  /** Called when a scan was added; without it none may be. */
  readonly onAdded?: () => void;
}

/** A paper of the archive with its scan, and a way to add one. */
export function ScanDialog({ paperId, name, look, onClose, onAdded }: ScanDialogProps) {
  const words = useWords(archiveTexts);
  const shell = useWords(shellTexts);
  const me = useMe();
  const client = useQueryClient();
  const query = paperOf(paperId, look);
  const paper = useQuery(query);
  const [problem, setProblem] = useState<unknown>();
  const [fault, setFault] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [added, setAdded] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const send = async (file: File | undefined) => {
    if (!file || isBusy) return;
    setProblem(undefined);
    setFault(file.size > SCAN_MAX_BYTES ? words.tooLarge : undefined);
    if (file.size > SCAN_MAX_BYTES) return;
    setIsBusy(true);
    try {
      await addScan(paperId, file, look);
      await client.invalidateQueries({ queryKey: query.queryKey });
      setAdded((before) => before + 1);
      onAdded?.();
    } catch (error) {
      setProblem(error);
    } finally {
      setIsBusy(false);
      if (input.current) input.current.value = '';
    }
  };

  return (
    <Dialog title={words.scanTitle(name)} onClose={onClose} wide>
      <div className="standin">
        <p className="dim">{words.scanHint}</p>
        {paper.isPending && <Loading />}
        {paper.isError && <ProblemNote error={paper.error} />}
        {paper.data && (
          <>
            <PaperFacts paper={paper.data} />
            <ScanView key={added} paper={paper.data} src={scanPath(paperId, look, added)} />
          </>
        )}
        {fault && (
          <p className="problem" role="alert">
            {fault}
          </p>
        )}
        {problem !== undefined && <ProblemNote error={problem} />}
        <footer>
          {onAdded && me.acts.includes('archive:file') && paper.data && (
            <span className="upload">
              <input
                ref={input}
                type="file"
                className="sr"
                tabIndex={-1}
                aria-hidden="true"
                accept={SCAN_TYPES.join(',')}
                onChange={(event) => void send(event.target.files?.[0])}
              />
              <button type="button" className="btn" disabled={isBusy} onClick={() => input.current?.click()}>
                {isBusy ? words.sending : paper.data.scan ? words.chooseOther : words.choose}
              </button>
              <span className="dim">{words.kinds}</span>
            </span>
          )}
          <button type="button" className="btn primary" onClick={onClose}>
            {shell.close} <kbd>Esc</kbd>
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
