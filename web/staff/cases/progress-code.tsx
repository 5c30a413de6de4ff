import { useEffect, useState } from 'react';
import type { CenterView } from '../../../src/catalog/catalog-schema.ts';
import { call } from '../platform/api.ts';
import { useWords } from '../platform/language.ts';
import { paperTexts } from './paper-texts.ts';
import { qrPath } from './qr-path.ts';

/** White that readers need around the code, in squares. */
const QUIET = 2;

interface Drawn {
  readonly size: number;
  readonly path: string;
}

const drawings = new Map<string, Promise<Drawn>>();

let publicUrl: string | undefined;

/**
 * The address of a case's progress page, where the public reaches it, which is not always where the staff do. The
 * query code is never in it, whoever asks types it there.
 */
async function progressAddress(caseNumber: string): Promise<string> {
  publicUrl ??= (await call<CenterView>('/api/public/center')).publicUrl;
  return `${publicUrl}/progress?caseNumber=${encodeURIComponent(caseNumber)}`;
}

/** Draws the code once; the program for it is fetched when the first is wanted. */
export function drawProgressCode(caseNumber: string): Promise<Drawn> {
  const known = drawings.get(caseNumber);
  if (known) return known;
  const drawing = Promise.all([import('qrcode'), progressAddress(caseNumber)]).then(
    ([{ create }, address]) => {
      const { modules } = create(address, { errorCorrectionLevel: 'M' });
      const { size } = modules;
      return { size, path: qrPath({ size, isDark: (row, column) => modules.get(row, column) === 1 }) };
    },
  );
  drawings.set(caseNumber, drawing);
  drawing.catch(() => drawings.delete(caseNumber));
  return drawing;
}

/** A QR code that leads to the case's progress page. Without it, when it cannot be had, the notice is still whole. */
export function ProgressCode({ caseNumber }: { readonly caseNumber: string }) {
  const words = useWords(paperTexts);
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isShown = true;
    drawProgressCode(caseNumber).then(
      (next) => isShown && setDrawn(next),
      () => {},
    );
    return () => {
      isShown = false;
    };
  }, [caseNumber]);
  if (!drawn) return null;
  const side = drawn.size + 2 * QUIET;
  return (
    <svg
      className="code"
      role="img"
      aria-label={words.codeLabel}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={drawn.path} />
    </svg>
  );
}
