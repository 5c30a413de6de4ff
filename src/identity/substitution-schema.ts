import { type Static, Type } from 'typebox';

const person = Type.Object({ username: Type.String(), name: Type.String(), roleName: Type.String() });
const DAY = Type.String({ minLength: 10, maxLength: 10 });

/** Who stands in for whom, in the language asked for. */
export const SubstitutionView = Type.Object({
  id: Type.String(),
  away: person,
  substitute: person,
  from: Type.String(),
  until: Type.String(),
  note: Type.Union([Type.String(), Type.Null()]),
  /** False: it begins on a later day. */
  running: Type.Boolean(),
});

export const SubstitutionList = Type.Object({
  items: Type.Array(SubstitutionView),
  /** Who may be named. */
  candidates: Type.Array(person),
  today: Type.String(),
});

export const SubstitutionQuery = Type.Object(
  {
    /** A username; only the administrator asks for somebody else. */
    for: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export const SubstitutionBody = Type.Object(
  {
    /** Who is away; only the administrator names somebody else. */
    for: Type.Optional(Type.String({ maxLength: 40 })),
    substitute: Type.String({ maxLength: 40 }),
    from: DAY,
    /** Inclusive. */
    until: DAY,
    note: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

export const SubstitutionParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export type SubstitutionView = Static<typeof SubstitutionView>;
export type SubstitutionList = Static<typeof SubstitutionList>;
