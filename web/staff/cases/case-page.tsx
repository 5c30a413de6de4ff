import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Action } from '../../../src/cases/action-table.ts';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { lastBoard, rememberBoard } from '../deadlines/board-list.ts';
import { useMe } from '../identity/session.ts';
import { KeyBar } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useWords } from '../platform/language.ts';
import { useLive } from '../platform/live.ts';
import { Failure, Loading } from '../platform/notes.tsx';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { ActionDialog } from './action-dialog.tsx';
import { actionsFor } from './action-form.ts';
import { actionTexts } from './action-texts.ts';
import './case.css';
import './case-facts.css';
import { CaseClock } from './case-clock.tsx';
import { CaseConfirmation } from './case-confirmation.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { CaseFacts } from './case-facts.tsx';
import { caseOf } from './case-queries.ts';
import { caseTexts } from './texts.ts';
import { Messages, Timeline } from './timeline.tsx';
import { usePresence } from './use-presence.ts';

const SAID_MS = 6_000;
/** Taking an application back, putting a slip right and troubling the applicant once more are never what the page suggests. */
const NEVER_SUGGESTED: readonly Action[] = ['withdraw', 'correct', 'ask-confirmation', 'stand-in'];

/** One case: the facts, its clock, what can be done, and everything that happened. */
export function CasePage() {
  const { caseNumber } = useParams({ from: '/house/cases/$caseNumber' });
  const words = useWords(caseTexts);
  const query = useQuery(caseOf(caseNumber));
  useTitle(query.data ? `${query.data.item.name} ${caseNumber}` : `${words.case} ${caseNumber}`);
  if (query.isPending) {
    return (
      <main id="content" tabIndex={-1}>
        <Loading />
      </main>
    );
  }
  if (query.isError) {
    return (
      <main id="content" tabIndex={-1}>
        <Failure error={query.error} retry={query.refetch} />
      </main>
    );
  }
  return <OneCase key={caseNumber} view={query.data} />;
}

function OneCase({ view }: { readonly view: CaseDetail }) {
  const words = useWords(caseTexts);
  const { names } = useWords(actionTexts);
  const me = useMe();
  const navigate = useNavigate();
  const [acting, setActing] = useState<Action>();
  const { said, say } = useSaying();
  const presence = usePresence(view.caseNumber);
  useFollow(view, acting === undefined, () => say(words.changed), presence.askAgain);
  const offered = actionsFor(view, me);
  const primary = offered.find((action) => !NEVER_SUGGESTED.includes(action));
  const neighbours = useNeighbours(view.caseNumber);
  const goTo = (caseNumber: string | undefined) => {
    if (caseNumber) void navigate({ to: '/cases/$caseNumber', params: { caseNumber }, replace: true });
  };
  const bindings: readonly KeyBinding[] = [
    ...(primary ? [{ keys: ['F9'], says: names[primary], run: () => setActing(primary) }] : []),
    ...(offered.includes('correct')
      ? [{ keys: ['e'], says: names.correct, run: () => setActing('correct') }]
      : []),
    { keys: ['j'], says: words.next, run: () => goTo(neighbours.next) },
    { keys: ['k'], says: words.previous, run: () => goTo(neighbours.previous) },
    { keys: ['Escape'], says: words.backToBoard, run: () => navigate({ to: '/board' }) },
  ];
  useKeys(words.case, bindings);

  return (
    <main id="content" className="case" tabIndex={-1}>
      <div className="head">
        <Link className="back" to="/board" aria-label={words.backToBoard}>
          ‹
        </Link>
        <h1>{view.item.name}</h1>
        <span className="id">{view.caseNumber}</span>
        <Tags view={view} />
        <span className="present" role="status">
          {presence.others.length > 0 && words.alsoHere(presence.others.map(nameAndWindow))}
        </span>
        <span className="said" role="status">
          {said}
        </span>
        {neighbours.at > 0 && (
          <span className="pos dim">
            {words.position(neighbours.at, neighbours.of)} <kbd>J</kbd>
            <kbd>K</kbd>
          </span>
        )}
      </div>
      <div className="cols">
        <CaseFacts view={view} />
        <section className="clock">
          <CaseClock view={view} />
          <div className="acts">
            {offered.map((action) => (
              <button
                key={action}
                type="button"
                className={action === primary ? 'btn primary' : 'btn'}
                onClick={() => setActing(action)}
              >
                {names[action]} {action === primary && <kbd>F9</kbd>}
                {action === 'correct' && <kbd>E</kbd>}
              </button>
            ))}
            {offered.length === 0 && (
              <p className="dim">
                {view.allowedActions.length > 0
                  ? words.actionsOther(
                      view.allowedActions.map((action) => names[action as Action]).join(words.listComma),
                    )
                  : words.actionsNone}
              </p>
            )}
          </div>
          <RefusedActions refused={view.refusedActions} />
          <CaseConfirmation view={view} mayConfirm={offered.includes('confirm')} />
        </section>
      </div>
      <div className="record">
        <Timeline entries={view.timeline} />
        <CaseDocuments caseNumber={view.caseNumber} sequence={view.sequence} />
        <Messages messages={view.messages} />
      </div>
      <KeyBar hints={bindings} />
      {acting && (
        <ActionDialog
          action={acting}
          view={view}
          onClose={() => setActing(undefined)}
          onDone={(action) => {
            setActing(undefined);
            say(words.done(names[action]));
          }}
        />
      )}
    </main>
  );
}

function Tags({ view }: { readonly view: CaseDetail }) {
  const { facts, material } = useWords(caseTexts);
  const deferred = view.materials.filter((each) => each.status === 'deferred').length;
  return (
    <>
      {view.fastTrack && <span className="tag strong">{facts.fastTrack}</span>}
      {view.clock.extension && <span className="tag">{facts.extension}</span>}
      {deferred > 0 && (
        <span className="tag">
          {material.deferred} {deferred}
        </span>
      )}
    </>
  );
}

function nameAndWindow({ name, window }: { readonly name: string; readonly window: string | null }): string {
  return window ? `${name} ${window}` : name;
}

/** What the reader's role could do but not now, quietly, each with the reason. */
function RefusedActions({ refused }: { readonly refused: CaseDetail['refusedActions'] }) {
  const words = useWords(caseTexts);
  const { names } = useWords(actionTexts);
  if (refused.length === 0) return null;
  return (
    <dl className="notnow" aria-label={words.notNow}>
      {refused.map(({ action, reason }) => (
        <div key={action}>
          <dt>{names[action as Action]}</dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The cases before and after it on the board that was last looked at. */
function useNeighbours(caseNumber: string) {
  const { caseNumbers } = lastBoard();
  const index = caseNumbers.indexOf(caseNumber);
  useEffect(() => rememberBoard({ selected: caseNumber }), [caseNumber]);
  return {
    at: index + 1,
    of: caseNumbers.length,
    previous: caseNumbers[index - 1],
    next: caseNumbers[index + 1],
  };
}

/** A sentence that stands in the head for a few seconds. */
function useSaying(): { said: string | undefined; say: (sentence: string) => void } {
  const [said, say] = useState<string>();
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => say(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say };
}

/**
 * Reads the case again when somebody changes it, and says so unless it was done from here; hears as well when
 * somebody opens or closes it.
 */
function useFollow(
  view: CaseDetail,
  isWatching: boolean,
  onChanged: () => void,
  onPresence: () => void,
): void {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: ['case', view.caseNumber] });
  useLive(
    'cases,presence',
    async ({ caseNumber, sequence, place }) => {
      if (place === `case:${view.caseNumber}`) return onPresence();
      const known = client.getQueryData(caseOf(view.caseNumber).queryKey)?.sequence ?? view.sequence;
      if (caseNumber !== view.caseNumber || (typeof sequence === 'number' && sequence <= known)) return;
      await readAgain();
      if (isWatching) onChanged();
    },
    readAgain,
  );
}
