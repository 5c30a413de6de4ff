import type { Item } from '../catalog/index.ts';
import type { Hall } from '../platform/hall.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import type { CaseEvent, ConfirmedBy } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { MessageView } from './case-schema.ts';
import type { LegalPeriods } from './legal-period.ts';
import type { SerialBlocks } from './serials-store.ts';
import type { Measures } from './standing.ts';

/** What the other rooms learn when a case changes. */
export interface CaseChange {
  readonly before: CaseFacts | undefined;
  readonly after: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly measures: Measures;
}

/** The hall as this room needs it. */
export interface CasesHall extends Hall {
  /** Two letters with which the center's case numbers begin. */
  readonly centerCode: string;
  readonly periods: LegalPeriods;
  readonly serials: SerialBlocks;
  /** Statements of other rooms that go with a change of a case, in the same transaction. */
  readonly react: (change: CaseChange) => RowWrite[];
  /** What was sent about a case; the messages belong to a room below this one. */
  readonly messagesOf: (caseNumber: string) => Promise<MessageView[]>;
  /** Makes the paper with which an applicant confirms what was entered; documents belong to a room below this one. */
  readonly signPaper: (signing: Signing) => Promise<{ sha256: string; rows: readonly RowWrite[] }>;
}

/** What stands on the paper that an applicant signs. */
export interface Signing {
  /** Before the confirmation. */
  readonly facts: CaseFacts;
  readonly item: Item;
  /** Drawn by hand; null: confirmed without. */
  readonly signaturePng: Uint8Array | null;
  readonly confirmedAt: Temporal.Instant;
  readonly how: ConfirmedBy;
}
