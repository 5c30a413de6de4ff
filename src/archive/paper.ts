import type { ScanType } from './scan.ts';

/** A paper that the archive knows of: one that was handed in for a case, or the result of a case. */
export interface Paper {
  readonly id: string;
  /** Keyed digest of the owner's ID number. */
  readonly ownerDigest: string;
  /** Of the material, or of the result; Chinese only. */
  readonly name: string;
  /** The item of the case for which it was handed in, or whose result it is. */
  readonly itemCode: string;
  readonly caseNumber: string;
  /** Position among the item's materials; null for the result of the case. */
  readonly materialIndex: number | null;
  readonly filedOn: string;
  /** Of a result; null: no fixed term. How long a handed-in paper counts says a period. */
  readonly validUntil: string | null;
}

/** A paper to be filed. */
export interface FiledPaper extends Paper {
  /** It was entered by mistake, and that is known already. RFC 3339. */
  readonly withdrawnAt: string | null;
}

/** A paper of which something was put right. An id that was never filed changes nothing. */
export interface ChangedPaper {
  readonly id: string;
  readonly ownerDigest: string;
  /** Null: it stays as it is. RFC 3339. */
  readonly withdrawnAt: string | null;
}

/** What the archive has to do because a case has changed; no paper is named twice. */
export interface Filing {
  readonly filed: readonly FiledPaper[];
  readonly changed: readonly ChangedPaper[];
}

/** A paper as it is found again, with its newest scan. */
export interface KeptPaper extends Paper {
  /** The item whose result it is; null for a paper that was handed in. */
  readonly issuedBy: string | null;
  readonly sha256: string | null;
  readonly mediaType: ScanType | null;
}

/** The id of a paper of a case; `null` stands for its result. A rebuild of the archive gives the same ids. */
export function paperId(caseNumber: string, materialIndex: number | null): string {
  return `${caseNumber}-${materialIndex ?? 'r'}`;
}
