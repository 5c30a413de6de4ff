import { Type } from 'typebox';
import { Nullable } from '../platform/schema-forms.ts';

const Count = Type.Integer({ minimum: 0 });

export const FiguresView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  visitors: Count,
  accepted: Count,
  finished: Count,
  /** From 0 to 1, rounded down; null while nothing is finished. */
  onTimeRate: Nullable(Type.Number()),
  earlyRate: Nullable(Type.Number()),
  finishedPerWorkingDay: Nullable(Type.Number()),
  medianWorkingDaysUsed: Nullable(Type.Number()),
  satisfaction: Type.Null(),
});

const Row = Type.Object({
  /** The day, the window's number, or the code of the department or item. */
  key: Type.String(),
  name: Type.String(),
  accepted: Count,
  finished: Count,
  early: Count,
  onTime: Count,
  overdue: Count,
  medianWorkingDaysUsed: Nullable(Type.Number()),
});

export const StatisticsView = Type.Object({
  figures: FiguresView,
  rows: Type.Array(Row),
  nextCursor: Nullable(Type.String()),
});

const Day = Type.Optional(Type.String({ maxLength: 10, description: 'YYYY-MM-DD' }));
export const PeriodQuery = Type.Object({ from: Day, to: Day });

export const StatisticsQuery = Type.Object({
  from: Day,
  to: Day,
  by: Type.Unsafe<'day' | 'window' | 'department' | 'item'>({
    type: 'string',
    enum: ['day', 'window', 'department', 'item'],
    default: 'day',
  }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 200 }),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
});

export const VisitorsBody = Type.Object(
  {
    counter: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S', description: 'Which door counter' }),
    count: Type.Integer({ minimum: 0, maximum: 100_000, description: 'People who came in during the hour' }),
    at: Type.Optional(
      Type.String({ format: 'date-time', description: 'Any moment of the hour; now unless said' }),
    ),
  },
  { additionalProperties: false },
);

export const VisitorsAnswer = Type.Object({
  day: Type.String(),
  hour: Type.Integer(),
  counter: Type.String(),
  count: Count,
});
