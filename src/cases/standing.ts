import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Item } from '../catalog/item.ts';
import type { Archived } from './archived-paper.ts';
import type { Actor } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { LegalPeriods } from './legal-period.ts';
import type { Sealing } from './sealing.ts';

/** What the rules are measured by: the item's version, the State's working days, the periods of law. */
export interface Measures {
  readonly item: Item;
  readonly calendar: WorkingCalendar;
  readonly periods: LegalPeriods;
}

/** Everything a rule may look at when somebody acts on a case. */
export interface Standing extends Measures, Sealing {
  readonly facts: CaseFacts;
  readonly now: Temporal.Instant;
  readonly actor: Actor;
  /** What the archive holds of the papers that a command names. */
  readonly archived: Archived;
  /** The code that was sent for the confirmation that is asked for now; null when none is. */
  readonly confirmationCode: string | null;
  /** The paper that the applicant signs with this command, once it is made. */
  readonly signedPaper: SignedPaper | null;
  /** The number of the certificate that is made with this command. */
  readonly certificateNumber: string | null;
}

/** A paper that an applicant has signed, as it is kept. */
export interface SignedPaper {
  readonly sha256: string;
  /** Null: without a signature drawn by hand. */
  readonly signatureSha256: string | null;
}
