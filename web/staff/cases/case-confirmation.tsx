import { useEffect, useState } from 'react';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { sayMoment } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import './case-confirmation.css';
import { confirmTexts } from './confirm-texts.ts';
import { LongText } from './long-text.tsx';
import { drawQr, QrCode } from './qr-code.tsx';
import { tellOtherScreen, useOtherScreen } from './second-screen-channel.ts';

/** One window for all cases: the next one takes the place of the last. */
const WINDOW = 'yiting-second-screen';
const FEATURES = 'popup,width=1280,height=800';
const SHOWN_OF_HASH = 8;

interface CaseConfirmationProps {
  readonly view: CaseDetail;
  /** Whoever is signed in may take the confirmation. */
  readonly mayConfirm: boolean;
}

/** Whether the applicant has confirmed what was entered, how, and the way to the screen on which that is done. */
export function CaseConfirmation({ view, mayConfirm }: CaseConfirmationProps) {
  const words = useWords(confirmTexts);
  const language = useLanguage();
  const { caseNumber, confirmation } = view;
  useEffect(() => () => tellOtherScreen({ caseNumber, says: 'closed' }), [caseNumber]);
  if (!confirmation) return null;
  const { askedAt, confirmedAt, by, disputed, paperSha256 } = confirmation;
  return (
    <section className="confirmation" aria-labelledby="confirmation-h">
      <h2 id="confirmation-h">{words.title}</h2>
      {confirmedAt !== null && by !== null ? (
        <p>
          {words.confirmed[by](sayMoment(confirmedAt, language))} <SignedPaper view={view} />
          {paperSha256 !== null && (
            <span className="dim" title={paperSha256}>
              {words.hash} <code>{paperSha256.slice(0, SHOWN_OF_HASH)}</code>
            </span>
          )}
        </p>
      ) : (
        <>
          <p>{words.waiting(sayMoment(askedAt, language))}</p>
          {disputed !== null && (
            <div className="disputed" role="status">
              <b>{words.disputedTitle}</b>
              <blockquote>
                <LongText text={disputed} />
              </blockquote>
              <p className="dim">{words.disputedHint}</p>
            </div>
          )}
          {mayConfirm && <SecondScreenDoor key={askedAt} caseNumber={caseNumber} />}
        </>
      )}
    </section>
  );
}

/** The paper that was signed belongs to the event of the confirmation. */
function SignedPaper({ view }: { readonly view: CaseDetail }) {
  const words = useWords(confirmTexts);
  const event = view.timeline.find(({ kind }) => kind === 'confirmed');
  if (!event || view.confirmation?.paperSha256 === null) return null;
  const { caseNumber } = view;
  return (
    <a
      href={`/api/cases/${caseNumber}/documents/${caseNumber}-${event.sequence}.pdf`}
      target="_blank"
      rel="noopener"
    >
      {words.paper}
      <span className="sr">{words.opensNew}</span>
    </a>
  );
}

function SecondScreenDoor({ caseNumber }: { readonly caseNumber: string }) {
  const words = useWords(confirmTexts);
  const [saidWrong, setSaidWrong] = useState(false);
  const path = `/staff/second-screen/${caseNumber}`;
  const address = `${location.origin}${path}`;
  useOtherScreen(caseNumber, (says) => says === 'wrong' && setSaidWrong(true));
  return (
    <>
      {saidWrong && (
        <p className="disputed" role="status">
          <b>{words.saidAtDesk}</b>
        </p>
      )}
      <div className="acts">
        <button type="button" className="btn" onClick={() => window.open(path, WINDOW, FEATURES)}>
          {words.openSecond}
        </button>
      </div>
      <details className="tablet">
        <summary>{words.onTablet}</summary>
        <QrCode of={address} draw={drawQr} label={words.codeLabel} />
        <p className="dim">{words.tabletHint}</p>
        <p className="id">{address}</p>
      </details>
    </>
  );
}
