import type { Notice } from '../../notice.ts';

/**
 * A notice as PDF. The same notice gives the same bytes. What draws it is loaded with the first one: it takes 45 MB,
 * which a process that makes none does without.
 * @param madeAt the moment that the file says it was made at
 * @param signature PNG that is drawn where the notice has a place for it
 * @throws when the signature is no PNG
 */
export async function makePdf(
  notice: Notice,
  madeAt: Temporal.Instant,
  signature?: Uint8Array,
): Promise<Buffer> {
  const { drawPdf } = await import('./draw-pdf.ts');
  return drawPdf(notice, madeAt, signature);
}
