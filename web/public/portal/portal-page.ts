import { LIFE_EVENTS, type LifeEventGroup } from '../../../src/catalog/labels.ts';
import { say } from '../../../src/platform/refusal.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { address, type Html, html } from '../html.ts';
import { searchBox } from '../parts/search-box.ts';
import { truthWords } from '../parts/truth-line.ts';
import { hallBoard } from './hall-board.ts';
import type { LifeEventCount, NeededItem, PortalView } from './portal-view.ts';
import { portalWords } from './portal-words.ts';

/** The portal: an open door with one question in it, the hall now beside it, life events below. */
export function portalPage(frame: Frame, view: PortalView): Html {
  const words = portalWords(frame.language);
  return layout(frame, {
    description: words.description(say(frame.center.name, frame.language), frame.size.items),
    wide: true,
    suggestions: true,
    main: html`
<div class="hall">
<div class="wrap">
${gate(frame, view.needed)}
${hallBoard(frame, view)}
</div>
<div class="floor" aria-hidden="true"><div class="wrap"><i></i></div></div>
</div>
<div class="wrap">
<section class="first" aria-labelledby="life-h">
<h2 id="life-h">${words.lifeTitle}</h2>
${lifeEvents(frame, view.lifeEvents)}
</section>
${view.needed.length > 0 && neededItems(frame, view.needed)}
${waysOn(frame)}
</div>
`,
  });
}

function gate(frame: Frame, needed: readonly NeededItem[]): Html {
  const { language } = frame;
  const words = portalWords(language);
  const examples = needed.slice(0, 4).map(({ item }) => {
    const [spoken = item.name.zh] = item.keywords;
    return language === 'en'
      ? html`<li><a href="${address`/items/${item.code}`}">${item.name.en}</a></li>\n`
      : html`<li><a href="${address`/items?q=${spoken}`}">${spoken}</a></li>\n`;
  });
  return html`<div class="gate">
<h1>${words.question}</h1>
<form action="/items" method="get" role="search">
<label for="q">${words.ask}</label>
${searchBox(language, '')}
</form>
${
  examples.length > 0 &&
  html`<p class="vh">${words.examples}</p>
<ul class="often">${examples}</ul>`
}
</div>`;
}

function lifeEvents(frame: Frame, counts: readonly LifeEventCount[]): Html {
  const words = portalWords(frame.language);
  const groups = (Object.keys(words.groups) as LifeEventGroup[]).map((group) => ({
    group,
    events: counts.filter((count) => count.group === group),
  }));
  return html`<dl class="life">${groups
    .filter(({ events }) => events.length > 0)
    .map(
      ({ group, events }) => html`
<div>
<dt>${words.groups[group]}</dt>
<dd>${events.map((event) => lifeEvent(frame, event))}</dd>
</div>`,
    )}
</dl>`;
}

function lifeEvent(frame: Frame, { lifeEvent, items }: LifeEventCount): Html {
  const { before, count, after } = portalWords(frame.language).itemCount(items);
  const name = say({ zh: lifeEvent, en: LIFE_EVENTS[lifeEvent].en }, frame.language);
  return html`<a href="${address`/items?lifeEvent=${lifeEvent}`}">${name}<small><span class="vh">${before}</span>${count}<span class="vh">${after}</span></small></a>\n`;
}

function neededItems(frame: Frame, needed: readonly NeededItem[]): Html {
  const { language } = frame;
  const words = portalWords(language);
  const { columns } = words;
  return html`<section aria-labelledby="needed-h">
<h2 id="needed-h">${words.neededTitle}</h2>
<p class="quiet">${words.neededIntro}</p>
<table class="facts">
<thead><tr>${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${needed.map(
  ({ item, neededBy }) =>
    html`<tr><th scope="row"><a href="${address`/items/${item.code}`}">${say(item.name, language)}</a></th>${truthWords(item, language).map((truth) => html`<td>${truth}</td>`)}<td>${words.neededBy(neededBy)}</td></tr>\n`,
)}</tbody>
</table>
</section>`;
}

function waysOn(frame: Frame): Html {
  const words = portalWords(frame.language);
  const ways = [
    { href: '/progress', ...words.progress },
    { href: '/items', ...words.items(frame.size.items) },
    { href: '/departments', ...words.departments(frame.size.departments, frame.size.windows) },
  ];
  return html`<section aria-labelledby="ways-h">
<h2 id="ways-h" class="vh">${words.waysTitle}</h2>
<ul class="ways">
${ways.map(({ href, name, text }) => html`<li><a href="${href}">${name}</a><p>${text}</p></li>\n`)}</ul>
</section>`;
}
