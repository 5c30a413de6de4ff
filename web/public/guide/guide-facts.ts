import type { Item } from '../../../src/catalog/item.ts';
import { AUDIENCES, CHANNELS, KINDS } from '../../../src/catalog/labels.ts';
import { citeLaw, sayFee } from '../../../src/catalog/wording.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';
import type { Frame } from '../frame/frame.ts';
import { nameOf, sayHours, sayPlace, sayWindows } from '../frame/places.ts';
import { telephone } from '../frame/telephone.ts';
import { address, type Html, html } from '../html.ts';
import { chineseOnly, sentence } from '../parts/chinese-only.ts';
import { sayDate } from '../parts/say-date.ts';
import type { GuideView } from './guide-view.ts';
import { guideWords } from './guide-words.ts';

/** Where and when, and whom to call. */
export function whereToGo(frame: Frame, view: GuideView): Html {
  const { language, center } = frame;
  const words = guideWords(language);
  const { accepting, item } = view;
  const responsible = view.departmentOf(item.department);
  const at = words.windowAt(sayPlace(accepting, language), nameOf(accepting, language));
  const unusual = view.unusualDays.map(({ day, note, open }) =>
    words.unusual(sayDay(day, language), note ? say(note, language) : '', open),
  );
  return html`<section aria-labelledby="where-h">
<h2 id="where-h">${words.where}</h2>
<dl class="pairs">
<div><dt>${words.windows}</dt><dd>${at.before}<b>${sayWindows(accepting.windows, language)}</b>${at.after}<br>${say(center.address, language)}</dd></div>
<div><dt>${words.ways}</dt><dd>${item.channels.map((channel) => say(CHANNELS[channel], language)).join(language === 'en' ? ', ' : '、')}</dd></div>
<div><dt>${words.hours}</dt><dd>${words.workingDays(sayHours(center.openingHours, language), say(center.hoursNote, language))}${unusual}</dd></div>
<div><dt>${words.phone}</dt><dd>${telephone(responsible.phone)}</dd></div>
</dl>
</section>`;
}

/** Who may apply, under which conditions. */
export function whoMayApply(view: GuideView, language: Language): Html {
  const { conditions, audience } = view.item;
  return html`<section aria-labelledby="who-h">
<h2 id="who-h">${guideWords(language).who}</h2>
<p>${say(AUDIENCES[audience], language)}${language === 'en' ? '.' : '。'}</p>
${conditions.length > 0 && html`<ul class="dots prose gap">${conditions.map((condition) => html`<li>${chineseOnly(sentence(condition), language)}</li>\n`)}</ul>`}
</section>`;
}

/** What one has in hand at the end, what it costs, and what to do about a refusal. */
export function resultAndFees(view: GuideView, language: Language): Html {
  const words = guideWords(language);
  const { result, fees, fastTrack, kind } = view.item;
  const validity = result.validityMonths !== null && words.validFor(result.validityMonths);
  return html`<section aria-labelledby="result-h">
<h2 id="result-h">${words.result}</h2>
<dl class="pairs">
<div><dt>${words.resultName}</dt><dd>${chineseOnly(result.name, language)}${validity}${language === 'en' ? '.' : '。'}</dd></div>
<div><dt>${words.fees}</dt><dd>${fees.length === 0 ? words.free : feeTable(view, language)}</dd></div>
${fastTrack && html`<div><dt>${words.urgent}</dt><dd>${words.fastTrack}</dd></div>\n`}${kind !== 'public_service' && html`<div><dt>${words.disagree}</dt><dd>${words.remedies}</dd></div>\n`}</dl>
</section>`;
}

function feeTable({ item }: GuideView, language: Language): Html {
  const words = guideWords(language);
  const columns = [words.feeName, words.feeAmount, words.feeBasis];
  return html`<table class="fees"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${item.fees.map((fee) => html`<tr><th scope="row">${chineseOnly(fee.name, language)}</th><td class="num">${say(sayFee(fee), language)}</td><td>${chineseOnly(fee.basis, language)}</td></tr>\n`)}</tbody></table>
<p class="small quiet">${words.onlyFees}</p>`;
}

/** Questions that are often asked; answers open without a script. */
export function questions(view: GuideView, language: Language): Html | false {
  const { faq } = view.item;
  if (faq.length === 0) return false;
  return html`<section aria-labelledby="faq-h">
<h2 id="faq-h">${guideWords(language).faq}</h2>
${faq.map(
  ({ question, answer }, index) =>
    html`<details${index === 0 && html` open`}><summary>${chineseOnly(question, language)}</summary><p>${chineseOnly(answer, language)}</p></details>\n`,
)}</section>`;
}

/** The laws it stands on, and which version of the guide this is. */
export function legalBasis(view: GuideView, language: Language): Html {
  const words = guideWords(language);
  const { item } = view;
  const line = words.version(
    say(KINDS[item.kind], language),
    item.code,
    view.version,
    sayDate(view.publishedOn, language),
  );
  return html`<section aria-labelledby="law-h">
<h2 id="law-h">${words.law}</h2>
<ul class="dots prose">${citations(item).map((citation) => html`<li>${chineseOnly(citation, language)}</li>\n`)}</ul>
<p class="small quiet gap">${line.before}<span class="num">${line.code}</span>${line.after}</p>
<p class="small quiet"><a href="${address`/departments/${item.department}`}">${nameOf(view.departmentOf(item.department), language)}</a></p>
</section>`;
}

/** One entry a law, its articles together: `《…法》第三十三条、第三十五条`. */
function citations(item: Item): string[] {
  return [...Map.groupBy(item.legalBasis, ({ law }) => law)].map(([law, bases]) => {
    const articles = bases.flatMap(({ article }) => article ?? []);
    return citeLaw({ law, article: articles.join('、') });
  });
}
