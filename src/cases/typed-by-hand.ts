import { normaliseCaseNumber } from './case-number.ts';

/** A code without blanks and hyphens and with plain digits, as a person may have typed it on a phone. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}

/** Number and code in the form in which a case is looked up. */
export function plainHolder(typed: { readonly caseNumber: string; readonly code: string }) {
  return {
    caseNumber: normaliseCaseNumber(typed.caseNumber.normalize('NFKC')),
    code: plainCode(typed.code),
  };
}
