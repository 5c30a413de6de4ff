/** The day of a moment of the ledger. Its moments are written with the center's own offset, so the day stands in front. */
export function dayOfMoment(at: string): string {
  return at.slice(0, 10);
}
