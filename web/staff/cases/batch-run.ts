import { LineLost, Refused } from '../platform/problem.ts';

/** `unknown`: no answer came; asked again under the same key, so that it cannot happen twice. */
export type Outcome =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'unknown' }
  | { readonly phase: 'done' }
  | { readonly phase: 'refused'; readonly why: string };

export interface Batch {
  readonly caseNumbers: readonly string[];
  /** Sends the ordinary action of one case, always under the case's own once-only key. */
  readonly send: (caseNumber: string) => Promise<unknown>;
  readonly tell: (caseNumber: string, outcome: Outcome) => void;
  readonly isStopped: () => boolean;
  readonly pause: () => Promise<void>;
}

/**
 * Carries out the same action on one case after the other. A refusal is noted and the next case follows; where
 * no answer comes the same case is asked again until one does. It ends early when it is stopped, or when the session
 * has ended; what has not been sent then stays waiting.
 */
export async function carryOutAll(batch: Batch): Promise<void> {
  for (const caseNumber of batch.caseNumbers) {
    if (batch.isStopped()) return;
    const outcome = await carryOut(batch, caseNumber);
    batch.tell(caseNumber, outcome);
    if (outcome.phase === 'waiting' || outcome.phase === 'unknown') return;
  }
}

async function carryOut({ send, tell, pause, isStopped }: Batch, caseNumber: string): Promise<Outcome> {
  tell(caseNumber, { phase: 'sending' });
  for (;;) {
    try {
      await send(caseNumber);
      return { phase: 'done' };
    } catch (error) {
      if (!(error instanceof Refused || error instanceof LineLost)) throw error;
      if (error instanceof Refused && error.problem.status === 401) return { phase: 'waiting' };
      const hasAnswer =
        error instanceof Refused && error.problem.status < 500 && error.problem.status !== 429;
      if (hasAnswer) return { phase: 'refused', why: error.problem.detail };
      if (isStopped()) return { phase: 'unknown' };
      tell(caseNumber, { phase: 'unknown' });
      await pause();
    }
  }
}
