import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Action } from '../../../src/cases/action-table.ts';
import type { CaseDetail, TimelineEntry } from '../../../src/cases/case-schema.ts';
import { StandInAction } from '../archive/case-stand-in-dialog.tsx';
import { useMe } from '../identity/session.ts';
import { sayMoment } from '../platform/days.ts';
import { Dialog } from '../platform/dialog.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { faultAt, type Refused } from '../platform/problem.ts';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { ActionField } from './action-field.tsx';
import {
  actionsFor,
  bodyOfForm,
  completableSteps,
  type FieldName,
  type FormAction,
  faultsOfForm,
  fieldsOf,
  suggestedValues,
  type Values,
} from './action-form.ts';
import { actionTexts } from './action-texts.ts';
import { caseOf, takeIn } from './case-queries.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { useSubmission } from './submission.ts';
import { caseTexts } from './texts.ts';

interface ActionDialogProps {
  readonly action: Action;
  readonly view: CaseDetail;
  readonly onClose: () => void;
  readonly onDone: (action: Action) => void;
}

/** The form of one action on a case. */
export function ActionDialog({ action, ...props }: ActionDialogProps) {
  const { view, onClose, onDone } = props;
  if (action === 'stand-in') {
    return <StandInAction view={view} onClose={onClose} onDone={() => onDone(action)} />;
  }
  if (action === 'correct') {
    return <CorrectDialog view={view} onClose={onClose} onDone={() => onDone(action)} />;
  }
  return <FormDialog action={action} {...props} />;
}

/** A form of a few fields. A refusal is said in it; what was filled in stays. */
function FormDialog({ action, view, onClose, onDone }: ActionDialogProps & { readonly action: FormAction }) {
  const words = useWords(actionTexts);
  const shell = useWords(shellTexts);
  const me = useMe();
  const client = useQueryClient();
  const steps = completableSteps(view, me);
  const [values, setValues] = useState<Values>(() => suggestedValues(action, view, me));
  const [tried, setTried] = useState(false);
  const { submission, isBusy, send, askAgain, forgive } = useSubmission();
  const form = useRef<HTMLFormElement>(null);
  const isStillOffered = actionsFor(view, me).includes(action);

  const fields = fieldsOf(action, values, view, steps.length);
  const own = faultsOfForm(fields, values);
  const refused = submission.phase === 'refused' ? submission.error : undefined;
  const meanwhile = useMeanwhile(view, refused);
  const faultOf = (name: FieldName) => {
    const kind = tried ? own.get(name) : undefined;
    if (kind === 'required') return words.required(words.fields[name]);
    if (kind) return words[kind];
    return faultAt(refused?.problem.errors, `/${name}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !isStillOffered) return;
    setTried(true);
    if (own.size > 0) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .faulty input')?.focus(),
      );
      return;
    }
    const step =
      action === 'complete-step'
        ? (steps.find(({ index }) => String(index) === values.step) ?? steps[0])
        : undefined;
    send(`/api/cases/${view.caseNumber}/${action}`, bodyOfForm(fields, values, step), (after) => {
      takeIn(client, after);
      onDone(action);
    });
  };
  useKeys(words.names[action], [
    {
      keys: ['F9', 'Ctrl+Enter'],
      says: words.names[action],
      run: () => form.current?.requestSubmit(),
      whileTyping: true,
    },
  ]);

  return (
    <Dialog title={words.names[action]} onClose={onClose}>
      <form ref={form} onSubmit={submit} noValidate>
        <p className="dim">{words.explain[action]}</p>
        {action === 'decide' && view.proposal && (
          <p className="note">
            {words.proposed(view.proposal.by, words.options.outcome[view.proposal.outcome])}
          </p>
        )}
        {fields.map((field) => (
          <ActionField
            key={field.name}
            name={field.name}
            kind={field.kind}
            view={view}
            steps={steps}
            value={values[field.name] ?? ''}
            fault={faultOf(field.name)}
            disabled={isBusy}
            onChange={(value) => {
              setValues({ ...values, [field.name]: value });
              forgive();
            }}
          />
        ))}
        {refused && <ProblemNote error={refused} />}
        {meanwhile.length > 0 && <Meanwhile entries={meanwhile} />}
        {submission.phase === 'unknown' && (
          <p className="problem" role="alert">
            {words.unknownOutcome}
          </p>
        )}
        <footer>
          <button type="button" className="btn" onClick={onClose}>
            {shell.cancel} <kbd>Esc</kbd>
          </button>
          {submission.phase === 'unknown' ? (
            <button type="button" className="btn primary" onClick={askAgain}>
              {shell.retry}
            </button>
          ) : (
            <button type="submit" className="btn primary" disabled={isBusy || !isStillOffered}>
              {isBusy ? words.sending : words.names[action]} <kbd>F9</kbd>
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

/**
 * Somebody else was faster, or the state forbids it by now: the case is read again. @returns what has happened since
 * the form was opened
 */
function useMeanwhile(view: CaseDetail, error: Refused | undefined): readonly TimelineEntry[] {
  const client = useQueryClient();
  const [opened] = useState(view.sequence);
  const { caseNumber } = view;
  useEffect(() => {
    if (error?.problem.status === 409)
      void client.invalidateQueries({ queryKey: caseOf(caseNumber).queryKey });
  }, [client, error, caseNumber]);
  return view.timeline.filter((entry) => entry.sequence > opened);
}

function Meanwhile({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const words = useWords(caseTexts);
  const language = useLanguage();
  return (
    <div className="problem" role="status">
      <p>
        <b>{words.meanwhile}</b>
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.sequence}>
            {sayMoment(entry.at, language)} {entry.by}：{entry.text}
          </li>
        ))}
      </ul>
      <p>{words.meanwhileNote}</p>
    </div>
  );
}
