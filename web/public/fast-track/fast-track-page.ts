import { sayDay } from '../../../src/platform/time.ts';
import type { FastTrackView } from '../../../src/statistics/fast-track-schema.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { sayDate } from '../parts/say-date.ts';
import { fastTrackWords } from './fast-track-words.ts';

/** On a page that loads in an instant; the figures for programs have more. */
const MOST_SHOWN = 60;

export interface FastTrackPage {
  readonly view: FastTrackView;
  /** The years that can be chosen, the latest first. */
  readonly years: readonly string[];
}

type Grant = FastTrackView['grants'][number];

/** How often the fast track was granted in a year, for whom, by whom, why, and who waited longer because of it. */
export function fastTrackPage(frame: Frame, { view, years }: FastTrackPage): Html {
  const words = fastTrackWords(frame.language);
  return layout(frame, {
    title: words.title,
    description: words.description,
    crumbs: [{ name: words.title }],
    main: html`
<header class="head">
<h1>${words.title}</h1>
<p>${words.intro}</p>
</header>
<nav class="jump" aria-label="${words.years}"><ul>${years.map((year) => html`<li><a href="/fast-track?year=${year}"${view.from.startsWith(year) && html` aria-current="page"`}>${words.year(year)}</a></li>\n`)}</ul></nav>
${view.granted === 0 ? nothing(frame, view) : figures(frame, view)}`,
  });
}

/** A year that is over is told without its last day. */
function untilOf({ to }: FastTrackView, { language }: Frame): string | undefined {
  return to.endsWith('-12-31') ? undefined : sayDay(to, language);
}

function nothing(frame: Frame, view: FastTrackView): Html {
  const words = fastTrackWords(frame.language);
  return html`<section>
<p><b>${words.none(view.from.slice(0, 4), untilOf(view, frame))}</b></p>
<p class="quiet">${words.noneHint}</p>
</section>`;
}

function figures(frame: Frame, view: FastTrackView): Html {
  const words = fastTrackWords(frame.language);
  const { person, organisation } = view.byApplicant;
  return html`<section>
<p class="granted">${words.granted(view.from.slice(0, 4), untilOf(view, frame), view.granted, view.decided)}</p>
<p>${words.applicants(person, organisation)}</p>
</section>
${waited(frame, view)}
<section class="counted">
${countTable(frame, words.itemTitle, view.byItem)}${countTable(frame, words.departmentTitle, view.byDepartment)}${countTable(
  frame,
  words.grantorTitle,
  view.byGrantor.map(({ count, ...grantor }) => ({ name: words.grantor(grantor), count })),
)}</section>
<section aria-labelledby="grants-h">
<h2 id="grants-h">${words.grantsTitle}</h2>
<ul class="hits grants">
${view.grants.slice(0, MOST_SHOWN).map((grant) => grantLine(frame, grant))}</ul>
${more(frame, view)}</section>`;
}

function waited(frame: Frame, { overtaken }: FastTrackView): Html {
  const words = fastTrackWords(frame.language);
  const { cases, late, medianWorkingDays, longestWorkingDays } = overtaken;
  return html`<section aria-labelledby="waited-h">
<h2 id="waited-h">${words.waitedTitle}</h2>
${
  cases === 0
    ? html`<p>${words.waitedNobody}</p>`
    : html`<p>${words.waited(cases, late)}</p>
<p>${words.behind(String(medianWorkingDays), longestWorkingDays ?? 0)}</p>`
}
<p class="quiet">${words.how}</p>
</section>`;
}

function countTable(
  { language }: Frame,
  title: string,
  rows: readonly { readonly name: string; readonly count: number }[],
): Html {
  const words = fastTrackWords(language);
  return html`<table class="facts">
<caption>${title}</caption>
<thead><tr><th scope="col">${title}</th><th scope="col">${words.count}</th></tr></thead>
<tbody>
${rows.map(({ name, count }) => html`<tr><th scope="row">${name}</th><td>${words.times(count)}</td></tr>\n`)}</tbody>
</table>
`;
}

function grantLine({ language }: Frame, grant: Grant): Html {
  const words = fastTrackWords(language);
  const facts: Content[] = [
    words[grant.applicantKind],
    words.grantedBy(sayDate(grant.grantedOn, language), words.grantor(grant.grantor)),
    grant.decidedOn ? words.decidedOn(sayDay(grant.decidedOn, language)) : words.open,
    ...(grant.overtaken > 0 ? [words.overtook(grant.overtaken)] : []),
  ];
  // Reasons are published as they were written, which is in Chinese.
  return html`<li><h3>${grant.item.name}</h3><p class="reason"${language === 'en' && html` lang="zh-CN"`}>${grant.reason}</p><p class="quiet">${joined(facts, words.pause)}${words.stop}</p></li>\n`;
}

function more(frame: Frame, view: FastTrackView): Html | false {
  const words = fastTrackWords(frame.language);
  const left = view.granted - Math.min(MOST_SHOWN, view.grants.length);
  const data = `/api/public/statistics/fast-track?from=${view.from}&to=${view.to}`;
  return left > 0 && html`<p>${words.leftOff(left)}<a href="${data}">${words.data}</a>${words.stop}</p>\n`;
}
