import type { Text } from '../platform/refusal.ts';
import type { CorrectedEntry } from './corrected.ts';
import type { MaterialStatus } from './materials.ts';
import type { Applicant, Party } from './party.ts';

/** Who did it. The clock is nobody in particular: what falls due falls due. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly id: string;
      readonly name: Text;
      readonly department: string | null;
      readonly window: string | null;
      /** In whose place it was done, by a right that only a substitution lent. */
      readonly onBehalfOf?: { readonly id: string; readonly name: Text };
    }
  | { readonly kind: 'clock' };

export type Outcome = 'early' | 'on_time' | 'overdue';

/** Both limits as they stood after an event; a stopped clock has no due days. */
export interface Due {
  readonly promisedOn: string | null;
  readonly statutoryOn: string | null;
  readonly promptOn: string | null;
  /** The promised day lies in a year whose holidays are not published yet. */
  readonly provisional: boolean;
  readonly statutoryProvisional: boolean;
  readonly calendarVersion: number;
}

/** A step that becomes somebody's task. */
export interface OpenedStep {
  readonly index: number;
  readonly dueOn: string | null;
}

interface Shapes {
  received: {
    item: { code: string; version: number };
    department: string;
    applicant: Applicant;
    agent: Party | null;
    materials: readonly MaterialStatus[];
    window: string | null;
    ticketNumber: string | null;
  };
  supplement_requested: { missing: readonly number[]; noticeDueOn: string };
  supplemented: { materials: readonly MaterialStatus[] };
  accepted: { due: Due; opened: readonly OpenedStep[]; deferredUntil: Readonly<Record<string, string>> };
  not_accepted: { reason: string; redirectTo: string | null };
  deferred_handed_in: { materials: readonly MaterialStatus[] };
  step_completed: { index: number; opinion: string | null; opened: readonly OpenedStep[] };
  stopped: {
    stopId: string;
    ground: string;
    legalBasis: string;
    expectedWorkingDays: number;
    department: string | null;
    due: Due;
  };
  resumed: { stopId: string; due: Due };
  extended: { workingDays: number; reason: string; due: Due };
  fast_tracked: { reason: string };
  prompted: { promisedDueOn: string };
  fell_overdue: { limit: 'promised' | 'statutory'; dueOn: string };
  decided: {
    outcome: 'granted' | 'refused';
    reasons: string | null;
    remedies: string | null;
    timeliness: Outcome;
    opened: readonly OpenedStep[];
  };
  issued: Record<string, never>;
  collected: {
    by: 'applicant' | 'agent' | 'post';
    name: string | null;
    idMasked: string | null;
    trackingNumber: string | null;
  };
  withdrawn: { reason: string };
  corrected: CorrectedEntry;
}

export type EventKind = keyof Shapes;
/** What a rule lets happen: a kind and its data. */
export type Happening = {
  [K in EventKind]: { readonly kind: K; readonly data: Shapes[K]; readonly note?: string };
}[EventKind];

/** An entry of a case's ledger. */
export type CaseEvent = Happening & {
  readonly caseNumber: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** RFC 3339 with the center's offset. */
  readonly at: string;
  readonly actor: Actor;
};
