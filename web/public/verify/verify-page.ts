import type { GenuineDocument } from '../../../src/documents/verification.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { type Html, html } from '../html.ts';
import { sayDate } from '../parts/say-date.ts';
import type { VerifyFields } from './verify-form.ts';
import { verifyWords } from './verify-words.ts';

/** That a document is genuine, and what it is. */
export function verifyPage(
  frame: Frame,
  document: GenuineDocument,
  sentFields: VerifyFields | undefined,
): Html {
  const { language } = frame;
  const words = verifyWords(language);
  const { certificate } = document;
  const row = (name: string, value: Html | string) => html`<dt>${name}</dt><dd>${value}</dd>\n`;
  return layout(frame, {
    title: `${words.genuine} ${document.title}`,
    description: words.description,
    crumbs: [{ name: words.title, href: '/verify' }, { name: html`<span class="num">${document.id}</span>` }],
    ...(sentFields && { sentFields: { ...sentFields } }),
    unlisted: true,
    main: html`
<header class="head">
<h1 class="state">${words.genuine}</h1>
<p class="gap">${words.compare}</p>
</header>
<section aria-labelledby="facts-h">
<div class="carry genuine">
<h2 id="facts-h">${words.facts}</h2>
<dl class="only">
${row(words.kind, document.title)}${row(words.documentNumber, html`<span lang="zh-CN">${document.number}</span>`)}${row(words.id, html`<span class="num">${document.id}</span>`)}${row(words.item, document.itemName)}${row(words.day, sayDate(document.day, language))}${row(words.holder, html`<span lang="zh-CN">${document.holder}</span>`)}${certificate && html`${row(words.certificate, html`<span lang="zh-CN">${certificate.number}</span>`)}${row(words.validUntil, certificate.validUntil ? words.until(sayDate(certificate.validUntil, language)) : words.noTerm)}`}${row(words.state, document.stateName)}</dl>
</div>
</section>
<p class="gap"><a href="/verify">${words.another}</a></p>
`,
  });
}
