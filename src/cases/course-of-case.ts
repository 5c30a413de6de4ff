import type { Actor, Outcome } from './case-event.ts';
import type { Applicant } from './party.ts';

/** A case that was put on the fast track (快速通道). */
export interface FastTracked {
  readonly caseNumber: string;
  /** Moment as RFC 3339. */
  readonly grantedAt: string;
  readonly itemCode: string;
  readonly department: string;
  readonly applicantKind: Applicant['kind'];
  /** Of the applicant and the agent. */
  readonly names: readonly string[];
  readonly reason: string;
  readonly by: Actor;
  /** Granted by the window at reception, as the item's published rule lets it. */
  readonly atReception: boolean;
  /** Moment of the decision; null while there is none. */
  readonly decidedAt: string | null;
}

/** From acceptance to decision. */
export interface DecidedCourse {
  readonly caseNumber: string;
  readonly department: string;
  /** Moments as RFC 3339. */
  readonly acceptedAt: string;
  readonly decidedAt: string;
  readonly timeliness: Outcome;
}
