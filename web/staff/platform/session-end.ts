import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let ended = false;

/** The server no longer knows who sits here. What was typed stays on the screen; a form above it asks to sign in again. */
export function sessionEnded(): void {
  change(true);
}

/** Somebody is signed in. */
export function sessionBegan(): void {
  change(false);
}

function change(next: boolean): void {
  if (ended === next) return;
  ended = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(subscribe, () => ended);
}
