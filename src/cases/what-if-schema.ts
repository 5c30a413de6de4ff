import { type Static, Type } from 'typebox';

const Limit = Type.Object({
  value: Type.Integer(),
  unit: Type.Unsafe<'working_day' | 'calendar_day' | 'on_the_spot'>({
    type: 'string',
    enum: ['working_day', 'calendar_day', 'on_the_spot'],
  }),
});

export const WhatIfQuery = Type.Object({
  /** The promise asked about, in the unit of the item. */
  promised: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
});

/** How the decided cases of a year would have stood under other promises. */
export const WhatIfView = Type.Object({
  item: Type.Object({ code: Type.String(), name: Type.String(), department: Type.String() }),
  /** The promise and the legal limit of today. */
  promisedLimit: Limit,
  statutoryLimit: Limit,
  /** The longest that may be asked about: a promise is never longer than the law. */
  longest: Type.Integer(),
  from: Type.String(),
  to: Type.String(),
  cases: Type.Integer(),
  promises: Type.Array(
    Type.Object({
      value: Type.Integer(),
      early: Type.Integer(),
      onTime: Type.Integer(),
      late: Type.Integer(),
    }),
  ),
  median: Type.Union([Type.Integer(), Type.Null()]),
  ninetieth: Type.Union([Type.Integer(), Type.Null()]),
});

export type WhatIfView = Static<typeof WhatIfView>;
