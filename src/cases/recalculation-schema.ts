import { type Static, Type } from 'typebox';

const Day = Type.Union([Type.String(), Type.Null()]);

/** What the newest calendar has changed in open cases, counted from the ledger. */
export const RecalculationView = Type.Object({
  calendarVersion: Type.Integer(),
  /** Open cases that still stand under an older version. */
  waiting: Type.Integer(),
  /** Cases whose days were computed anew under this version. */
  looked: Type.Integer(),
  moved: Type.Array(
    Type.Object({
      caseNumber: Type.String(),
      itemName: Type.String(),
      department: Type.String(),
      promisedBefore: Day,
      promisedAfter: Day,
      statutoryBefore: Day,
      statutoryAfter: Day,
    }),
  ),
  /** Their days stay, and are no longer provisional. */
  firm: Type.Integer(),
  unchanged: Type.Integer(),
});

export type RecalculationView = Static<typeof RecalculationView>;
