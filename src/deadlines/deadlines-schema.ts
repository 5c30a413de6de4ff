import { Type } from 'typebox';
import { BoardRow } from '../cases/case-schema.ts';

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
});

export const CardList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      colour: Type.Unsafe<'yellow' | 'red'>({ type: 'string', enum: ['yellow', 'red'] }),
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
