import type { Text } from '../platform/refusal.ts';
import type { CorrectedEntry } from './corrected.ts';
import type { MaterialStatus } from './materials.ts';
import type { Agent, Applicant } from './party.ts';

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
  /** Whoever has proved to be the applicant, by a code that was sent. */
  | { readonly kind: 'applicant' }
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

/** A paper of the archive that stands in for one that was forgotten (容缺), as it was when it was confirmed. */
export interface StandInPaper {
  readonly id: string;
  readonly name: string;
  /** The case from which it was kept. */
  readonly caseNumber: string;
  readonly filedOn: string;
  /** Null: it has no fixed term. */
  readonly validUntil: string | null;
  /** SHA-256 of the kept file; null when only the fact of the paper was kept. */
  readonly sha256: string | null;
}

/** What the applicant is asked to check: as on the paper, numbers masked. */
export interface EnteredFacts {
  readonly applicant: EnteredParty;
  readonly agent: EnteredParty | null;
  readonly materials: readonly MaterialStatus[];
}

export interface EnteredParty {
  readonly name: string;
  readonly idMasked: string;
  readonly phoneMasked: string | null;
}

/** How the applicant has confirmed what was entered. */
export type ConfirmedBy = 'signature' | 'code' | 'paper';

/** A decision as it is proposed or made. */
export interface DecisionContent {
  readonly outcome: 'granted' | 'refused';
  readonly reasons: string | null;
  readonly remedies: string | null;
}

/** The number under which a certificate is found, and up to when it is valid. */
export interface Certificate {
  readonly number: string;
  /** Null: no fixed term. */
  readonly validUntil: string | null;
}

interface Shapes {
  received: {
    item: { code: string; version: number };
    department: string;
    applicant: Applicant;
    agent: Agent | null;
    materials: readonly MaterialStatus[];
    window: string | null;
    ticketNumber: string | null;
    /** Of deferred papers, by index: the day by which they are promised, where it was said before acceptance. */
    deferredUntil?: Readonly<Record<string, string>>;
  };
  /** Departments look through the papers before it is said whether anything is missing. */
  check_opened: { departments: readonly string[]; noticeDueOn: string };
  papers_checked: { department: string; missing: readonly number[]; remark: string | null };
  supplement_requested: { missing: readonly number[]; noticeDueOn: string };
  supplemented: {
    materials: readonly MaterialStatus[];
    /** As at reception. */
    deferredUntil?: Readonly<Record<string, string>>;
  };
  accepted: {
    due: Due;
    opened: readonly OpenedStep[];
    deferredUntil: Readonly<Record<string, string>>;
    /** Nobody has told in time what is missing: accepted as of the moment at which the papers were received. */
    deemedFrom?: string;
  };
  not_accepted: { reason: string; redirectTo: string | null };
  deferred_handed_in: {
    materials: readonly MaterialStatus[];
    /** Where the certificate had to wait for them: its new last day. */
    issueDueOn?: string;
  };
  stood_in: {
    index: number;
    paper: StandInPaper;
    reason: string;
    /** Where the certificate had to wait for it: its new last day. */
    issueDueOn?: string;
  };
  /** A deferred paper is nearly due, or its day has passed; by index of the paper. */
  deferral_prompted: { until: string; owed: readonly number[] };
  deferral_lapsed: { until: string; owed: readonly number[] };
  step_completed: { index: number; opinion: string | null; opened: readonly OpenedStep[] };
  stopped: {
    stopId: string;
    ground: string;
    legalBasis: string;
    expectedWorkingDays: number;
    department: string | null;
    due: Due;
    /** The day on which it is expected to end, as the applicant is told. */
    expectedOn?: string;
    /** The step that the procedure does not count and that has stopped the clock. */
    step?: number;
    /** Open steps that go on meanwhile and whose days have moved. */
    steps?: readonly OpenedStep[];
  };
  resumed: { stopId: string; due: Due; steps?: readonly OpenedStep[] };
  stop_overran: { stopId: string; expectedOn: string };
  extended: {
    workingDays: number;
    reason: string;
    due: Due;
    approval?: string;
    /** Open steps whose days the promise had cut short, as they are now. */
    steps?: readonly OpenedStep[];
  };
  /** A calendar was published or corrected: the days of an open case under it. */
  recalculated: { before: Due; due: Due; steps: readonly OpenedStep[] };
  fast_tracked: { reason: string };
  prompted: { promisedDueOn: string };
  fell_overdue: { limit: 'promised' | 'statutory' | 'issuance'; dueOn: string };
  confirmation_asked: { entered: EnteredFacts };
  confirmed: {
    by: ConfirmedBy;
    /** SHA-256 of the signed paper that is kept, and of the signature on it. */
    paperSha256: string | null;
    signatureSha256: string | null;
  };
  /** The applicant says that something entered is not right. */
  confirmation_disputed: { remark: string };
  decision_proposed: DecisionContent;
  decided: DecisionContent & {
    timeliness: Outcome;
    opened: readonly OpenedStep[];
    /** The last day on which the certificate has to be made (《行政许可法》 art. 44). */
    issueDueOn?: string;
  };
  issued: { certificate?: Certificate };
  collection_reminded: { count: number };
  collected: {
    by: 'applicant' | 'agent' | 'post';
    name: string | null;
    idMasked: string | null;
    trackingNumber: string | null;
    /** What shows that the agent may collect it. */
    authority?: string;
    /** SHA-256 of the signature with which it was received. */
    signatureSha256?: string;
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
