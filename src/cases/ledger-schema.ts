import { Type } from 'typebox';

const Day = Type.Optional(Type.String({ maxLength: 10, description: 'YYYY-MM-DD' }));
export const DigestsQuery = Type.Object({ from: Day, to: Day });
export const DayParams = Type.Object({ day: Type.String({ maxLength: 10 }) });

const Sha256 = Type.String({ description: 'SHA-256 in hexadecimal digits' });

export const DigestList = Type.Object({
  center: Type.String(),
  digests: Type.Array(
    Type.Object({
      day: Type.String(),
      events: Type.Integer(),
      cases: Type.Integer(),
      previous: Sha256,
      digest: Sha256,
      madeAt: Type.String(),
    }),
  ),
});

/** Every event of one case, with its hash. */
export const CaseLedger = Type.Object({
  caseNumber: Type.String(),
  events: Type.Array(
    Type.Object({
      sequence: Type.Integer(),
      kind: Type.String(),
      at: Type.String(),
      actor: Type.Any(),
      data: Type.Any(),
      note: Type.Optional(Type.String()),
      hash: Type.String(),
    }),
  ),
});
