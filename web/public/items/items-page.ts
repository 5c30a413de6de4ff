import type { Item } from '../../../src/catalog/item.ts';
import { LIFE_EVENTS, type LifeEvent } from '../../../src/catalog/labels.ts';
import { say } from '../../../src/platform/refusal.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { sayPlace, sayWindows } from '../frame/places.ts';
import { telephone } from '../frame/telephone.ts';
import { address, type Html, html } from '../html.ts';
import { itemLine } from '../parts/item-line.ts';
import { bestHit, hit } from './hit.ts';
import { asksNothing, type ItemsView, MOST_HITS } from './items-view.ts';
import { itemsWords } from './items-words.ts';
import { searchForm } from './search-form.ts';

/** The list of items: what matches, or the whole catalogue by life events. */
export function itemsPage(frame: Frame, view: ItemsView): Html {
  const words = itemsWords(frame.language);
  const nothingAsked = asksNothing(view.search);
  const title = titleOf(frame, view);
  return layout(frame, {
    title: view.search.q || title,
    description: words.description,
    section: 'items',
    suggestions: true,
    unlisted: !nothingAsked,
    above: searchForm(frame.language, view),
    main: html`
<header class="head">
<h1>${title}</h1>
${introduction(frame, view)}
</header>
<div class="split">
<div>
${nothingAsked ? wholeCatalogue(frame, view.hits) : hits(frame, view)}
</div>
${askSomebody(frame, view)}
</div>
`,
  });
}

function titleOf(frame: Frame, { search, hits }: ItemsView): string {
  const words = itemsWords(frame.language);
  if (asksNothing(search)) return words.allTitle(hits.length);
  if (hits.length === 0) return words.noneTitle;
  if (search.q) return words.bestTitle;
  const only =
    search.lifeEvent && say({ zh: search.lifeEvent, en: LIFE_EVENTS[search.lifeEvent].en }, frame.language);
  return only
    ? `${only}${frame.language === 'en' ? ': ' : '：'}${words.choiceTitle(hits.length)}`
    : words.choiceTitle(hits.length);
}

function introduction(frame: Frame, { search, hits }: ItemsView): Html | false {
  const words = itemsWords(frame.language);
  if (hits.length === 0 && search.q === '') return html`<p class="quiet">${words.noneChosen}</p>`;
  if (search.q === '') return false;
  const { before, after } = hits.length === 0 ? words.noneFor : words.found(hits.length, MOST_HITS);
  return html`<p class="quiet">${before}<bdi>${search.q}</bdi>${after}</p>`;
}

function hits(frame: Frame, view: ItemsView): Html {
  const words = itemsWords(frame.language);
  if (view.hits.length === 0) return lifeEventLinks(frame);
  if (!view.search.q) return hitList(frame, view, words.list, view.hits);
  const [best, ...rest] = view.hits.slice(0, MOST_HITS);
  return html`<section aria-labelledby="best-h">
<h2 id="best-h" class="vh">${words.best}</h2>
${best && bestHit(frame, view, best)}
</section>
${rest.length > 0 && hitList(frame, view, words.rest, rest)}
${view.hits.length > MOST_HITS && html`<p class="quiet">${words.sayMore}</p>`}`;
}

function hitList(frame: Frame, view: ItemsView, heading: string, items: readonly Item[]): Html {
  return html`<section aria-labelledby="list-h">
<h2 id="list-h"${!view.search.q && html` class="vh"`}>${heading}</h2>
<ol class="hits">
${items.map((item) => hit(frame, view, item))}</ol>
</section>`;
}

function wholeCatalogue(frame: Frame, items: readonly Item[]): Html {
  const { language } = frame;
  const groups = Map.groupBy(items, ({ lifeEvent }) => lifeEvent);
  const events = (Object.keys(LIFE_EVENTS) as LifeEvent[]).filter((event) => groups.has(event));
  const nameOf = (event: LifeEvent) => say({ zh: event, en: LIFE_EVENTS[event].en }, language);
  const anchor = (event: LifeEvent) => `event-${Object.keys(LIFE_EVENTS).indexOf(event) + 1}`;
  return html`<nav class="jump" aria-label="${itemsWords(language).jump}"><ul>${events.map(
    (event) => html`<li><a href="#${anchor(event)}">${nameOf(event)}</a></li>\n`,
  )}</ul></nav>
${events.map(
  (event) => html`<section aria-labelledby="${anchor(event)}">
<h2 id="${anchor(event)}">${nameOf(event)}</h2>
<ul class="lines">
${(groups.get(event) ?? []).map((item) => itemLine(item, language))}</ul>
</section>
`,
)}`;
}

function lifeEventLinks(frame: Frame): Html {
  return html`<ul class="often">${Object.entries(LIFE_EVENTS).map(
    ([event, { en }]) =>
      html`<li><a href="${address`/items?lifeEvent=${event}`}">${say({ zh: event, en }, frame.language)}</a></li>\n`,
  )}</ul>`;
}

function askSomebody({ language, center }: Frame, { generalWindows }: ItemsView): Html {
  const words = itemsWords(language);
  return html`<aside aria-labelledby="ask-h">
<div class="carry">
<h2 id="ask-h">${words.notYours}</h2>
<p>${words.sayItOtherwise}</p>
<dl>
<dt>${words.call}</dt><dd>${telephone(center.phone)}</dd>
${generalWindows && html`<dt>${words.come}</dt><dd>${words.comeTo(sayPlace(generalWindows, language), sayWindows(generalWindows.windows, language))}</dd>`}
</dl>
</div>
</aside>`;
}
