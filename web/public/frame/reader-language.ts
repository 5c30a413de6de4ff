import type { Language } from '../../../src/platform/refusal.ts';

/** A language that somebody named in an address or a cookie. */
export function knownLanguage(named: unknown): Language | undefined {
  if (named === 'en') return 'en';
  return named === 'zh-CN' || named === 'zh' ? 'zh-CN' : undefined;
}

/**
 * The language that a reader has chosen: by `?lang=` now, by the cookie earlier, else the browser's wish.
 */
export function readerLanguage(named: unknown, remembered: unknown, wished: Language): Language {
  return knownLanguage(named) ?? knownLanguage(remembered) ?? wished;
}
