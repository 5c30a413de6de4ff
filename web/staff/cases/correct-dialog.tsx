import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import type { ApplicantKind } from '../../../src/cases/identity-number.ts';
import { say } from '../../../src/platform/refusal.ts';
import { guideOf } from '../catalog/queries.ts';
import { Dialog } from '../platform/dialog.tsx';
import { TextField } from '../platform/field.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { faultAt } from '../platform/problem.ts';
import { Segments } from '../platform/segments.tsx';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { actionTexts } from './action-texts.ts';
import { takeIn } from './case-queries.ts';
import './correct-dialog.css';
import {
  bodyOfCorrection,
  type CorrectionDraft,
  differencesOf,
  draftOfCase,
  faultsOfCorrection,
  marksFor,
  withAgentOf,
} from './correction.ts';
import { Differences } from './correction-differences.tsx';
import { correctionTexts } from './correction-texts.ts';
import { deskTexts } from './desk-texts.ts';
import type { MaterialStatus } from './draft.ts';
import { PartyFields } from './party-fields.tsx';
import { useSubmission } from './submission.ts';

interface CorrectDialogProps {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: (after: CaseView) => void;
}

/** Puts a slip right: as it was entered, to be changed, with what will be different shown before it is confirmed. */
export function CorrectDialog({ view, onClose, onDone }: CorrectDialogProps) {
  const words = useWords(correctionTexts);
  const desk = useWords(deskTexts);
  const actions = useWords(actionTexts);
  const shell = useWords(shellTexts);
  const language = useLanguage();
  const client = useQueryClient();
  const guide = useQuery(guideOf(view.item.code)).data;
  const [draft, setDraft] = useState(() => draftOfCase(view));
  const [tried, setTried] = useState(false);
  const { submission, isBusy, send, askAgain, forgive } = useSubmission();
  const form = useRef<HTMLFormElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const refused = submission.phase === 'refused' ? submission.error : undefined;
  const differences = differencesOf(draft, view);
  const faults = faultsOfCorrection(draft, view);

  const faultOf = (pointer: string) => {
    const own = tried ? faults.find((fault) => fault.pointer === pointer) : undefined;
    return own ? say(own.detail, language) : faultAt(refused?.problem.errors, pointer);
  };
  const change = (next: Partial<CorrectionDraft>) => {
    setDraft({ ...draft, ...next });
    forgive();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setTried(true);
    if (differences.length === 0 || faults.length > 0) {
      // What is wrong is marked only after the next drawing.
      const first = faults.length > 0 ? '[aria-invalid="true"]' : '.party input';
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(first)?.focus());
      return;
    }
    send(`/api/cases/${view.caseNumber}/correct`, bodyOfCorrection(draft, view), (after) => {
      takeIn(client, after);
      void client.invalidateQueries({ queryKey: ['earlier'] });
      onDone(after);
    });
  };
  const confirm: readonly string[] = ['F9', 'Ctrl+Enter'];
  useKeys(words.title, [
    { keys: confirm, says: words.confirm, run: () => form.current?.requestSubmit(), whileTyping: true },
  ]);
  const agentMasked = view.agent ?? undefined;

  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <form ref={form} className="correct" onSubmit={submit} noValidate>
        <p className="dim">{words.hint}</p>
        <h3>
          {desk.applicant}
          {guide?.audience.code === 'both' && (
            <Segments<ApplicantKind>
              label={desk.kindLabel}
              value={draft.kind}
              disabled={isBusy}
              onChange={(kind) => change({ kind })}
              options={(['person', 'organisation'] as const).map((value) => ({
                value,
                label: desk.kind[value],
              }))}
            />
          )}
        </h3>
        <PartyFields
          kind={draft.kind}
          party={draft.applicant}
          onChange={(applicant) => change({ applicant })}
          faultOf={(field) => faultOf(`/applicant/${field}`)}
          onFinished={() => reasonField.current?.focus()}
          stays={view.applicant}
          disabled={isBusy}
        />
        <h3>
          {desk.agent}
          <button
            type="button"
            className="lk"
            disabled={isBusy}
            onClick={() => change(withAgentOf(draft, view, !draft.agent))}
          >
            {draft.agent ? desk.removeAgent : desk.addAgent}
          </button>
        </h3>
        {draft.agent && (
          <PartyFields
            kind="person"
            party={draft.agent}
            onChange={(agent) => change({ agent })}
            faultOf={(field) => faultOf(`/agent/${field}`)}
            onFinished={() => reasonField.current?.focus()}
            stays={agentMasked}
            disabled={isBusy}
          />
        )}
        {view.materials.length > 0 && (
          <>
            <h3>{words.papers}</h3>
            <ul className="marks">
              {view.materials.map((material) => {
                const marks = marksFor(material, view);
                return (
                  <li key={material.index}>
                    <span>{material.name}</span>
                    {marks.length === 1 ? (
                      <span className="dim">{words.fixed(desk.status[material.status])}</span>
                    ) : (
                      <Segments<MaterialStatus>
                        label={desk.statusOf(material.name)}
                        value={draft.materials[material.index]}
                        disabled={isBusy}
                        onChange={(mark) => change({ materials: draft.materials.with(material.index, mark) })}
                        options={marks.map((value) => ({
                          value,
                          label:
                            value === 'missing' && !material.required
                              ? desk.optionalMissing
                              : desk.status[value],
                        }))}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
        <TextField
          label={words.reason}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          fault={faultOf('/reason')}
          inputRef={reasonField}
          input={{ maxLength: 200, disabled: isBusy }}
        />
        {refused && <ProblemNote error={refused} />}
        {submission.phase === 'unknown' && (
          <p className="problem" role="alert">
            {actions.unknownOutcome}
          </p>
        )}
        <div className="confirming">
          <Differences differences={differences} kind={draft.kind} />
          <footer>
            <button type="button" className="btn" onClick={onClose}>
              {shell.cancel} <kbd>Esc</kbd>
            </button>
            {submission.phase === 'unknown' ? (
              <button type="button" className="btn primary" onClick={askAgain}>
                {shell.retry}
              </button>
            ) : (
              <button type="submit" className="btn primary" disabled={isBusy || differences.length === 0}>
                {isBusy ? actions.sending : words.confirm} <kbd>F9</kbd>
              </button>
            )}
          </footer>
        </div>
      </form>
    </Dialog>
  );
}
