import type { DayDigest } from '../../../src/cases/digest.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { address, type Html, html } from '../html.ts';
import { sayDate } from '../parts/say-date.ts';
import { openDataWords } from './open-data-words.ts';

const FOLDER = '/api/public/open-data';

export interface OpenDataView {
  /** The newest first. */
  readonly digests: readonly DayDigest[];
  /** Where the public reaches the hall, for commands that are typed elsewhere. */
  readonly origin: string;
}

/** What the center publishes for everybody to download, and how to check it. */
export function openDataPage(frame: Frame, { digests, origin }: OpenDataView): Html {
  const words = openDataWords(frame.language);
  const [newest] = digests;
  return layout(frame, {
    title: words.title,
    description: words.description,
    crumbs: [{ name: words.title }],
    main: html`
<header class="head">
<h1>${words.title}</h1>
<p class="quiet">${words.intro}</p>
</header>
<section aria-labelledby="digests">
<h2 id="digests">${words.digests}</h2>
<div class="prose">${words.what.map((sentence, index) => html`<p${index > 0 && html` class="gap"`}>${sentence}</p>\n`)}</div>
<p class="gap">${words.downloads}<a href="${FOLDER}/ledger-digests.csv">CSV</a> <a href="${FOLDER}/ledger-digests.json">JSON</a></p>
${newest ? digestTable(frame, digests) : html`<p class="gap quiet">${words.none}</p>`}
</section>
<section aria-labelledby="how">
<h2 id="how">${words.how}</h2>
<ul class="dots prose">${words.steps.map((step) => html`<li>${step}</li>\n`)}</ul>
${
  newest &&
  html`<p class="gap">${words.command}</p>
<p><code class="hash" lang="en">curl -s ${origin}${linesOf(newest)} | sha256sum</code></p>
`
}</section>
<section aria-labelledby="more">
<h2 id="more">${words.more}</h2>
<ul class="dots"><li><a href="/api/public/statistics">${words.figures} (JSON)</a></li></ul>
</section>
`,
  });
}

function digestTable({ language }: Frame, digests: readonly DayDigest[]): Html {
  const words = openDataWords(language);
  return html`<table class="facts digests">
<caption>${words.newest}</caption>
<thead><tr>${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${digests.map(
  (digest) =>
    html`<tr><th scope="row"><a href="${linesOf(digest)}">${sayDate(digest.day, language)}</a></th><td>${words.events(digest.events)}</td><td>${words.cases(digest.cases)}</td><td><code class="hash">${digest.digest}</code></td></tr>\n`,
)}</tbody>
</table>`;
}

function linesOf({ day }: DayDigest): string {
  return FOLDER + address`/ledger-digests/${day}/lines.txt`;
}
