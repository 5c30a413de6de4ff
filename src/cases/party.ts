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

/** On what ground somebody acts for the applicant (《民法典》 art. 165: a written authority names its scope and term). */
export const AUTHORITY_DOCUMENTS = ['power_of_attorney', 'unit_letter', 'guardianship'] as const;

export interface Authority {
  readonly document: (typeof AUTHORITY_DOCUMENTS)[number];
  /** Whether the agent may also collect the result. */
  readonly mayCollect: boolean;
  /** Last day on which it is good; null: not limited. */
  readonly validUntil: string | null;
}

/** Who acts for the applicant (代办人). */
export interface Agent extends Party {
  readonly authority?: Authority;
}
