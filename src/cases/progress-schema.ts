import { type Static, Type } from 'typebox';
import { choice, Nullable } from '../platform/schema-forms.ts';
import { CaseState, Light } from './case-schema.ts';
import { CaseDay } from './days-schema.ts';

/** How a case stands, as its applicant is told with the query code: never personal data. */
export const ProgressView = Type.Object({
  caseNumber: Type.String(),
  item: Type.Object({ code: Type.String(), name: Type.String() }),
  state: CaseState,
  stateName: Type.String(),
  light: Light,
  clockState: choice('not_started', 'running', 'stopped', 'finished'),
  receivedAt: Type.String(),
  acceptedAt: Nullable(Type.String()),
  finishedAt: Nullable(Type.String()),
  /** The promised day, under the short name that outside clients use too. */
  dueOn: Nullable(Type.String()),
  promisedDueOn: Nullable(Type.String()),
  statutoryDueOn: Nullable(Type.String()),
  promisedWorkingDays: Type.Integer(),
  /** How many of them an extension has added. */
  extensionWorkingDays: Type.Integer(),
  usedWorkingDays: Type.Integer(),
  remainingWorkingDays: Type.Integer(),
  outcome: Nullable(choice('early', 'on_time', 'overdue')),
  provisional: Type.Boolean(),
  today: Type.String(),
  awaited: Type.String(),
  steps: Type.Array(
    Type.Object({
      step: Type.String(),
      stepName: Type.String(),
      departmentName: Type.String(),
      state: choice('waiting', 'open', 'done', 'skipped'),
      at: Nullable(Type.String()),
    }),
  ),
  missing: Type.Array(Type.String()),
  days: Type.Array(CaseDay),
});

export type Progress = Static<typeof ProgressView>;
