import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import { say } from '../../../src/platform/refusal.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { deskTexts } from './desk-texts.ts';
import { type Draft, faultsOfDraft, missingRequired, readinessOf } from './draft.ts';
import type { Submission } from './submission.ts';

interface AcceptBarProps {
  readonly draft: Draft;
  readonly guide: Guide | undefined;
  readonly submission: Submission;
  readonly onAccept: () => void;
  readonly onSupplement: () => void;
  readonly onNotAccept: () => void;
  /** Lets the departments of a parallel approval look through the papers first. */
  readonly onExamine: (() => void) | undefined;
  readonly askAgain: () => void;
  /** Why the last key did nothing. */
  readonly objection: string | undefined;
}

/** The foot of the desk: what can be done with what lies there, and why not what cannot. */
export function AcceptBar(props: AcceptBarProps) {
  const { draft, guide, submission } = props;
  const words = useWords(deskTexts);
  const isBusy = submission.phase === 'sending' || submission.phase === 'unknown';
  const readiness = readinessOf(draft, guide);
  return (
    <section className="accept" aria-label={words.steps.accept}>
      {submission.phase === 'refused' && <ProblemNote error={submission.error} />}
      <div className="row">
        {submission.phase === 'unknown' ? (
          <p role="alert">
            <b>{words.unknownOutcome}</b>
            <br />
            {words.unknownDetail}
          </p>
        ) : (
          <State {...props} />
        )}
        {submission.phase === 'unknown' ? (
          <button type="button" className="btn primary tall" onClick={props.askAgain}>
            {words.askAgain}
          </button>
        ) : (
          <>
            <button
              type="button"
              className={readiness === 'supplement' ? 'btn primary' : 'btn'}
              disabled={isBusy}
              onClick={props.onSupplement}
            >
              {words.supplement} <kbd>F8</kbd>
            </button>
            {props.onExamine && (
              <button type="button" className="btn" disabled={isBusy} onClick={props.onExamine}>
                {words.examine} <kbd>F7</kbd>
              </button>
            )}
            <button type="button" className="btn" disabled={isBusy} onClick={props.onNotAccept}>
              {words.notAccept}
            </button>
            <button
              type="button"
              className={readiness === 'supplement' ? 'btn tall' : 'btn primary tall'}
              disabled={isBusy}
              onClick={props.onAccept}
            >
              {submission.phase === 'sending' ? words.sending : words.accept} <kbd>F9</kbd>
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function State({ draft, guide, objection }: AcceptBarProps) {
  const words = useWords(deskTexts);
  const language = useLanguage();
  const readiness = readinessOf(draft, guide);
  const deferred = draft.materials.filter((status) => status === 'deferred').length;
  const headline = {
    item: () => words.ready.item,
    applicant: () => words.ready.applicant,
    supplement: () => words.ready.supplement(guide ? missingRequired(draft, guide).length : 0),
    accept: () => (deferred > 0 ? words.ready.acceptDeferred(deferred) : words.ready.accept),
  }[readiness]();
  const hint = {
    item: () => words.readyHint.item,
    applicant: () => {
      const [first] = faultsOfDraft(draft);
      return first ? words.readyHint.applicant(say(first.detail, language)) : '';
    },
    supplement: () => words.readyHint.supplement,
    accept: () =>
      guide?.promisedLimit.unit === 'on_the_spot'
        ? words.readyHint.acceptNow
        : words.readyHint.accept(guide?.promisedLimit.text ?? ''),
  }[readiness]();
  return (
    <p role="status">
      <b>{headline}</b>
      <br />
      {objection ?? hint}
    </p>
  );
}
