import type { CSSProperties } from 'react';
import { LIGHTS } from '../cases/case-words.ts';

interface LightBarProps {
  readonly counts: Readonly<Record<(typeof LIGHTS)[number], number>>;
}

/**
 * How many cases carry each light, as one bar; the numbers stand beside it. The page says how wide one case
 * is (`--most`, how many would fill its place), the same for all bars that are compared.
 */
export function LightBar({ counts }: LightBarProps) {
  const open = LIGHTS.reduce((sum, light) => sum + counts[light], 0);
  let at = 0;
  const parts = LIGHTS.map((light) => {
    const part = { light, at, count: counts[light] };
    at += counts[light];
    return part;
  });
  return (
    <svg
      className="lightbar"
      viewBox={`0 0 ${Math.max(1, open)} 1`}
      preserveAspectRatio="none"
      style={{ '--open': open } as CSSProperties}
      aria-hidden="true"
    >
      {parts.map((part) => (
        <rect key={part.light} className={part.light} x={part.at} width={part.count} height={1} />
      ))}
    </svg>
  );
}
