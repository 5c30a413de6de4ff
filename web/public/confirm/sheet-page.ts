import type { ConfirmationSheet } from '../../../src/cases/confirm-schema.ts';
import { sayMoment } from '../../../src/platform/time.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { type Html, html } from '../html.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import type { HolderFields } from './confirm-form.ts';
import { type ConfirmWords, confirmWords } from './confirm-words.ts';
import { confirmForm, disputeForm } from './sheet-acts.ts';

/** What was entered, what was corrected since, and the two answers that the applicant may give. */
export function sheetPage(
  frame: Frame,
  sheet: ConfirmationSheet,
  holder: HolderFields,
  answer: { readonly remark: string; readonly errors: readonly FieldError[] },
): Html {
  const { language } = frame;
  const words = confirmWords(language);
  const { remark, errors } = answer;
  return layout(frame, {
    title: `${errors.length > 0 ? words.errorPrefix : ''}${words.sheetTitle}`,
    description: words.description,
    section: 'progress',
    crumbs: [
      { name: words.title, href: '/confirm' },
      { name: html`<span class="num">${sheet.caseNumber}</span>` },
    ],
    sentFields: { ...holder },
    unlisted: true,
    signing: true,
    main: html`
<header class="head">
${errors.length > 0 && errorSummary(errors, language)}
<p class="quiet about">${sheet.itemName}</p>
<h1 class="state">${words.sheetTitle}</h1>
<p class="gap">${words.askedAt(sayMoment(Temporal.Instant.from(sheet.askedAt), language))}</p>
</header>
${sheet.disputed !== null && disputed(sheet.disputed, words)}
${sheet.changes.length > 0 && changes(sheet.changes, words)}
${entered(sheet, words)}
${papers(sheet, words)}
${confirmForm(holder, errors, words, language)}
${disputeForm(holder, remark, errors, words, language)}
`,
  });
}

function disputed(remark: string, words: ConfirmWords): Html {
  return html`<section class="said-wrong" aria-labelledby="disputed-h">
<h2 id="disputed-h">${words.disputedTitle}</h2>
<blockquote>${remark}</blockquote>
<p class="gap">${words.disputedHint}</p>
</section>`;
}

function changes(list: ConfirmationSheet['changes'], words: ConfirmWords): Html {
  return html`<section aria-labelledby="changes-h">
<h2 id="changes-h">${words.changes}</h2>
<p class="quiet">${words.changesHint}</p>
<dl class="pairs changed">
${list.map(
  ({ name, from, to }) =>
    html`<div><dt>${name}</dt><dd><del><span class="vh">${words.before}</span>${from}</del> <span aria-hidden="true">→</span> <ins><span class="vh">${words.after}</span>${to}</ins></dd></div>\n`,
)}</dl>
</section>`;
}

function entered({ applicant, agent, department }: ConfirmationSheet, words: ConfirmWords): Html {
  const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
  const party = (name: string, { name: who, idNumber, phone }: ConfirmationSheet['applicant']) =>
    html`<div><dt>${name}</dt><dd><b lang="zh-CN">${who}</b></dd></div>
${row(words.idNumber, idNumber)}${row(words.phone, phone || words.noPhone)}`;
  return html`<section aria-labelledby="who-h">
<h2 id="who-h">${words.who}</h2>
<dl class="pairs entered">
${party(words.applicant, applicant)}${agent && party(words.agent, agent)}${row(words.department, department)}</dl>
</section>`;
}

function papers({ materials }: ConfirmationSheet, words: ConfirmWords): Html | false {
  if (materials.length === 0) return false;
  return html`<section aria-labelledby="papers-h">
<h2 id="papers-h">${words.materials}</h2>
<ul class="marked">
${materials.map(({ name, status }) => html`<li><span>${name}</span> <b>${words.marks[status]}</b></li>\n`)}</ul>
</section>`;
}
