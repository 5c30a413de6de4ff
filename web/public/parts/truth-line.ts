import type { Item } from '../../../src/catalog/item.ts';
import { truthsOf } from '../../../src/catalog/line-of-truth.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { type Content, type Html, html } from '../html.ts';

/** The line of truth under an item's name; the dots between are drawn, a comma is read aloud. */
export function truthLine(item: Item, language: Language, size: 'large' | 'small'): Html {
  const pause = html`<span class="vh">${language === 'en' ? ', ' : '，'}</span>`;
  const truths = truthWords(item, language).map((truth, index) => [
    index > 0 && pause,
    html`<span>${truth}</span>`,
  ]);
  return html`<p class="truth${size === 'small' && ' small-truth'}">${truths}</p>`;
}

/** Papers, visits, limit and fee, each with what matters in it set off. */
export function truthWords(item: Item, language: Language): Content[] {
  const { papers, visits, limit, fee } = truthsOf(item);
  return [papers, visits, limit, fee].map((truth) => {
    const words = say(truth, language);
    return item.fees.length === 0 && truth === fee ? html`<b>${words}</b>` : figuresIn(words);
  });
}

function figuresIn(words: string): Content[] {
  return words.split(/(\d[\d,.]*)/).map((part, index) => (index % 2 === 1 ? html`<b>${part}</b>` : part));
}
