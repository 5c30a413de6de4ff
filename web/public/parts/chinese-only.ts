import type { Language } from '../../../src/platform/refusal.ts';
import { type Content, type Html, html } from '../html.ts';

/** Text that the catalogue holds in Chinese only; on an English page it is marked, so that it is read aloud rightly. */
export function chineseOnly(text: Content, language: Language): Html {
  return language === 'en' ? html`<span lang="zh-CN">${text}</span>` : html`${text}`;
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[。？！；…]$/.test(text) ? text : `${text}。`;
}
