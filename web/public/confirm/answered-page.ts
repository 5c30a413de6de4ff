import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { address, type Html, html } from '../html.ts';
import type { HolderFields } from './confirm-form.ts';
import { confirmWords } from './confirm-words.ts';

/**
 * What comes after the applicant's answer: thanks, or that the window has been told.
 * @param holder whose sheet the other language shows again; undefined once it is confirmed, for there is none any more
 */
export function answeredPage(
  frame: Frame,
  answer: 'done' | 'told',
  caseNumber: string,
  holder?: HolderFields,
): Html {
  const words = confirmWords(frame.language);
  const [title, hint] =
    answer === 'done' ? [words.doneTitle, words.doneHint] : [words.toldTitle, words.toldHint];
  return layout(frame, {
    title,
    description: words.description,
    section: 'progress',
    crumbs: [{ name: words.title, href: '/confirm' }, { name: html`<span class="num">${caseNumber}</span>` }],
    ...(holder && { sentFields: { ...holder } }),
    unlisted: true,
    main: html`
<header class="head">
<h1 class="state">${title}</h1>
<p class="gap">${hint}</p>
<p class="quiet">${words.caseNumber}${words.colon}<span class="num">${caseNumber}</span></p>
<div class="acts"><a class="btn" href="${address`/progress?caseNumber=${caseNumber}`}">${words.toProgress}</a></div>
</header>
`,
  });
}
