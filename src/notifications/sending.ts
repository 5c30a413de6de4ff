import type { SendOutcome } from './gateways/gateway.ts';
import type { MessageStatus } from './message-status.ts';
import type { GiveUpReason } from './recipient.ts';

/** How the call of a gateway ended; `lost`: without an answer. */
export type Answer = SendOutcome | { readonly outcome: 'lost'; readonly error: string };

/** How a message stands after an attempt. */
export interface AfterAttempt {
  readonly status: MessageStatus;
  readonly givenUpBecause: GiveUpReason | null;
  readonly reference: string | null;
  readonly error: string | null;
}

/**
 * What an attempt makes of a message. What was lost stays unknown and is never tried again, because the applicant
 * may have it; what surely failed is tried again as long as that makes sense.
 */
export function afterAttempt(answer: Answer, isLastTry: boolean): AfterAttempt {
  const nothing = { givenUpBecause: null, reference: null, error: null };
  switch (answer.outcome) {
    case 'accepted':
      return { ...nothing, status: 'accepted', reference: answer.reference };
    case 'lost':
      return { ...nothing, status: 'unknown', error: withoutNumbers(answer.error) };
    case 'failed': {
      const error = withoutNumbers(answer.error);
      if (!answer.retry) return { ...nothing, status: 'failed', error };
      return isLastTry
        ? { ...nothing, status: 'given_up', givenUpBecause: 'tried_too_often', error }
        : { ...nothing, status: 'queued', error };
    }
  }
}

const ERROR_LENGTH = 300;

/** A gateway's words may repeat the phone number, which is kept sealed and nowhere else. */
function withoutNumbers(error: string): string {
  return error.replace(/\d(?:[\s-]?\d){6,}/g, '***').slice(0, ERROR_LENGTH);
}

/** Seconds to wait after a try that failed: 3, 7, 20 and so on to two hours and a quarter after the ninth. */
export function pauseAfter(attempt: number): number {
  return Math.round(Math.exp(attempt));
}
