import { type Static, Type } from 'typebox';
import { choice, Nullable } from '../platform/schema-forms.ts';

/** One day of a clock. Everybody who may see the case may read it: it names no person. */
export const CaseDay = Type.Object({
  day: Type.String(),
  kind: choice('working', 'weekend', 'holiday', 'makeup'),
  /** The festival or make-up day, in the language asked for. */
  note: Nullable(Type.String()),
  /** Which day of the promise this is, from 1; null when it is not counted. Goes on after the due day. */
  counted: Nullable(Type.Integer()),
  stopped: Type.Boolean(),
  /** What the day does to the clock; `rolled`: a limit in calendar days goes on to the next working day. */
  counting: choice('acceptance', 'counted', 'frozen', 'day_off', 'rolled', 'after_end'),
  /** The stop that freezes it, the first that does; null: none. */
  stopId: Nullable(Type.String()),
  /** Why it counts or not, in a few words. */
  why: Type.String(),
});

/** One of both limits: `used + remaining = limit + extension` at any time; what is over stands beside it. */
export const Budget = Type.Object({
  unit: choice('working_day', 'calendar_day'),
  limit: Type.Integer(),
  extension: Type.Integer(),
  used: Type.Integer(),
  remaining: Type.Integer(),
  overdue: Type.Integer(),
  dueOn: Nullable(Type.String()),
  provisional: Type.Boolean(),
});

/** Everything that a clock is made of, with who and why. */
export const ClockBudget = Type.Object({
  promised: Budget,
  statutory: Budget,
  extension: Nullable(
    Type.Object({
      workingDays: Type.Integer(),
      reason: Type.String(),
      by: Type.String(),
      at: Type.String(),
    }),
  ),
  stops: Type.Array(
    Type.Object({
      id: Type.String(),
      ground: Type.String(),
      legalBasis: Type.String(),
      department: Nullable(Type.String()),
      by: Type.String(),
      from: Type.String(),
      to: Nullable(Type.String()),
      expectedOn: Nullable(Type.String()),
      expectedWorkingDays: Type.Integer(),
      /** Working days that it alone, or it first, has frozen so far. */
      frozenWorkingDays: Type.Integer(),
    }),
  ),
  /** Nobody has told in time what is missing: accepted as of the moment at which the papers were received. */
  deemed: Type.Boolean(),
  recalculations: Type.Array(
    Type.Object({
      at: Type.String(),
      by: Type.String(),
      calendarVersion: Type.Integer(),
      promisedBefore: Nullable(Type.String()),
      promisedAfter: Nullable(Type.String()),
      statutoryBefore: Nullable(Type.String()),
      statutoryAfter: Nullable(Type.String()),
      effect: choice('moved', 'firm', 'unchanged'),
    }),
  ),
});

export const CaseDays = Type.Object({
  days: Type.Array(CaseDay),
  today: Type.String(),
  promisedDueOn: Nullable(Type.String()),
  statutoryDueOn: Nullable(Type.String()),
  promptOn: Nullable(Type.String()),
  /** Null before acceptance: no clock runs yet. */
  budget: Nullable(ClockBudget),
});

export type CaseDay = Static<typeof CaseDay>;
export type Budget = Static<typeof Budget>;
export type ClockBudget = Static<typeof ClockBudget>;
