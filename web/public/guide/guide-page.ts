import { LIFE_EVENTS } from '../../../src/catalog/labels.ts';
import { lineOfTruth } from '../../../src/catalog/line-of-truth.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { sayPlace, sayWindows } from '../frame/places.ts';
import { address, type Html, html } from '../html.ts';
import { truthLine } from '../parts/truth-line.ts';
import { legalBasis, questions, resultAndFees, whereToGo, whoMayApply } from './guide-facts.ts';
import type { GuideView } from './guide-view.ts';
import { guideWords } from './guide-words.ts';
import { papers } from './papers.ts';
import { procedure } from './procedure.ts';

/** The guide (办事指南) of one item: what to bring first, everything else after it. */
export function guidePage(frame: Frame, view: GuideView): Html {
  const { language } = frame;
  const words = guideWords(language);
  const { item } = view;
  const name = say(item.name, language);
  const lifeEvent = say({ zh: item.lifeEvent, en: LIFE_EVENTS[item.lifeEvent].en }, language);
  return layout(frame, {
    title: name,
    description: words.description(name, say(lineOfTruth(item), language)),
    section: 'items',
    crumbs: [{ name: lifeEvent, href: address`/items?lifeEvent=${item.lifeEvent}` }, { name }],
    main: html`
<header class="head">
<h1>${name}</h1>
${language === 'en' && html`<p lang="zh-CN">${item.name.zh}</p>\n`}${truthLine(item, language, 'large')}
<p class="quiet">${promise(view, language)}</p>
${words.chineseOnly && html`<p class="small quiet">${words.chineseOnly}</p>`}
</header>
<div class="split">
<div>
${papers(view, language)}
${procedure(view, language)}
${whereToGo(frame, view)}
${whoMayApply(view, language)}
${resultAndFees(view, language)}
${questions(view, language)}
${legalBasis(view, language)}
</div>
${carry(view, language)}
</div>
`,
  });
}

/** If handed in today, done by when. */
function promise({ promise, item }: GuideView, language: Language): string | false {
  if (!promise) return false;
  const words = guideWords(language);
  const day = sayDay(promise.handedInOn, language);
  const due = sayDay(promise.dueOn, language);
  if (item.promisedLimit.unit === 'on_the_spot') return promise.isToday ? words.spotToday : words.spotOn(day);
  const sentence = promise.isToday ? words.promiseToday(due) : words.promiseOn(day, due);
  return promise.provisional ? `${sentence}${language === 'en' ? ' ' : ''}${words.provisional}` : sentence;
}

/** The short list beside the guide, which stays in sight on a wide screen. */
function carry({ item, accepting, promise }: GuideView, language: Language): Html {
  const words = guideWords(language);
  const onTheSpot = item.promisedLimit.unit === 'on_the_spot';
  return html`<aside aria-labelledby="carry-h">
<div class="carry wide">
<h2 id="carry-h">${words.carry}</h2>
<ul>
${item.materials.map((material) => html`<li>${say(material.name, language)}${!material.required && words.carryIfNeeded}${material.required && material.deferrable && words.carryLater}</li>\n`)}</ul>
<dl>
<dt>${words.go}</dt><dd>${sayPlace(accepting, language)} ${sayWindows(accepting.windows, language)}</dd>
${promise && html`<dt>${promise.isToday ? words.todayDue : words.dayDue(sayDay(promise.handedInOn, language))}</dt><dd>${onTheSpot ? words.doneOnTheSpot : words.doneBy(sayDay(promise.dueOn, language))}</dd>`}
</dl>
<p class="gap">${words.print}</p>
</div>
</aside>`;
}
