import type { Frame } from '../frame/frame.ts';
import { frameWords } from '../frame/frame-words.ts';
import { layout } from '../frame/layout.ts';
import { telephone } from '../frame/telephone.ts';
import { type Html, html } from '../html.ts';
import { ACCESSIBILITY, PERSONAL_DATA, type Statement } from './statements.ts';

/** What this site does so that everybody can use it, and what it still cannot do. */
export function accessibilityPage(frame: Frame): Html {
  return statementPage(frame, frameWords(frame.language).accessibility, ACCESSIBILITY);
}

/** Which personal data are kept, what for, and what is never shown. */
export function personalDataPage(frame: Frame): Html {
  return statementPage(frame, frameWords(frame.language).personalData, PERSONAL_DATA);
}

function statementPage(frame: Frame, title: string, statement: Statement): Html {
  const { language, center } = frame;
  const { lead, sections, contact } = statement[language];
  return layout(frame, {
    title,
    description: lead,
    crumbs: [{ name: title }],
    main: html`
<header class="head">
<h1>${title}</h1>
<p>${lead}</p>
</header>
${sections.map(
  ({ heading, points }, index) => html`<section aria-labelledby="part-${index + 1}">
<h2 id="part-${index + 1}">${heading}</h2>
<ul class="dots prose">${points.map((point) => html`<li>${point}</li>\n`)}</ul>
</section>
`,
)}<section aria-labelledby="part-contact">
<h2 id="part-contact">${contact.heading}</h2>
<p>${contact.before}${telephone(center.phone)}${contact.after}</p>
</section>
`,
  });
}
