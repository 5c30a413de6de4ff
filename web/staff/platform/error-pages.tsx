import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useLine } from './connection.ts';
import { useWords } from './language.ts';
import { ProblemNote } from './notes.tsx';
import { LineLost, Refused } from './problem.ts';
import { shellTexts } from './texts.ts';
import { useTitle } from './use-title.ts';

function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title);
  return (
    <main id="content" className="plainpage">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** No page has this address. */
export function NotFound() {
  const words = useWords(shellTexts);
  return (
    <PlainPage title={words.notFoundTitle}>
      <p>{words.notFoundDetail}</p>
      <p>
        <Link className="btn" to="/">
          {words.toHome}
        </Link>
      </p>
    </PlainPage>
  );
}

/** A part of the page could not be fetched: after an upgrade its file has another name. */
function isStale(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script failed|preload CSS/i.test(error.message)
  );
}

/** The last net under every page. */
export function PageBroke({ error, reset }: ErrorComponentProps) {
  const words = useWords(shellTexts);
  const isOffline = useLine() === 'lost';
  // Once the line is back it is still why the page is not here.
  const [wasOffline] = useState(isOffline);
  if (isStale(error) && wasOffline) return <PartMissing />;
  if (isStale(error)) {
    return (
      <PlainPage title={words.staleTitle}>
        <p>{words.staleDetail}</p>
        <Reload onClick={() => location.reload()}>{words.reload}</Reload>
      </PlainPage>
    );
  }
  const isTold = error instanceof Refused || error instanceof LineLost;
  return (
    <PlainPage title={error instanceof Refused ? error.problem.title : words.brokenTitle}>
      {isTold ? <ProblemNote error={error} /> : <p>{words.brokenDetail}</p>}
      <Reload onClick={isTold ? reset : () => location.reload()}>
        {isTold ? words.retry : words.reload}
      </Reload>
    </PlainPage>
  );
}

const ASK_AGAIN_MS = 3_000;

/** The line dropped before a part of the page was here. As soon as the server answers, the page is loaded again. */
function PartMissing() {
  const words = useWords(shellTexts);
  useEffect(() => {
    const timer = setInterval(async () => {
      const isBack = await fetch('/healthz').then(
        ({ ok }) => ok,
        () => false,
      );
      if (isBack) location.reload();
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <PlainPage title={words.lineLost}>
      <p role="status">{words.partMissing}</p>
    </PlainPage>
  );
}

function Reload({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <p>
      <button type="button" className="btn primary" onClick={onClick}>
        {children}
      </button>
    </p>
  );
}
