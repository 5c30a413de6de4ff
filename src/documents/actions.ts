import type { Signing } from '../cases/index.ts';
import { hallHistory } from '../catalog/index.ts';
import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { keptName } from './document-number.ts';
import { makePdf } from './gateways/pdfkit/pdf.ts';
import { refuseSignature } from './signature.ts';
import { composeSignedPaper, confirmationKey, paperSha256 } from './signed-paper.ts';
import { keepPaper } from './store.ts';

/**
 * The paper with which an applicant confirms what was entered, and the row that keeps it, to be written with the
 * event: it belongs to the event that comes next in the case's ledger.
 * @returns the hash that the event has to name
 * @throws Refused when the signature is no picture
 */
export async function makeSignedPaper(
  hall: Hall,
  { facts, item, signaturePng, confirmedAt, how }: Signing,
): Promise<{ sha256: string; rows: RowWrite[] }> {
  const refusal = signaturePng && refuseSignature(signaturePng);
  if (refusal) throw new Refused(refusal);
  const { center } = (await hallHistory(hall)).at(confirmedAt);
  const day = dayOf(confirmedAt);
  const notice = composeSignedPaper(facts, { item, center }, { how, day, isDrawn: signaturePng !== null });
  const pdf = await makePdf(notice, confirmedAt, signaturePng ?? undefined);
  const key = confirmationKey(facts);
  const sha256 = paperSha256(pdf);
  const sealed = hall.keys.sealBytes(pdf, keptName(key));
  return { sha256, rows: [keepPaper({ ...key, sealed, madeAt: toRfc3339(confirmedAt) })] };
}
