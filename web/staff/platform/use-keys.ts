import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { bindingFor, type KeyBinding, type KeyScope, keyName } from './keys.ts';

const listeners = new Set<() => void>();
let scopes: readonly KeyScope[] = [];

function setScopes(next: readonly KeyScope[]): void {
  scopes = next;
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'file'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Enter and space belong to the button or link that has the focus. */
function belongsToTarget(target: EventTarget | null, name: string): boolean {
  if (name !== 'Enter' && name !== ' ') return false;
  return (
    target instanceof Element && target.closest('button, a, summary, label, select, [role="option"]') !== null
  );
}

window.addEventListener('keydown', (event) => {
  // 229: the key belongs to a Chinese input method that is composing.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const name = keyName(event);
  if (belongsToTarget(event.target, name)) return;
  const binding = bindingFor(scopes, name, isTyping(event.target));
  if (!binding) return;
  event.preventDefault();
  binding.run(name);
});

/** Gives the page or dialog its keys while it is on the screen. */
export function useKeys(title: string, bindings: readonly KeyBinding[], modal = false): void {
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const scope: KeyScope = {
      title,
      modal,
      get bindings() {
        return latest.current;
      },
    };
    setScopes([...scopes, scope]);
    return () => setScopes(scopes.filter((other) => other !== scope));
  }, [title, modal]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All keys that work at the moment, for the list of keys. */
export function useKeyScopes(): readonly KeyScope[] {
  return useSyncExternalStore(subscribe, () => scopes);
}
