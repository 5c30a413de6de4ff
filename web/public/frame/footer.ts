import { say } from '../../../src/platform/refusal.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from './frame.ts';
import { frameWords } from './frame-words.ts';
import { sayHours } from './places.ts';
import { telephone } from './telephone.ts';

/** Where the center is and when it is open, what is published, and what this site is. */
export function footer(frame: Frame, centerName: string): Html {
  const { language, center, size } = frame;
  const words = frameWords(language);
  return html`<footer class="foot">
<div class="wrap">
<div>
<h2>${centerName}</h2>
<p>${words.windows(say(center.address, language), size.windows)}<br>${words.hours(sayHours(center.openingHours, language), say(center.hoursNote, language))}<br>${words.phone} ${telephone(center.phone)}${words.stop}</p>
</div>
<nav aria-labelledby="foot-public">
<h2 id="foot-public">${words.publicLinks}</h2>
<ul>
<li><a href="/items">${words.allItems(size.items)}</a></li>
<li><a href="/departments">${words.allDepartments(size.departments)}</a></li>
<li><a href="/progress">${words.progress}</a></li>
<li><a href="/fast-track">${words.fastTrack}</a></li>
<li><a href="/confirm">${words.confirm}</a></li>
<li><a href="/verify">${words.verify}</a></li>
<li><a href="/open-data">${words.openData}</a></li>
</ul>
</nav>
<nav aria-labelledby="foot-site">
<h2 id="foot-site">${words.siteLinks}</h2>
<ul>
<li><a href="/statement/accessibility">${words.accessibility}</a></li>
<li><a href="/statement/personal-data">${words.personalData}</a></li>
</ul>
</nav>
<p class="last">${frame.sample && [words.sample, language === 'en' ? ' ' : '']}${words.openSource}</p>
</div>
</footer>`;
}
