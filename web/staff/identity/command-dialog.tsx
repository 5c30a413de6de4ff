import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from '../platform/dialog.tsx';
import { useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { shellTexts } from '../platform/texts.ts';
import { adminTexts } from './admin-texts.ts';

interface CommandDialogProps {
  readonly title: string;
  readonly explain: string;
  /** What the button says. */
  readonly does: string;
  readonly command: Pick<UseMutationResult, 'error' | 'isPending'>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A question or a form with one thing to do. A refusal is said in it, and what was filled in stays. */
export function CommandDialog(props: CommandDialogProps) {
  const words = useWords(adminTexts);
  const shell = useWords(shellTexts);
  const { command } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!command.isPending) props.onSubmit();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form onSubmit={submit} noValidate>
        <p className="dim">{props.explain}</p>
        {props.children}
        {command.error && <ProblemNote error={command.error} />}
        <footer>
          <button type="button" className="btn" onClick={props.onClose}>
            {shell.cancel} <kbd>Esc</kbd>
          </button>
          <button type="submit" className="btn primary" disabled={command.isPending}>
            {command.isPending ? words.sending : props.does}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
