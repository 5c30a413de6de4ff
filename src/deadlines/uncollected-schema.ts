import { type Static, Type } from 'typebox';
import { AGES } from './uncollected-age.ts';

const Named = Type.Object({ code: Type.String(), name: Type.String() });

/** How long a certificate lies ready, in working days. */
export const AgeChoice = Type.Unsafe<(typeof AGES)[number]>({ type: 'string', enum: [...AGES] });

/** Certificates that are ready and that nobody has collected; no telephone is among it. */
export const UncollectedList = Type.Object({
  items: Type.Array(
    Type.Object({
      caseNumber: Type.String(),
      item: Named,
      applicantName: Type.String(),
      department: Named,
      window: Type.Union([Type.String(), Type.Null()]),
      issuedOn: Type.String(),
      /** Since that day. */
      workingDays: Type.Integer(),
      age: AgeChoice,
      /** How often the applicant was reminded. */
      reminded: Type.Integer(),
    }),
  ),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  /** How many of each age, whichever age is asked for; not on a page that goes on after a cursor. */
  counts: Type.Optional(
    Type.Object({
      to10: Type.Integer(),
      to30: Type.Integer(),
      to60: Type.Integer(),
      over60: Type.Integer(),
    }),
  ),
  today: Type.String(),
});
export type UncollectedList = Static<typeof UncollectedList>;
