import { type Static, Type } from 'typebox';
import { choice, Nullable } from '../platform/schema-forms.ts';
import { AUTHORITY_DOCUMENTS } from './party.ts';

export const CASE_STATES = [
  'received',
  'supplement_requested',
  'accepted',
  'under_review',
  'awaiting_confirmation',
  'granted',
  'refused',
  'issued',
  'collected',
  'not_accepted',
  'withdrawn',
] as const;
export const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const;

export const Light = choice(...LIGHTS);
export const CaseState = choice(...CASE_STATES);

export const ClockView = Type.Object({
  state: choice('not_started', 'running', 'stopped', 'finished'),
  promisedDueOn: Nullable(Type.String()),
  statutoryDueOn: Nullable(Type.String()),
  promptOn: Nullable(Type.String()),
  light: Light,
  usedWorkingDays: Type.Integer(),
  remainingWorkingDays: Type.Integer(),
  overdueWorkingDays: Type.Integer(),
  /** The promised day may still move: the holidays of its year are not published. */
  provisional: Type.Boolean(),
  statutoryProvisional: Type.Boolean(),
  stops: Type.Array(
    Type.Object({
      id: Type.String(),
      ground: Type.String(),
      legalBasis: Type.String(),
      expectedWorkingDays: Type.Integer(),
      department: Nullable(Type.String()),
      from: Type.String(),
      to: Nullable(Type.String()),
      /** The day on which it is expected to end, as the applicant was told. */
      expectedOn: Nullable(Type.String()),
      by: Type.String(),
    }),
  ),
  extension: Nullable(
    Type.Object({
      workingDays: Type.Integer(),
      reason: Type.String(),
      approvedAt: Type.String(),
      by: Type.String(),
      approval: Nullable(Type.String()),
    }),
  ),
  outcome: Nullable(choice('early', 'on_time', 'overdue')),
});

export const StepView = Type.Object({
  /** Position in the item's procedure; unique within the case. */
  index: Type.Integer(),
  step: Type.String(),
  stepName: Type.String(),
  department: Type.String(),
  departmentName: Type.String(),
  /** `skipped`: the decision made it unnecessary. */
  state: choice('waiting', 'open', 'done', 'skipped'),
  dueOn: Nullable(Type.String()),
  openedAt: Nullable(Type.String()),
  doneAt: Nullable(Type.String()),
  opinion: Nullable(Type.String()),
  /** Its own day has passed, or of several departments it is the last that the case still waits for. */
  holdsUp: Type.Boolean(),
  /** `stops`: a special procedure (特别程序) whose time the limit does not count. */
  clock: choice('runs', 'stops'),
  /** On which ground such a step stops the clock; null for all others. */
  stopGround: Nullable(Type.String()),
  limitWorkingDays: Type.Integer(),
});

export const MaterialView = Type.Object({
  index: Type.Integer(),
  name: Type.String(),
  required: Type.Boolean(),
  deferrable: Type.Boolean(),
  status: choice('provided', 'missing', 'deferred'),
  deferredUntil: Nullable(Type.String()),
  /** The paper of the archive that stands in for it. */
  standIn: Nullable(
    Type.Object({
      paperId: Type.String(),
      name: Type.String(),
      caseNumber: Type.String(),
      filedOn: Type.String(),
      validUntil: Nullable(Type.String()),
    }),
  ),
});

export const TimelineEntry = Type.Object({
  sequence: Type.Integer(),
  kind: Type.String(),
  at: Type.String(),
  /** Who did it: a name and department, or the clock. */
  by: Type.String(),
  /** What happened, as a sentence in the language asked for. */
  text: Type.String(),
  /** First characters of the event's hash. */
  mark: Type.String(),
});

export const MessageView = Type.Object({
  id: Type.String(),
  template: Type.String(),
  channel: Type.String(),
  /** Masked. */
  to: Type.String(),
  text: Type.String(),
  status: choice('queued', 'accepted', 'delivered', 'failed', 'given_up', 'unknown'),
  createdAt: Type.String(),
  sentAt: Nullable(Type.String()),
});

/** The case as every staff screen and every outside client sees it. */
export const CaseView = Type.Object({
  caseNumber: Type.String(),
  /** Empty for staff who do not receive cases. */
  queryCode: Type.String(),
  item: Type.Object({
    code: Type.String(),
    version: Type.Integer(),
    name: Type.String(),
    department: Type.String(),
  }),
  state: CaseState,
  sequence: Type.Integer(),
  window: Nullable(Type.String()),
  clerk: Type.String(),
  applicant: Type.Object({
    kind: choice('person', 'organisation'),
    name: Type.String(),
    /** Masked: 360981********2746. */
    idNumber: Type.String(),
    /** Masked: 136****5209. */
    phone: Type.String(),
  }),
  agent: Nullable(
    Type.Object({
      name: Type.String(),
      idNumber: Type.String(),
      phone: Type.String(),
      authority: Nullable(
        Type.Object({
          document: choice(...AUTHORITY_DOCUMENTS),
          mayCollect: Type.Boolean(),
          validUntil: Nullable(Type.String()),
        }),
      ),
    }),
  ),
  receivedAt: Type.String(),
  acceptedAt: Nullable(Type.String()),
  finishedAt: Nullable(Type.String()),
  clock: ClockView,
  steps: Type.Array(StepView),
  materials: Type.Array(MaterialView),
  /** Set while papers are missing: the one full list that was told. */
  missing: Type.Array(Type.Object({ index: Type.Integer(), name: Type.String() })),
  /** Departments that look through the papers before acceptance, and what each has found. */
  checks: Type.Array(
    Type.Object({
      department: Type.String(),
      departmentName: Type.String(),
      state: choice('open', 'done'),
      missing: Type.Array(Type.Integer()),
      remark: Nullable(Type.String()),
      at: Nullable(Type.String()),
      by: Nullable(Type.String()),
    }),
  ),
  /** Up to when it has to be told what is missing; null when that is done or no question. */
  noticeDueOn: Nullable(Type.String()),
  /** Days on which somebody had to come, against the item's promise. */
  visits: Type.Object({ days: Type.Array(Type.String()), made: Type.Integer(), promised: Type.Integer() }),
  confirmation: Nullable(
    Type.Object({
      askedAt: Type.String(),
      confirmedAt: Nullable(Type.String()),
      by: Nullable(choice('signature', 'code', 'paper')),
      /** What the applicant says is wrong. */
      disputed: Nullable(Type.String()),
      paperSha256: Nullable(Type.String()),
      /** What was entered otherwise when the applicant was asked first. */
      changes: Type.Array(Type.Object({ name: Type.String(), from: Type.String(), to: Type.String() })),
    }),
  ),
  /** The first of two signatures under a decision. */
  proposal: Nullable(
    Type.Object({
      outcome: choice('granted', 'refused'),
      reasons: Nullable(Type.String()),
      by: Type.String(),
      at: Type.String(),
    }),
  ),
  decision: Nullable(
    Type.Object({
      outcome: choice('granted', 'refused'),
      reasons: Nullable(Type.String()),
      remedies: Nullable(Type.String()),
      /** Whoever signed, the last first. */
      by: Type.Array(Type.String()),
    }),
  ),
  issuance: Type.Object({
    dueOn: Nullable(Type.String()),
    issuedAt: Nullable(Type.String()),
    certificateNumber: Nullable(Type.String()),
    validUntil: Nullable(Type.String()),
    reminded: Type.Integer(),
  }),
  fees: Type.Array(Type.Object({ name: Type.String(), amountFen: Type.Integer(), currency: Type.String() })),
  fastTrack: Nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Type.String() })),
  allowedActions: Type.Array(Type.String()),
});

/** The case with everything that its own page shows. */
export const CaseDetail = Type.Intersect([
  CaseView,
  Type.Object({
    /** What the reader's role could do, but not now, and why. */
    refusedActions: Type.Array(Type.Object({ action: Type.String(), reason: Type.String() })),
    timeline: Type.Array(TimelineEntry),
    messages: Type.Array(MessageView),
  }),
]);

/** Who else has the case on the screen. */
export const Presence = Type.Object({
  others: Type.Array(Type.Object({ name: Type.String(), window: Nullable(Type.String()) })),
});

export type CaseView = Static<typeof CaseView>;
export type CaseDetail = Static<typeof CaseDetail>;
export type ClockView = Static<typeof ClockView>;
export type StepView = Static<typeof StepView>;
export type TimelineEntry = Static<typeof TimelineEntry>;
export type MessageView = Static<typeof MessageView>;
export type Light = (typeof LIGHTS)[number];
export type CaseState = (typeof CASE_STATES)[number];
