import type { Progress } from '../../../src/cases/progress-schema.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { telephone } from '../frame/telephone.ts';
import { address, type Html, html, joined } from '../html.ts';
import { light } from '../parts/light.ts';
import { dayReasons, dayTable } from './day-reasons.ts';
import { headlineOf } from './headline.ts';
import type { ProgressFields } from './progress-form.ts';
import { type ProgressWords, progressWords } from './progress-words.ts';
import { rulerOf } from './ruler.ts';
import { rulerFigure } from './ruler-figure.ts';
import { trail } from './trail.ts';

/** Whom to ask about a case, and where its window is. */
export interface ProgressContact {
  readonly phone: string;
  readonly place: string;
}

/** Where a case stands: the answer first, then how its due day comes about, then what has happened. */
export function progressPage(
  frame: Frame,
  progress: Progress,
  contact: ProgressContact | undefined,
  fields: ProgressFields,
): Html {
  const { language } = frame;
  const words = progressWords(language);
  const isTicking = progress.clockState === 'running' || progress.clockState === 'stopped';
  return layout(frame, {
    title: `${progress.item.name}${language === 'en' ? ': ' : '：'}${progress.stateName}`,
    description: words.description,
    section: 'progress',
    crumbs: [
      { name: words.query, href: '/progress' },
      { name: html`<span class="num">${progress.caseNumber}</span>` },
    ],
    sentFields: { ...fields },
    unlisted: true,
    main: html`
<header class="head">
<p class="quiet about">${progress.item.name}</p>
<h1 class="state">${joined(headlineOf(progress, language), html`<br>`)}</h1>
<p class="gap">${isTicking && html`${light(progress.light, language)} `}${progress.awaited}</p>
${progress.state === 'awaiting_confirmation' && toConfirmation(progress.caseNumber, words)}</header>
${missing(frame, progress, contact)}
${showsClock(progress) && clock(progress, frame)}
<div class="split">
${trail(progress, language)}
${about(frame, progress, contact)}
</div>
`,
  });
}

/** The applicant is the one who is waited for: the way to what is to be done. */
function toConfirmation(caseNumber: string, words: ProgressWords): Html {
  return html`<div class="acts"><a class="btn" href="${address`/confirm?caseNumber=${caseNumber}`}">${words.confirm}</a></div>\n`;
}

/** The ruler explains a count; there is none before acceptance, on the spot, or of a case that ended unfinished. */
function showsClock({ days, promisedWorkingDays, state }: Progress): boolean {
  return days.length > 0 && promisedWorkingDays > 0 && state !== 'withdrawn' && state !== 'not_accepted';
}

function clock(progress: Progress, { language }: Frame): Html {
  const days = rulerOf(progress);
  return html`<section aria-labelledby="clock-h">
<h2 id="clock-h">${progressWords(language).rulerTitle(progress.promisedWorkingDays)}</h2>
${rulerFigure(progress, days, language)}
${dayReasons(progress, days, language)}
${dayTable(days, language)}
</section>`;
}

function missing(
  { language }: Frame,
  { missing, state }: Progress,
  contact: ProgressContact | undefined,
): Html | false {
  if (missing.length === 0) return false;
  const words = progressWords(language);
  return html`<section aria-labelledby="missing-h">
<h2 id="missing-h">${state === 'supplement_requested' ? words.missing : words.owed}</h2>
<ul class="dots prose">${missing.map((name) => html`<li>${name}</li>\n`)}</ul>
${contact && html`<p class="gap">${words.bringMissing(contact.place)}</p>`}
</section>`;
}

function about(
  { language }: Frame,
  { caseNumber, item }: Progress,
  contact: ProgressContact | undefined,
): Html {
  const words = progressWords(language);
  return html`<aside aria-labelledby="about-h">
<div class="carry">
<h2 id="about-h">${words.about}</h2>
<dl class="only">
<dt>${words.caseNumber}</dt><dd class="num">${caseNumber}</dd>
${contact && html`<dt>${words.window}</dt><dd>${contact.place}</dd>\n<dt>${words.ask}</dt><dd>${telephone(contact.phone)}</dd>\n<dt>${words.guide}</dt><dd><a href="${address`/items/${item.code}`}">${item.name}</a></dd>\n`}</dl>
<p class="gap"><a href="/progress">${words.another}</a></p>
</div>
</aside>`;
}
