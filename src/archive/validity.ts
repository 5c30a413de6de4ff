import type { Paper } from './paper.ts';

/**
 * The last day on which a paper counts. A result has its own term; a paper that was handed in for an earlier case is
 * taken to be right for as long as the center's own rule says.
 * @param handedInMonths calendar months
 * @returns null when there is no fixed term
 */
export function lastValidDay(
  { materialIndex, filedOn, validUntil }: Pick<Paper, 'materialIndex' | 'filedOn' | 'validUntil'>,
  handedInMonths: number,
): string | null {
  return materialIndex === null ? validUntil : lastDayOfTerm(filedOn, handedInMonths);
}

/** The last day of a term in calendar months that begins on a day: the one before the same day of the month. */
export function lastDayOfTerm(from: string, months: number): string {
  return Temporal.PlainDate.from(from).add({ months }).subtract({ days: 1 }).toString();
}

/** Whether a paper counts on a day; it still does on its last one. */
export function isValidOn(lastDay: string | null, day: string): boolean {
  return lastDay === null || day <= lastDay;
}
