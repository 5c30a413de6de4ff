import type { Limit } from '../../../src/catalog/item.ts';
import { STEPS } from '../../../src/catalog/labels.ts';
import { sayLimit } from '../../../src/catalog/wording.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { shortNameOf } from '../frame/places.ts';
import { type Html, html } from '../html.ts';
import type { GuideView } from './guide-view.ts';
import { guideWords } from './guide-words.ts';
import { type Lane, lanesOf } from './lanes.ts';

/** A bar narrower than this part of the axis has its length written beside it. */
const NARROW = { 'zh-CN': 0.09, en: 0.13 };
/** With more days on the axis only every fifth is numbered. */
const ALL_NUMBERED = 12;

/** What happens after the papers are handed in, as bars on one axis of working days. */
export function procedure(view: GuideView, language: Language): Html {
  const words = guideWords(language);
  const { promisedLimit, statutoryLimit, coDepartments } = view.item;
  const promised = say(sayLimit(promisedLimit), language);
  return html`<section aria-labelledby="after-h">
<h2 id="after-h">${words.after}</h2>
<p>${coDepartments.length > 0 && [words.afterTogether, language === 'en' ? ' ' : '']}${explanation(promisedLimit, promised, language)}</p>
${promisedLimit.unit === 'working_day' ? lanes(view, language) : steps(view, language)}
<p class="quiet gap">${isSame(promisedLimit, statutoryLimit) ? words.statutorySame : words.promisedAndStatutory(say(sayLimit(statutoryLimit), language))}</p>
</section>`;
}

function explanation(limit: Limit, words: string, language: Language): string {
  const { afterSpot, afterCounted, afterCalendar } = guideWords(language);
  if (limit.unit === 'on_the_spot') return afterSpot;
  return limit.unit === 'working_day' ? afterCounted(words) : afterCalendar(words);
}

function isSame(one: Limit, other: Limit): boolean {
  return one.value === other.value && one.unit === other.unit;
}

function steps(view: GuideView, language: Language): Html {
  return html`<ol class="plain-steps">
${lanesOf(view.item).map((lane) => html`<li>${who(view, lane, language)}</li>\n`)}</ol>`;
}

function lanes(view: GuideView, language: Language): Html {
  const words = guideWords(language);
  const total = view.item.promisedLimit.value;
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  const isNumbered = (day: number) => total <= ALL_NUMBERED || day % 5 === 0 || day === 1;
  return html`<ol class="lanes" style="--days:${total}">
<li class="scale" aria-hidden="true"><span class="who small quiet">${words.scale}</span><span class="rule">${numbers.map((day) => html`<span>${isNumbered(day) && day}</span>`)}</span></li>
${lanesOf(view.item).map((lane) => html`<li>${who(view, lane, language)}<span class="rule">${bar(lane, total, language)}</span></li>\n`)}</ol>`;
}

function who(view: GuideView, { step, departments }: Lane, language: Language): Html {
  const names = departments.map((code) => shortNameOf(view.departmentOf(code), language));
  return html`<span class="who"><b>${say(STEPS[step], language)}</b> <span class="small quiet">${names.join(language === 'en' ? '; ' : '、')}</span></span>`;
}

function bar({ start, days, aside, counted }: Lane, total: number, language: Language): Html {
  const words = guideWords(language);
  const from = Math.min(start, total);
  if (!counted) return html`<span class="uncounted" style="--a:${from}">${words.notCounted(days)}</span>`;
  const classes = ['bar', aside && 'aside', ...labelPlace(start, days, total, language)].filter(Boolean);
  const spoken = html`<span class="vh">${words.span(from, Math.max(from, start + days - 1))}</span>`;
  return html`<span class="${classes.join(' ')}" style="--a:${from};--d:${Math.max(days, 1)}">${spoken}<b>${words.days(days)}</b></span>`;
}

/** Where a bar's length is written: in it, beside it if it is narrow, before it if there is no room after it. */
function labelPlace(start: number, days: number, total: number, language: Language): string[] {
  if (days === 0) return start > total ? ['instant', 'last', 'before'] : ['instant', 'after'];
  if (days / total >= NARROW[language]) return [];
  return [(start + days) / total > 0.8 ? 'before' : 'after'];
}
