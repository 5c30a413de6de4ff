import { acceptingDepartment, type Item } from '../../../src/catalog/item.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import type { Frame } from '../frame/frame.ts';
import { sayPlace, sayWindows, shortNameOf } from '../frame/places.ts';
import { address, type Content, type Html, html, joined } from '../html.ts';
import { truthLine } from '../parts/truth-line.ts';
import type { ItemsView } from './items-view.ts';
import { itemsWords } from './items-words.ts';

/** The hit that is most likely meant, larger than the others. */
export function bestHit(frame: Frame, view: ItemsView, item: Item): Html {
  const { language } = frame;
  const href = address`/items/${item.code}`;
  return html`<div class="best">
<h3><a href="${href}">${say(item.name, language)}</a></h3>
${truthLine(item, language, 'large')}
${otherNames(item, view.search.q, language)}
<p class="small quiet">${whereTo(frame, view, item)}</p>
<div class="acts"><a class="btn" href="${href}">${itemsWords(language).seeGuide}<span class="vh">${language === 'en' ? ': ' : '：'}${say(item.name, language)}</span></a></div>
</div>`;
}

export function hit(frame: Frame, view: ItemsView, item: Item): Html {
  const { language } = frame;
  return html`<li>
<h3><a href="${address`/items/${item.code}`}">${say(item.name, language)}</a></h3>
${truthLine(item, language, 'small')}
${otherNames(item, view.search.q, language)}
<p class="small quiet">${whereTo(frame, view, item)}</p>
</li>
`;
}

function whereTo({ language }: Frame, { departmentOf }: ItemsView, item: Item): string {
  const accepting = departmentOf(acceptingDepartment(item));
  const windows = sayWindows(accepting.windows, language);
  const responsible = shortNameOf(departmentOf(item.department), language);
  const { comma } = itemsWords(language);
  return [responsible, sayPlace(accepting, language), windows].join(comma);
}

/**
 * Below the name: in Chinese the words that people use for it, those that were asked for set off; in English, where
 * nobody would look for them, the Chinese name, which can be shown at a window.
 */
function otherNames(item: Item, asked: string, language: Language): Html {
  if (language === 'en') return html`<p lang="zh-CN">${item.name.zh}</p>`;
  const isAsked = (word: string) => asked !== '' && (word.includes(asked) || asked.includes(word));
  const words = item.keywords.map((word): Content => (isAsked(word) ? html`<mark>${word}</mark>` : word));
  return html`<p>人们也叫它${joined(words, '、')}。</p>`;
}
