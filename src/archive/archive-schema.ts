import { type Static, Type } from 'typebox';
import { Nullable } from '../platform/schema-forms.ts';
import type { ScanType } from './scan.ts';

/** A paper of the archive as the staff's screens show it. */
export const PaperView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  /** The case for which it was handed in, or whose result it is. */
  caseNumber: Type.String(),
  /** Position among that case's materials; null for its result. */
  materialIndex: Nullable(Type.Integer()),
  filedOn: Type.String(),
  /** The last day on which it counts; null: no fixed term. */
  validUntil: Nullable(Type.String()),
  /** Past that day: named, but not to be chosen. */
  expired: Type.Boolean(),
  /** Of its newest scan; null when only the fact of the paper is kept. */
  scan: Nullable(Type.Unsafe<ScanType>({ type: 'string' })),
});
export type PaperView = Static<typeof PaperView>;

/** Which papers may stand in for which of an item's materials, the best first; materials without any are left out. */
export const StandInsView = Type.Object({
  materials: Type.Array(Type.Object({ index: Type.Integer(), candidates: Type.Array(PaperView) })),
});
export type StandInsView = Static<typeof StandInsView>;

export const PaperList = Type.Object({ items: Type.Array(PaperView) });

export const PaperParams = Type.Object({ id: Type.String({ maxLength: 60 }) });

/** For which item the paper is looked at, and for which case; without one the desk was offered it just now. */
export const LookQuery = Type.Object({
  forItem: Type.String({ maxLength: 20 }),
  forCase: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{17}$', description: 'Number of the case' })),
});
export type LookQuery = Static<typeof LookQuery>;

export const CasePapersQuery = Type.Object({
  caseNumber: Type.String({ maxLength: 40 }),
  forItem: Type.String({ maxLength: 20 }),
});
