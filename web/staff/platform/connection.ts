import { useSyncExternalStore } from 'react';

export type Line = 'good' | 'slow' | 'lost';

const SLOW_AFTER_MS = 3_000;
const listeners = new Set<() => void>();
const slowRequests = new Set<symbol>();
let isLost = !navigator.onLine;
let line: Line = isLost ? 'lost' : 'good';

function tell(): void {
  const next: Line = isLost ? 'lost' : slowRequests.size > 0 ? 'slow' : 'good';
  if (next === line) return;
  line = next;
  for (const listener of listeners) listener();
}

/** Called when an answer came, of whatever kind. */
export function lineWorked(): void {
  isLost = false;
  tell();
}

/** Called when a request got no answer at all. */
export function lineFailed(): void {
  isLost = true;
  tell();
}

/** Watches one request; call what it returns when the answer is there. */
export function watchRequest(): () => void {
  const request = Symbol('request');
  const timer = setTimeout(() => {
    slowRequests.add(request);
    tell();
  }, SLOW_AFTER_MS);
  return () => {
    clearTimeout(timer);
    slowRequests.delete(request);
    tell();
  };
}

window.addEventListener('offline', lineFailed);
window.addEventListener('online', lineWorked);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the line to the server is, as far as the last requests tell. */
export function useLine(): Line {
  return useSyncExternalStore(subscribe, () => line);
}
