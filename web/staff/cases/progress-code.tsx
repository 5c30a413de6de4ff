import type { CenterView } from '../../../src/catalog/catalog-schema.ts';
import { call } from '../platform/api.ts';
import { useWords } from '../platform/language.ts';
import { paperTexts } from './paper-texts.ts';
import { drawQr, QrCode, type QrDrawing } from './qr-code.tsx';

const drawings = new Map<string, Promise<QrDrawing>>();

let publicUrl: string | undefined;

/**
 * The address of a case's progress page, where the public reaches it, which is not always where the staff do. The
 * query code is never in it, whoever asks types it there.
 */
async function progressAddress(caseNumber: string): Promise<string> {
  publicUrl ??= (await call<CenterView>('/api/public/center')).publicUrl;
  return `${publicUrl}/progress?caseNumber=${encodeURIComponent(caseNumber)}`;
}

/** Draws the code once. */
export function drawProgressCode(caseNumber: string): Promise<QrDrawing> {
  const known = drawings.get(caseNumber);
  if (known) return known;
  const drawing = drawQr(progressAddress(caseNumber));
  drawings.set(caseNumber, drawing);
  drawing.catch(() => drawings.delete(caseNumber));
  return drawing;
}

/** A QR code that leads to the case's progress page. */
export function ProgressCode({ caseNumber }: { readonly caseNumber: string }) {
  const words = useWords(paperTexts);
  return <QrCode className="code" of={caseNumber} draw={drawProgressCode} label={words.codeLabel} />;
}
