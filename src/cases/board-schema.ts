import { type Static, Type } from 'typebox';
import { choice, Nullable } from '../platform/schema-forms.ts';
import { CaseState, Light } from './case-schema.ts';

/** One line of the board. */
export const BoardRow = Type.Object({
  caseNumber: Type.String(),
  item: Type.Object({ code: Type.String(), name: Type.String() }),
  applicantName: Type.String(),
  state: CaseState,
  light: Light,
  clockState: choice('not_started', 'running', 'stopped', 'finished'),
  promisedDueOn: Nullable(Type.String()),
  statutoryDueOn: Nullable(Type.String()),
  /** Before acceptance: the day by which it has to be told what is missing, while departments check the papers. */
  noticeDueOn: Nullable(Type.String()),
  promptOn: Nullable(Type.String()),
  usedWorkingDays: Type.Integer(),
  remainingWorkingDays: Type.Integer(),
  overdueWorkingDays: Type.Integer(),
  /** Working days up to the statutory day, below zero when it has passed. */
  statutoryRemainingWorkingDays: Nullable(Type.Integer()),
  outcome: Nullable(choice('early', 'on_time', 'overdue')),
  /** Step under way and who holds it; null when nobody does. */
  step: Nullable(Type.String()),
  holder: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  /** How many departments are at work at once, the holder among them. */
  holders: Type.Integer(),
  window: Nullable(Type.String()),
  fastTrack: Type.Boolean(),
  extended: Type.Boolean(),
  deferredMaterials: Type.Integer(),
  receivedAt: Type.String(),
  /** The day on which a stopped clock is expected to go on, as the applicant was told. */
  resumesOn: Nullable(Type.String()),
});

export const Board = Type.Object({
  items: Type.Array(BoardRow),
  nextCursor: Nullable(Type.String()),
  /**
   * How many open cases carry each light under the same filters, the light's own left out; not on a page that goes on
   * after a cursor, whose reader has the figures already.
   */
  counts: Type.Optional(
    Type.Object({
      red: Type.Integer(),
      yellow: Type.Integer(),
      green: Type.Integer(),
      grey: Type.Integer(),
    }),
  ),
  /** What to know before the day begins, under the same filters; where `counts` are. */
  morning: Type.Optional(
    Type.Object({
      dueToday: Type.Integer(),
      stopped: Type.Integer(),
      /** Stopped cases that should have gone on before today. */
      stoppedTooLong: Type.Integer(),
      /** The next day on which a stopped case is expected to go on. */
      nextResumeOn: Nullable(Type.String()),
    }),
  ),
  /** The day that the lights are computed for. */
  today: Type.String(),
});

export type BoardRow = Static<typeof BoardRow>;
export type Board = Static<typeof Board>;
