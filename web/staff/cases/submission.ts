import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { call } from '../platform/api.ts';
import { newOnceKey } from '../platform/once-key.ts';
import { LineLost, Refused } from '../platform/problem.ts';

const ASK_AGAIN_MS = 4_000;

/** `unknown`: nothing came back, so that nobody here knows whether the server did it. */
export type Submission =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'unknown' }
  | { readonly phase: 'refused'; readonly error: Refused };

interface Attempt {
  readonly path: string;
  readonly body: unknown;
  readonly onceKey: string;
  readonly onDone: (view: CaseView) => void;
}

/**
 * Sends a command that must not happen twice. Its key and body are kept until an answer came: a lost answer is
 * asked for again under the same key, by itself every few seconds and by `askAgain` at once.
 */
export function useSubmission() {
  const [submission, setSubmission] = useState<Submission>({ phase: 'idle' });
  const attempt = useRef<Attempt>(undefined);

  const ask = async () => {
    const asked = attempt.current;
    if (!asked) return;
    setSubmission({ phase: 'sending' });
    try {
      const { path, body, onceKey } = asked;
      const view = await call<CaseView>(path, { method: 'POST', body, onceKey });
      attempt.current = undefined;
      setSubmission({ phase: 'idle' });
      asked.onDone(view);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof LineLost)) throw error;
      if (error instanceof LineLost || error.problem.status >= 500)
        return setSubmission({ phase: 'unknown' });
      attempt.current = undefined;
      // Whose session has ended signs in above the page and sends it again.
      setSubmission(error.problem.status === 401 ? { phase: 'idle' } : { phase: 'refused', error });
    }
  };
  const askAgain = useEffectEvent(ask);
  const isUnknown = submission.phase === 'unknown';
  useEffect(() => {
    if (!isUnknown) return;
    const timer = setTimeout(() => askAgain(), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isUnknown]);

  return {
    submission,
    isBusy: submission.phase === 'sending' || isUnknown,
    send(path: string, body: unknown, onDone: (view: CaseView) => void): void {
      if (attempt.current) return;
      attempt.current = { path, body, onceKey: newOnceKey(), onDone };
      void ask();
    },
    askAgain: () => void ask(),
    /** Forgets a refusal, once what it was about has been changed. */
    forgive: () => setSubmission((now) => (now.phase === 'refused' ? { phase: 'idle' } : now)),
  };
}
