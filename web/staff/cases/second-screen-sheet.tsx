import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CaseDetail } from '../../../src/cases/case-schema.ts';
import { useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { takeIn } from './case-queries.ts';
import { confirmTexts } from './confirm-texts.ts';
import { tellOtherScreen } from './second-screen-channel.ts';
import { SignatureField, type SignatureHandle } from './signature-field.tsx';
import { useSubmission } from './submission.ts';

/** What the applicant reads and signs. A signature belongs to what stood there: a correction wipes it away. */
export function SecondScreenSheet({ view }: { readonly view: CaseDetail }) {
  const { screen } = useWords(confirmTexts);
  const { confirmation } = view;
  return (
    <div className="sheet">
      <section className="entered">
        <p className="item">{view.item.name}</p>
        <h1>{screen.title}</h1>
        <p className="dim">{screen.intro}</p>
        <Changes changes={confirmation?.changes ?? []} />
        <dl>
          <PartyLines name={screen.applicant} party={view.applicant} />
          {view.agent && <PartyLines name={screen.agent} party={view.agent} />}
        </dl>
        <Papers materials={view.materials} />
      </section>
      <Signing key={confirmation?.askedAt} view={view} />
    </div>
  );
}

function Changes({ changes }: { readonly changes: NonNullable<CaseDetail['confirmation']>['changes'] }) {
  const { screen } = useWords(confirmTexts);
  return (
    <div className="changes" role="status">
      {changes.length > 0 && (
        <>
          <h2>{screen.changes}</h2>
          {changes.map(({ name, from, to }) => (
            <p key={name}>
              <span>{name}</span>
              <del>
                <span className="sr">{screen.before}</span>
                {from}
              </del>
              <span aria-hidden="true">→</span>
              <ins>
                <span className="sr">{screen.after}</span>
                {to}
              </ins>
            </p>
          ))}
        </>
      )}
    </div>
  );
}

interface PartyLinesProps {
  readonly name: string;
  readonly party: { readonly name: string; readonly idNumber: string; readonly phone: string };
}

function PartyLines({ name, party }: PartyLinesProps) {
  const { screen } = useWords(confirmTexts);
  const lines = [
    [name, <b key="name">{party.name}</b>],
    [screen.idNumber, party.idNumber],
    [screen.phone, party.phone || screen.noPhone],
  ] as const;
  return lines.map(([label, value]) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  ));
}

function Papers({ materials }: Pick<CaseDetail, 'materials'>) {
  const { screen } = useWords(confirmTexts);
  const told = materials.filter(({ required, status }) => required || status !== 'missing');
  if (told.length === 0) return null;
  return (
    <>
      <h2>{screen.papers}</h2>
      <ul>
        {told.map(({ index, name, status }) => (
          <li key={index}>
            <span>{name}</span>
            <b>{screen.marks[status]}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function Signing({ view }: { readonly view: CaseDetail }) {
  const { screen } = useWords(confirmTexts);
  const client = useQueryClient();
  const field = useRef<SignatureHandle>(null);
  const [isUnsigned, setUnsigned] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const { submission, isBusy, send, forgive } = useSubmission();
  const { caseNumber } = view;

  if (isWrong) {
    return (
      <section className="signing">
        <div role="status">
          <h2>{screen.wrongTitle}</h2>
          <p>{screen.wrongHint}</p>
        </div>
        <button type="button" className="btn" onClick={() => setWrong(false)}>
          {screen.wrongBack}
        </button>
      </section>
    );
  }
  const confirm = () => {
    const signature = field.current?.picture();
    setUnsigned(!signature);
    if (signature && !isBusy) {
      send(`/api/cases/${caseNumber}/confirm`, { signature }, (after) => takeIn(client, after));
    }
  };
  return (
    <section className="signing">
      <h2>{screen.sign}</h2>
      <SignatureField
        ref={field}
        onChange={() => {
          setUnsigned(false);
          forgive();
        }}
      />
      <p className="unsigned" role="status">
        {isUnsigned && screen.unsigned}
        {submission.phase === 'unknown' && screen.unknown}
      </p>
      {submission.phase === 'refused' && <ProblemNote error={submission.error} />}
      <button type="button" className="btn primary" disabled={isBusy} onClick={confirm}>
        {isBusy ? screen.sending : screen.confirm}
      </button>
      <button
        type="button"
        className="btn"
        disabled={isBusy}
        onClick={() => {
          setWrong(true);
          tellOtherScreen({ caseNumber, says: 'wrong' });
        }}
      >
        {screen.wrong}
      </button>
    </section>
  );
}
