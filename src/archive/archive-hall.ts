import type { Hall } from '../platform/hall.ts';
import type { CaseAtHand } from './who-may-see.ts';

/** The hall as this room needs it. */
export interface ArchiveHall extends Hall {
  /** The case for which somebody looks at a paper; cases belong to a room below this one. */
  readonly findCaseAtHand: (caseNumber: string) => Promise<CaseAtHand | undefined>;
}
