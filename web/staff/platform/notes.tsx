import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from './language.ts';
import { isPassing, LineLost, Refused } from './problem.ts';
import { shellTexts } from './texts.ts';

const PATIENCE_MS = 200;

/** Says that something is being read, but only when it takes long enough to be noticed. */
export function Loading() {
  const words = useWords(shellTexts);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="loading" role="status">
      {late && words.loading}
    </p>
  );
}

/** A place where nothing is yet, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      {children && <p className="dim">{children}</p>}
    </div>
  );
}

/** What went wrong with a request, in words, and a way to go on. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const words = useWords(shellTexts);
  // A second try would get the same answer.
  const isLasting = error instanceof Refused && error.problem.status < 500 && !isPassing(error);
  return (
    <div className="empty" role="alert">
      <ProblemNote error={error} />
      {isLasting ? (
        <Link className="btn" to="/">
          {words.toHome}
        </Link>
      ) : (
        <button type="button" className="btn" onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** A refusal or a lost line as a note with a bar at its side: ink, not red. The detail names every bad field. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const words = useWords(shellTexts);
  if (error instanceof LineLost) return <p className="problem">{words.lineLostDetail}</p>;
  if (!(error instanceof Refused)) return <p className="problem">{words.brokenDetail}</p>;
  return (
    <div className="problem" role="alert">
      <p>
        <b>
          {words.refusedAs}
          {error.problem.title}
        </b>
      </p>
      <p>{error.problem.detail}</p>
    </div>
  );
}
