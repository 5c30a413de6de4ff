import type { ApplicantKind } from './identity-number.ts';

/** A person or organisation as it came in, numbers readable. */
export interface PartyInput {
  readonly name: string;
  readonly idNumber: string;
  readonly phone?: string;
}

/** A person or organisation as the ledger keeps it: names in clear, numbers sealed. */
export interface Party {
  readonly name: string;
  readonly idSealed: string;
  readonly idMasked: string;
  /** Keyed digest by which the same person's other cases are found. */
  readonly idDigest: string;
  /** Null: an agent may leave none. */
  readonly phoneSealed: string | null;
  readonly phoneMasked: string | null;
}

export interface Applicant extends Party {
  readonly kind: ApplicantKind;
}
