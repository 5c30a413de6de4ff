/**
 * So long may be opened at the desk what the archive has offered there: about as long as one applicant stands at the
 * window. Afterwards the number is asked for again.
 */
export const OFFER_MINUTES = 60;

/** The earliest moment at which an offer was made that still counts. */
export function oldestOffer(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ minutes: OFFER_MINUTES });
}
