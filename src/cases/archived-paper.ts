import type { StandInPaper } from './case-event.ts';

/** A paper of the archive, with whose it is. */
export interface ArchivedPaper extends StandInPaper {
  /** Keyed digest of the owner's ID number. */
  readonly ownerDigest: string;
  /** The item whose result it is; null for a paper that was handed in. */
  readonly issuedBy: string | null;
}

/** Papers of the archive that were looked up for a command, by id. */
export type Archived = (id: string) => ArchivedPaper | undefined;
