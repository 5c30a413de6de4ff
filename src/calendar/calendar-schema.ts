import { type Static, Type } from 'typebox';

const day = Type.String({ format: 'date' });

export const CalendarQuery = Type.Object({
  /** The present year if none is named. */
  year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2999 })),
});

/** One year as everybody may read it. Days not listed are ordinary: worked from Monday to Friday. */
export const CalendarYearView = Type.Object({
  version: Type.Integer(),
  year: Type.Integer(),
  provisional: Type.Boolean(),
  source: Type.String(),
  workingDays: Type.Integer(),
  days: Type.Array(
    Type.Object({
      day,
      kind: Type.Unsafe<'holiday' | 'makeup'>({ type: 'string', enum: ['holiday', 'makeup'] }),
      note: Type.String(),
    }),
  ),
  /** All years that the calendar covers. */
  years: Type.Array(Type.Object({ year: Type.Integer(), provisional: Type.Boolean() })),
});

/** Years by number. Its faults are named by the room itself, in more words than a schema has. */
export const CalendarImportBody = Type.Record(Type.String(), Type.Unknown(), {
  description:
    'Years by number, each {"holidays": [days], "makeup_workdays": [days], "provisional": boolean, "source": "…"}',
});

const kind = Type.String();

export const CalendarImportAnswer = Type.Object({
  version: Type.Integer(),
  years: Type.Array(Type.Object({ year: Type.Integer(), change: Type.String() })),
  days: Type.Array(Type.Object({ day, before: kind, after: kind })),
});

export type CalendarYearView = Static<typeof CalendarYearView>;
