import { useEffect, useState } from 'react';
import { qrPath } from './qr-path.ts';

/** White that readers need around the code, in squares. */
const QUIET = 2;

interface AddressCodeProps {
  readonly address: string;
  readonly label: string;
}

/** A QR code that leads to an address; the program for it is fetched when the first is wanted. */
export function AddressCode({ address, label }: AddressCodeProps) {
  const [drawn, setDrawn] = useState<{ readonly size: number; readonly path: string }>();
  useEffect(() => {
    let isShown = true;
    import('qrcode').then(
      ({ create }) => {
        const { modules } = create(address, { errorCorrectionLevel: 'M' });
        const { size } = modules;
        const path = qrPath({ size, isDark: (row, column) => modules.get(row, column) === 1 });
        if (isShown) setDrawn({ size, path });
      },
      // Without it the address is still there to be typed.
      () => {},
    );
    return () => {
      isShown = false;
    };
  }, [address]);
  if (!drawn) return null;
  const side = drawn.size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={drawn.path} />
    </svg>
  );
}
