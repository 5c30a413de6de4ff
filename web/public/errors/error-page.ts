import type { Problem } from '../../../src/platform/problem.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { telephone } from '../frame/telephone.ts';
import { address, type Html, html } from '../html.ts';
import { searchBox } from '../parts/search-box.ts';

const WORDS = {
  'zh-CN': {
    lost: '这一页不在这里',
    lostHint: '网址可能打错了，也可能这一页已经搬走。可以从这里找：',
    ours: '是我们这边出了问题',
    search: '您来办什么事？',
    or: '也可以：',
    home: '回首页',
    again: '再试一次',
    items: '看全部事项',
    call: '打电话问',
    fields: '要改的地方',
  },
  en: {
    lost: 'This page is not here',
    lostHint: 'The address may be mistyped, or the page has moved. Find it from here:',
    ours: 'Something went wrong on our side',
    search: 'What are you here for?',
    or: 'Or:',
    home: 'Go to the home page',
    again: 'Try again',
    items: 'See all services',
    call: 'Ask by telephone',
    fields: 'Please mend',
  },
};

/** What a browser is shown when an address has nothing, a request is wrong, or we have failed. */
export function errorPage(frame: Frame, problem: Problem): Html {
  const words = WORDS[frame.language];
  const isLost = problem.type === '/problems/not-found';
  const isOurs = problem.status >= 500;
  const title = isLost ? words.lost : isOurs ? words.ours : problem.title;
  return layout(frame, {
    title,
    description: problem.detail,
    suggestions: !isOurs,
    unlisted: true,
    main: html`
<header class="head">
<h1>${title}</h1>
<p>${isLost ? words.lostHint : problem.detail}</p>
${problem.errors && html`<h2>${words.fields}</h2><ul class="dots prose">${problem.errors.map(({ detail }) => html`<li>${detail}</li>`)}</ul>`}
</header>
${
  !isOurs &&
  html`<form class="question" action="/items" method="get" role="search">
<label for="q">${words.search}</label>
${searchBox(frame.language, '')}
</form>`
}
<section class="gap" aria-labelledby="or-h">
<h2 id="or-h">${words.or}</h2>
<ul class="dots prose">
${isOurs && html`<li><a href="${pathOf(frame.here)}">${words.again}</a></li>\n`}<li><a href="/">${words.home}</a></li>
<li><a href="/items">${words.items}</a></li>
<li>${words.call}${frame.language === 'en' ? ': ' : '：'}${telephone(frame.center.phone)}</li>
</ul>
</section>
`,
  });
}

/** The same without what only the catalogue knows, for the case that it cannot be read. */
export function bareErrorPage(language: Language, problem: Problem): Html {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problem.title}</title>
</head>
<body>
<h1>${problem.title}</h1>
<p>${problem.detail}</p>
<p><a href="/">${WORDS[language].home}</a></p>
</body>
</html>
`;
}

/** Only the path: what stood in a query may have been the mistake. */
function pathOf(here: string): string {
  const [path = '/'] = here.split('?', 1);
  return path
    .split('/')
    .map((part) => address`${part}`)
    .join('/');
}
