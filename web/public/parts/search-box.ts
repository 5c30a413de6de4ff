import type { Language } from '../../../src/platform/refusal.ts';
import { type Html, html } from '../html.ts';

const WORDS = {
  'zh-CN': {
    find: '找一找',
    found: '找到的事项',
    none: '没有对上的，按回车看看',
    count: '个事项，按上下键选择',
  },
  en: {
    find: 'Search',
    found: 'Services found',
    none: 'Nothing matches yet; press Enter to search',
    count: ' services, use the arrow keys to choose',
  },
};

/** The one search box. It works by itself; the script adds suggestions while somebody types. */
export function searchBox(language: Language, asked: string): Html {
  const words = WORDS[language];
  return html`<div class="ask" data-suggest data-found="${words.found}" data-none="${words.none}" data-count="${words.count}">
<input type="search" id="q" name="q" value="${asked}" maxlength="100" autocomplete="off" enterkeyhint="search">
<button type="submit">${words.find}</button>
</div>`;
}
