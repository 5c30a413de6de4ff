import type { Item } from '../../../src/catalog/item.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { address, type Html, html } from '../html.ts';
import { truthLine } from './truth-line.ts';

/** One entry of a list of items: its name, and the line of truth. */
export function itemLine(item: Item, language: Language): Html {
  return html`<li><a href="${address`/items/${item.code}`}">${say(item.name, language)}</a>${truthLine(item, language, 'small')}</li>\n`;
}
