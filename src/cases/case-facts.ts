import type {
  Actor,
  Certificate,
  ConfirmedBy,
  DecisionContent,
  Due,
  EnteredFacts,
  OpenedStep,
  Outcome,
  StandInPaper,
} from './case-event.ts';
import type { CaseState } from './case-schema.ts';
import type { MaterialStatus } from './materials.ts';
import type { Agent, Applicant } from './party.ts';

export interface StepFacts extends OpenedStep {
  readonly openedAt: string;
  readonly doneAt: string | null;
  readonly opinion: string | null;
  readonly by: Actor | null;
}

export interface StopFacts {
  readonly id: string;
  readonly ground: string;
  readonly legalBasis: string;
  readonly expectedWorkingDays: number;
  readonly department: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly expectedOn: string | null;
  readonly step: number | null;
  /** Who has stopped it: whoever may end it again. */
  readonly by: Actor;
}

/** What a department has found missing when it looked through the papers. */
export interface PaperCheck {
  readonly department: string;
  readonly missing: readonly number[];
  readonly remark: string | null;
  readonly at: string;
  readonly by: Actor;
}

export interface ConfirmationFacts {
  readonly askedAt: string;
  /** Of the event that asked last; a code belongs to it and to no other. */
  readonly sequence: number;
  readonly entered: EnteredFacts;
  /** What was entered when the applicant was asked first, if it has been corrected since. */
  readonly first: EnteredFacts;
  readonly confirmedAt: string | null;
  readonly by: ConfirmedBy | null;
  /** What the applicant says is wrong; null: nothing so far. */
  readonly disputed: string | null;
  readonly paperSha256: string | null;
}

export interface IssuanceFacts {
  readonly dueOn: string | null;
  readonly issuedAt: string | null;
  readonly certificate: Certificate | null;
  /** How often the applicant was reminded to collect it. */
  readonly reminded: number;
}

/** Counts up whenever facts get a member or lose one: what was folded in an older shape is folded anew. */
export const FACTS_SHAPE = 1;

/** Everything that the ledger of one case says, folded together. */
export interface CaseFacts {
  readonly caseNumber: string;
  readonly sequence: number;
  readonly item: { readonly code: string; readonly version: number };
  readonly department: string;
  readonly state: CaseState;
  readonly applicant: Applicant;
  readonly agent: Agent | null;
  readonly window: string | null;
  readonly clerk: Actor;
  readonly materials: readonly MaterialStatus[];
  /** By material index: the day up to which a deferred paper may be handed in. */
  readonly deferredUntil: Readonly<Record<string, string>>;
  /** By material index: the paper of the archive that stands in for it. */
  readonly standIns: Readonly<Record<string, StandInPaper>>;
  /** Departments that are to look through the papers, in the order of the procedure; empty once it is told what is missing. */
  readonly toCheck: readonly string[];
  readonly checks: readonly PaperCheck[];
  /** Papers that were told to be missing; all of them complete the file, also those that other cases do not need. */
  readonly demanded: readonly number[];
  /** Days on which the applicant or the agent had to come. */
  readonly visits: readonly string[];
  readonly receivedAt: string;
  /** When the last event happened. */
  readonly changedAt: string;
  /** The day up to which the one full list of missing papers must be told. */
  readonly noticeDueOn: string | null;
  readonly acceptedAt: string | null;
  /** The decision (办结). */
  readonly finishedAt: string | null;
  /** The end without a decision: withdrawn or not accepted. */
  readonly endedAt: string | null;
  readonly due: Due | null;
  /** Due days of which a prompt or a warning has been recorded, so that it is not recorded again. */
  readonly noticed: {
    readonly prompt: string | null;
    readonly promised: string | null;
    readonly statutory: string | null;
    readonly issuance: string | null;
    readonly deferralPrompt: string | null;
    readonly deferralLapse: string | null;
    /** Stops of which it is recorded that they last longer than was told. */
    readonly overran: readonly string[];
  };
  readonly steps: readonly StepFacts[];
  readonly stops: readonly StopFacts[];
  readonly extension: {
    workingDays: number;
    reason: string;
    approvedAt: string;
    by: Actor;
    approval?: string;
  } | null;
  readonly fastTrack: { reason: string; by: Actor; at: string } | null;
  /** Null while nobody has asked the applicant to check and sign. */
  readonly confirmation: ConfirmationFacts | null;
  /** The first of two signatures under a decision. */
  readonly proposal: (DecisionContent & { by: Actor; at: string }) | null;
  readonly decision: (DecisionContent & { timeliness: Outcome; by: Actor }) | null;
  readonly issuance: IssuanceFacts;
}

/** Stops that are still running. */
export function openStops(facts: CaseFacts): StopFacts[] {
  return facts.stops.filter((stop) => stop.to === null);
}
