import type { CaseFacts } from './case-facts.ts';

/**
 * The code that belongs to the confirmation that is asked for now, and to no other: asking again makes another one.
 * Null when none is asked for.
 */
export function confirmationCodeOf(
  { keys }: { readonly keys: { codeFor(what: string): string } },
  { caseNumber, confirmation }: Pick<CaseFacts, 'caseNumber' | 'confirmation'>,
): string | null {
  if (!confirmation || confirmation.confirmedAt !== null) return null;
  return keys.codeFor(`${caseNumber}/confirm/${confirmation.sequence}`);
}
