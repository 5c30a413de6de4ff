import { useSyncExternalStore } from 'react';

/** What the workstation's printer holds: sheets of A5, or a roll 80 mm wide. */
export const PAPER_SIZES = ['a5', 'roll'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

const REMEMBERED = 'yiting.paper';
const MM_PER_PX = 25.4 / 96;
const FEED_MM = 6;
const listeners = new Set<() => void>();
let current: PaperSize = localStorage.getItem(REMEMBERED) === 'roll' ? 'roll' : 'a5';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The paper at this workstation. */
export function usePaperSize(): PaperSize {
  return useSyncExternalStore(subscribe, () => current);
}

export function setPaperSize(size: PaperSize): void {
  current = size;
  localStorage.setItem(REMEMBERED, size);
  for (const listener of listeners) listener();
}

const rollLength = new CSSStyleSheet();

/** A roll is cut where the notice ends: the page is made as long as what stands on the screen at the same width. */
export function fitRoll(paper: HTMLElement | null): void {
  if (!document.adoptedStyleSheets.includes(rollLength)) document.adoptedStyleSheets.push(rollLength);
  const length = Math.ceil((paper?.offsetHeight ?? 0) * MM_PER_PX) + FEED_MM;
  rollLength.replaceSync(`@page roll { size: 80mm ${length}mm; margin: 0; }`);
}
