import { type Static, Type } from 'typebox';
import { BoardRow } from '../cases/board-schema.ts';
import { CaseState, Light } from '../cases/case-schema.ts';

const Named = Type.Object({ code: Type.String(), name: Type.String() });
const Lights = Type.Object({
  red: Type.Integer(),
  yellow: Type.Integer(),
  green: Type.Integer(),
  grey: Type.Integer(),
});

/** Open steps of a department, grouped by case. */
export const TaskList = Type.Object({
  items: Type.Array(
    Type.Intersect([
      BoardRow,
      Type.Object({
        tasks: Type.Array(
          Type.Object({
            index: Type.Integer(),
            step: Type.String(),
            department: Named,
            dueOn: Type.Union([Type.String(), Type.Null()]),
            openedAt: Type.String(),
          }),
        ),
      }),
    ]),
  ),
  today: Type.String(),
});

export const SupervisionBoard = Type.Object({
  today: Type.String(),
  counts: Lights,
  byDepartment: Type.Array(Type.Intersect([Type.Object({ department: Named }), Lights])),
  /** Cases with a stop that lasts longer than the applicant was told, and those that should have gone on first. */
  stoppedTooLong: Type.Integer(),
  overran: Type.Array(
    Type.Object({
      caseNumber: Type.String(),
      item: Named,
      department: Named,
      stoppedOn: Type.String(),
      expectedOn: Type.String(),
      workingDaysOver: Type.Integer(),
    }),
  ),
});

export const CardList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      colour: Type.Unsafe<'yellow' | 'red'>({ type: 'string', enum: ['yellow', 'red'] }),
      /** The promise, the law's limit for the decision, or the law's limit for the certificate. */
      limit: Type.Unsafe<'promised' | 'statutory' | 'issuance'>({
        type: 'string',
        enum: ['promised', 'statutory', 'issuance'],
      }),
      caseNumber: Type.String(),
      item: Named,
      department: Named,
      reason: Type.String(),
      dueOn: Type.String(),
      issuedAt: Type.String(),
    }),
  ),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
});

const Short = Type.Optional(Type.String({ minLength: 1, maxLength: 60 }));

/** What the board is narrowed to, apart from what is searched for: that may be a person's name. */
export const BoardNarrowing = {
  light: Type.Optional(Light),
  state: Type.Optional(CaseState),
  department: Short,
  window: Short,
  item: Short,
};

/** What the board is narrowed to. */
export const BoardFilters = { ...BoardNarrowing, q: Short };

const BoardViewQuery = Type.Object(BoardNarrowing, { additionalProperties: false });

/** A view of the board to which a person has given a name. */
export const BoardView = Type.Object({ name: Type.String(), query: BoardViewQuery });
export type BoardView = Static<typeof BoardView>;

export const BoardViews = Type.Object({ items: Type.Array(BoardView) });

export const BoardViewBody = Type.Object({ query: BoardViewQuery }, { additionalProperties: false });

/** The name stands in the address and on a button: anything but control characters. */
export const BoardViewParams = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 30, pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$' }),
});
