import { useEffect, useState } from 'react';
import { qrPath } from './qr-path.ts';

/** White that readers need around the code, in squares. */
const QUIET = 2;

export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Draws the code of an address; the program for it is fetched when the first is wanted. */
export async function drawQr(address: string | Promise<string>): Promise<QrDrawing> {
  const [{ create }, text] = await Promise.all([import('qrcode'), address]);
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  return { size, path: qrPath({ size, isDark: (row, column) => modules.get(row, column) === 1 }) };
}

interface QrCodeProps {
  readonly of: string;
  /** How it is drawn; one function for all, not a new one each time. */
  readonly draw: (of: string) => Promise<QrDrawing>;
  readonly label: string;
  readonly className?: string;
}

/** A QR code, once it is drawn. When it cannot be had, what stands beside it is still whole. */
export function QrCode({ of, draw, label, className }: QrCodeProps) {
  const [drawn, setDrawn] = useState<QrDrawing>();
  useEffect(() => {
    let isShown = true;
    draw(of).then(
      (next) => isShown && setDrawn(next),
      () => {},
    );
    return () => {
      isShown = false;
    };
  }, [of, draw]);
  if (!drawn) return null;
  const side = drawn.size + 2 * QUIET;
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={drawn.path} />
    </svg>
  );
}
