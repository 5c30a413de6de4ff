import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { useMe } from '../identity/session.ts';
import { SignInAgain } from '../identity/sign-in-again.tsx';
import { useWords } from '../platform/language.ts';
import { useLive } from '../platform/live.ts';
import { Mark } from '../platform/mark.tsx';
import { Failure, Loading } from '../platform/notes.tsx';
import { useSessionEnded } from '../platform/session-end.ts';
import { useTitle } from '../platform/use-title.ts';
import { actionsFor } from './action-form.ts';
import { caseOf } from './case-queries.ts';
import { confirmTexts } from './confirm-texts.ts';
import './second-screen.css';
import { useOtherScreen } from './second-screen-channel.ts';
import { faceOf } from './second-screen-face.ts';
import { SecondScreenSheet } from './second-screen-sheet.tsx';
import { useIdle } from './use-idle.ts';

const IDLE_MS = 2 * 60_000;

/** The screen that is turned to the applicant, at the desk or on a tablet: what was entered, and where to sign. */
export function SecondScreen() {
  const { caseNumber } = useParams({ from: '/second-screen/$caseNumber' });
  const { screen } = useWords(confirmTexts);
  useTitle(screen.blank);
  const query = useQuery(caseOf(caseNumber));
  return (
    <main id="content" className="second" tabIndex={-1}>
      {query.isPending && <Loading />}
      {query.isError && !query.data && <Failure error={query.error} retry={query.refetch} />}
      {query.data && <Turned key={caseNumber} view={query.data} />}
      <SignInAgain />
    </main>
  );
}

function Turned({ view }: { readonly view: CaseDetail }) {
  const { screen } = useWords(confirmTexts);
  const me = useMe();
  const { caseNumber, confirmation } = view;
  const isAwaiting = view.state === 'awaiting_confirmation';
  const [wasShown, setShown] = useState(isAwaiting);
  if (isAwaiting && !wasShown) setShown(true);
  const [isLeft, setLeft] = useState(false);
  const hasEnded = useSessionEnded();
  const isIdle = useIdle(IDLE_MS, `${confirmation?.askedAt} ${confirmation?.confirmedAt}`);
  useFollowed(view);
  useOtherScreen(caseNumber, (says) => says === 'closed' && setLeft(true));

  const face = faceOf({
    isAwaiting,
    mayConfirm: actionsFor(view, me).includes('confirm'),
    isConfirmed: confirmation?.confirmedAt != null,
    wasShown,
    isIdle,
    isClosed: isLeft || hasEnded,
  });
  if (face === 'sheet') return <SecondScreenSheet view={view} />;
  if (face === 'thanks') {
    return (
      <div className="still" role="status">
        <Mark size={96} />
        <h1>{screen.thanks}</h1>
        <p>{screen.thanksHint}</p>
      </div>
    );
  }
  return (
    <div className="still">
      <h1 className="sr">{screen.blank}</h1>
      <Mark size={96} />
    </div>
  );
}

/** Shows what the desk changes as soon as it has changed. */
function useFollowed({ caseNumber }: CaseDetail): void {
  const client = useQueryClient();
  const readAgain = () => void client.invalidateQueries({ queryKey: ['case', caseNumber] });
  useLive(
    'cases',
    (event) => {
      if (event.caseNumber === caseNumber) readAgain();
    },
    readAgain,
  );
}
