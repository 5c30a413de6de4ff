import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Dialog } from '../platform/dialog.tsx';
import { Field, TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { actionTexts } from './action-texts.ts';
import './batch.css';
import { BatchList } from './batch-list.tsx';
import type { Outcome } from './batch-run.ts';
import { batchTexts } from './batch-texts.ts';
import { actionOf, type Line } from './task-pick.ts';
import { useBatch } from './use-batch.ts';

const WAITING: Outcome = { phase: 'waiting' };

interface BatchDialogProps {
  /** At least two, all of the same kind. */
  readonly lines: readonly Line[];
  /** Called with the keys of the lines that were not done. */
  readonly onClose: (left: readonly string[]) => void;
}

/** Several of the same kind, done one after the other by the ordinary action, after every one was named and confirmed. */
export function BatchDialog({ lines, onClose }: BatchDialogProps) {
  const words = useWords(batchTexts);
  const { names } = useWords(actionTexts);
  const shell = useWords(shellTexts);
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [count, setCount] = useState('');
  const [tried, setTried] = useState(false);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const { outcomes, isRunning, isStopping, run, stop } = useBatch();
  const form = useRef<HTMLFormElement>(null);
  const [first] = lines as [Line];
  const action = actionOf(first.task);
  const chosen = lines.filter(({ row }) => !dropped.has(row.caseNumber));
  const outcomeOf = ({ row }: Line) => outcomes.get(row.caseNumber) ?? WAITING;
  const inPhase = (...phases: Outcome['phase'][]) =>
    chosen.filter((line) => phases.includes(outcomeOf(line).phase));
  const done = inPhase('done');
  const refused = inPhase('refused');
  const left = inPhase('waiting', 'unknown');
  const hasBegun = outcomes.size > 0;
  const isFinished = hasBegun && !isRunning && left.length === 0;
  const isConfirmed = count.trim() === String(chosen.length);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isRunning || isFinished || chosen.length === 0) return;
    setTried(true);
    if (!hasBegun && !isConfirmed) {
      form.current?.querySelector<HTMLElement>('[inputmode="numeric"]')?.focus();
      return;
    }
    await run(left, action, text.trim());
    for (const queryKey of [['case'], ['board'], ['tasks']]) void client.invalidateQueries({ queryKey });
  };
  const close = () => {
    if (isRunning) stop();
    else onClose(lines.filter((line) => outcomeOf(line).phase !== 'done').map(({ key }) => key));
  };
  useKeys(words.title(names[action], chosen.length), [
    {
      keys: ['F9', 'Ctrl+Enter'],
      says: words.start,
      run: () => form.current?.requestSubmit(),
      whileTyping: true,
    },
  ]);

  return (
    <Dialog title={words.title(names[action], chosen.length)} onClose={close} wide>
      <form ref={form} onSubmit={submit} noValidate className="batch">
        <p className="dim">{words.explain}</p>
        <BatchList
          lines={lines}
          outcomeOf={outcomeOf}
          dropped={dropped}
          onDrop={hasBegun ? undefined : setDropped}
        />
        {action === 'decide' && <p className="problem">{words.grantedOnly}</p>}
        {!hasBegun && (
          <>
            <Field label={action === 'complete-step' ? words.opinion : words.note}>
              {(control) => (
                <textarea
                  className="control"
                  maxLength={2000}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                  {...control}
                />
              )}
            </Field>
            <TextField
              label={words.confirm(chosen.length)}
              value={count}
              onChange={setCount}
              fault={tried && !isConfirmed ? words.confirmFault(chosen.length) : undefined}
              input={{ inputMode: 'numeric', maxLength: 3, className: 'control short' }}
            />
          </>
        )}
        <p className="outcome" role="status">
          {isRunning && (isStopping ? words.stopping : words.progress(done.length, chosen.length))}
          {isFinished && words.finished(done.length, refused.length)}
        </p>
        <footer>
          <button type="button" className="btn" disabled={isStopping} onClick={close}>
            {isRunning ? words.stop : hasBegun ? shell.close : shell.cancel} <kbd>Esc</kbd>
          </button>
          {!isFinished && (
            <button type="submit" className="btn primary" disabled={isRunning || chosen.length === 0}>
              {hasBegun ? words.goOn : words.start} <kbd>F9</kbd>
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
