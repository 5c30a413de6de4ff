import type { Material } from '../../../src/catalog/item.ts';
import { FORMS } from '../../../src/catalog/labels.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { shortNameOf } from '../frame/places.ts';
import { address, type Html, html } from '../html.ts';
import { chineseOnly, sentence } from '../parts/chinese-only.ts';
import type { GuideView } from './guide-view.ts';
import { guideWords } from './guide-words.ts';

/** The checklist: every paper with its form, how to prepare it and where it comes from. */
export function papers(view: GuideView, language: Language): Html {
  const words = guideWords(language);
  const { materials } = view.item;
  return html`<section aria-labelledby="bring-h">
<h2 id="bring-h">${words.bring}</h2>
${
  materials.length === 0
    ? html`<p>${words.bringNothing}</p>`
    : html`<ol class="papers">
${materials.map((material, index) => paper(view, material, index + 1, language))}</ol>
<p class="quiet gap">${words.onlyThese(materials.length)}</p>`
}
</section>`;
}

function paper(view: GuideView, material: Material, position: number, language: Language): Html {
  const words = guideWords(language);
  const form = words.copies(
    say(FORMS[material.form], language),
    material.copies,
    material.form === 'electronic',
  );
  const origin = originOf(view, material, language);
  return html`<li>
<input type="checkbox" id="paper-${position}"><label for="paper-${position}">${say(material.name, language)}</label><span class="form">${form}</span>
<p>${chineseOnly(sentence(material.hint), language)}${origin && html`<br>${origin}`}</p>
${!material.required && html`<p class="later">${words.ifNeeded}</p>\n`}${material.deferrable && html`<p class="later">${words.later}</p>\n`}</li>
`;
}

function originOf(view: GuideView, { source }: Material, language: Language): Html | undefined {
  const words = guideWords(language);
  const issuer = /^issued_by:(.+)$/.exec(source)?.[1];
  if (issuer === undefined || issuer === view.item.code) return undefined;
  const item = view.itemOf(issuer);
  if (item) {
    return html`${words.getFirst(html`<a href="${address`/items/${item.code}`}">${say(item.name, language)}</a>`)}`;
  }
  return issuer.startsWith(view.accepting.code.slice(0, 3))
    ? html`${words.issuedBy(shortNameOf(view.departmentOf(issuer), language))}`
    : undefined;
}
