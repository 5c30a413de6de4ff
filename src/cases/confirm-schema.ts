import { type Static, Type } from 'typebox';

const Party = Type.Object({ name: Type.String(), idNumber: Type.String(), phone: Type.String() });

/** What the applicant checks before signing; numbers masked. */
export const ConfirmationSheet = Type.Object({
  caseNumber: Type.String(),
  itemName: Type.String(),
  department: Type.String(),
  applicant: Party,
  agent: Type.Union([Party, Type.Null()]),
  materials: Type.Array(
    Type.Object({
      index: Type.Integer(),
      name: Type.String(),
      status: Type.Unsafe<'provided' | 'missing' | 'deferred'>({
        type: 'string',
        enum: ['provided', 'missing', 'deferred'],
      }),
    }),
  ),
  /** What was corrected since the applicant was asked first. */
  changes: Type.Array(Type.Object({ name: Type.String(), from: Type.String(), to: Type.String() })),
  askedAt: Type.String(),
  disputed: Type.Union([Type.String(), Type.Null()]),
});
export type ConfirmationSheet = Static<typeof ConfirmationSheet>;

const HOLDER = {
  caseNumber: Type.String({ minLength: 1, maxLength: 40 }),
  code: Type.String({ minLength: 1, maxLength: 20 }),
};
const strict = { additionalProperties: false } as const;

export const HolderBody = Type.Object(HOLDER, strict);
export const ConfirmBody = Type.Object(
  { ...HOLDER, signature: Type.Optional(Type.String({ maxLength: 200_000 })) },
  strict,
);
export const DisputeBody = Type.Object(
  { ...HOLDER, remark: Type.String({ minLength: 1, maxLength: 1000 }) },
  strict,
);
