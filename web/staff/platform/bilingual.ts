import type { Language } from '../../../src/platform/refusal.ts';

/** The words of a folder: plain sentences, and functions for sentences with something to fill in. */
type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...facts: infer A) => string
      ? (...facts: A) => string
      : Words<T[K]>;
};

export interface Bilingual<T> {
  readonly 'zh-CN': T;
  readonly en: T;
}

/** Words in both languages; English must have exactly the entries that Chinese has. */
export function bilingual<T>(zh: T, en: Words<NoInfer<T>>): Bilingual<Words<T>> {
  return { 'zh-CN': zh as Words<T>, en };
}

/** The words in the language asked for. */
export function wordsIn<T>(texts: Bilingual<T>, language: Language): T {
  return texts[language];
}
