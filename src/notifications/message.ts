import type { Language } from '../platform/refusal.ts';
import type { MessageStatus } from './message-status.ts';
import type { GiveUpReason } from './recipient.ts';

/** A message and what has become of it. The number lies sealed in the database and is not part of this. */
export interface Message {
  readonly id: string;
  readonly caseNumber: string | null;
  /** Codes of the departments that may read it. */
  readonly departments: readonly string[];
  /** Code of the template; a later release may no longer know it. */
  readonly template: string;
  readonly templateVersion: number;
  readonly language: Language;
  readonly channel: 'sms';
  readonly recipientMasked: string | null;
  readonly text: string;
  readonly status: MessageStatus;
  readonly givenUpBecause: GiveUpReason | null;
  readonly attempts: number;
  readonly gateway: string | null;
  readonly lastError: string | null;
  readonly createdAt: Temporal.Instant;
  /** When a gateway took it. */
  readonly sentAt: Temporal.Instant | null;
}

/** A message that is to be written: queued, or given up from the start because no SMS can arrive. */
export interface NewMessage
  extends Pick<
    Message,
    | 'id'
    | 'caseNumber'
    | 'departments'
    | 'template'
    | 'templateVersion'
    | 'language'
    | 'recipientMasked'
    | 'text'
    | 'givenUpBecause'
  > {
  readonly recipientSealed: string | null;
  /** RFC 3339. */
  readonly createdAt: string;
}
