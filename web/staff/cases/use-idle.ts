import { useEffect, useState } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

/**
 * True once nobody has stirred for a while. It stays so, whoever comes by, until `since` is another.
 * @param since names what began the waiting
 */
export function useIdle(limitMs: number, since: string): boolean {
  const [idleSince, setIdleSince] = useState<string>();
  useEffect(() => {
    const wait = () => setTimeout(() => setIdleSince(since), limitMs);
    let timer = wait();
    const stir = () => {
      clearTimeout(timer);
      timer = wait();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, stir, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, stir, { capture: true });
    };
  }, [limitMs, since]);
  return idleSince === since;
}
