import { type Static, Type } from 'typebox';
import { choice, Nullable } from '../platform/schema-forms.ts';

const Count = Type.Integer({ minimum: 0 });
const Named = Type.Object({ code: Type.String(), name: Type.String() });
const NamedCount = Type.Intersect([Named, Type.Object({ count: Count })]);
const ApplicantKind = choice('person', 'organisation');
/** By whom it was granted: the chief representative of a department, or the center. Never a name. */
const Grantor = Type.Object({ role: choice('window', 'chief', 'center'), department: Nullable(Named) });

const Overtaken = Type.Object({
  /** Cases of the same department that were there before, were still open, and were decided after. */
  cases: Count,
  /** How many of them were decided after their promised day. */
  late: Count,
  /** Working days that they stood behind. */
  medianWorkingDays: Nullable(Type.Number()),
  longestWorkingDays: Nullable(Count),
});

/** What everybody may know of a grant. */
const PublicGrant = Type.Object({
  grantedOn: Type.String(),
  item: Named,
  department: Named,
  applicantKind: ApplicantKind,
  grantor: Grantor,
  /** As it was given. */
  reason: Type.String(),
  decidedOn: Nullable(Type.String()),
  overtaken: Count,
});

export const FastTrackView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  granted: Count,
  decided: Count,
  byItem: Type.Array(NamedCount),
  byDepartment: Type.Array(NamedCount),
  byApplicant: Type.Object({ person: Count, organisation: Count }),
  byGrantor: Type.Array(Type.Intersect([Grantor, Type.Object({ count: Count })])),
  overtaken: Overtaken,
  /** The latest first. */
  grants: Type.Array(PublicGrant),
  /** How many older ones are not listed. */
  leftOff: Count,
});
export type FastTrackView = Static<typeof FastTrackView>;

/** The single grants as supervision sees them. */
export const FastTrackGrants = Type.Object({
  from: Type.String(),
  to: Type.String(),
  granted: Count,
  overtaken: Overtaken,
  items: Type.Array(
    Type.Object({
      caseNumber: Type.String(),
      grantedAt: Type.String(),
      item: Named,
      department: Named,
      applicantKind: ApplicantKind,
      /** Who granted it. */
      by: Type.String(),
      reason: Type.String(),
      decidedOn: Nullable(Type.String()),
      overtakenCases: Count,
      /** Those that were decided late first, 20 at most. */
      overtaken: Type.Array(
        Type.Object({ caseNumber: Type.String(), workingDays: Count, late: Type.Boolean() }),
      ),
    }),
  ),
  nextCursor: Nullable(Type.String()),
});
