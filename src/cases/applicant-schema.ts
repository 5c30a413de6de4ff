import { type Static, Type } from 'typebox';
import { CaseState } from './case-schema.ts';

/** Whom a clerk asks for: the ID number comes in the body, so that no address and no log holds it. */
export const LookupBody = Type.Object(
  {
    kind: Type.Unsafe<'person' | 'organisation'>({ type: 'string', enum: ['person', 'organisation'] }),
    idNumber: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { additionalProperties: false },
);

/** What an applicant's earlier cases say, as far as the asker's department has a part in them. */
export const EarlierCases = Type.Object({
  /** Whether the applicant has been here before, in whichever department. */
  known: Type.Boolean(),
  /** As in the latest case that the asker may see; null when there is none. */
  name: Type.Union([Type.String(), Type.Null()]),
  /** Masked: 136****5209. */
  phoneMasked: Type.Union([Type.String(), Type.Null()]),
  /** Open ones first, then the latest; ten at most. */
  cases: Type.Array(
    Type.Object({
      caseNumber: Type.String(),
      itemCode: Type.String(),
      itemName: Type.String(),
      state: CaseState,
      stateName: Type.String(),
      receivedAt: Type.String(),
      /** Neither decided nor ended otherwise. */
      open: Type.Boolean(),
    }),
  ),
  /** How many cases lie with departments whose cases the asker may not see; nothing else is told of them. */
  elsewhere: Type.Integer(),
});

export type EarlierCases = Static<typeof EarlierCases>;
