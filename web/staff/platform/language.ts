import { useSyncExternalStore } from 'react';
import type { Language } from '../../../src/platform/refusal.ts';
import { type Bilingual, wordsIn } from './bilingual.ts';

const REMEMBERED = 'yiting.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = current;

/** The language of the screens; also sent to the server, which answers in it. */
export function currentLanguage(): Language {
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** The words of a folder in the language of the screens. */
export function useWords<T>(texts: Bilingual<T>): T {
  return wordsIn(texts, useLanguage());
}
