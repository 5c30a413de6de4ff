import type { Department } from '../../../src/catalog/department.ts';
import type { Item } from '../../../src/catalog/item.ts';
import { say } from '../../../src/platform/refusal.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { nameOf, sayHours, sayPlace, shortNameOf } from '../frame/places.ts';
import { telephone } from '../frame/telephone.ts';
import { type Html, html } from '../html.ts';
import { itemLine } from '../parts/item-line.ts';
import { plates } from '../parts/plates.ts';
import { departmentsWords } from './departments-words.ts';

export interface DepartmentView {
  readonly department: Department;
  readonly items: readonly Item[];
}

/** One department: where it sits, when, its telephone, and everything it does. */
export function departmentPage(frame: Frame, { department, items }: DepartmentView): Html {
  const { language, center } = frame;
  const words = departmentsWords(language);
  const name = nameOf(department, language);
  return layout(frame, {
    title: name,
    description: `${name}${language === 'en' ? ': ' : '：'}${sayPlace(department, language)}`,
    section: 'departments',
    crumbs: [{ name: words.title, href: '/departments' }, { name: shortNameOf(department, language) }],
    main: html`
<header class="head">
<h1>${name}</h1>
<p class="sign">${plates(department.windows)}<span>${sayPlace(department, language)}</span></p>
</header>
<div class="split">
<section aria-labelledby="items-h">
<h2 id="items-h">${words.items(items.length)}</h2>
<ul class="lines">
${items.map((item) => itemLine(item, language))}</ul>
</section>
<aside aria-labelledby="where-h">
<div class="carry">
<h2 id="where-h">${words.where}</h2>
<dl class="only">
<dt>${words.windows}</dt><dd>${sayPlace(department, language)} ${department.windows.join(language === 'en' ? ', ' : '、')}<br>${say(center.address, language)}</dd>
<dt>${words.hours}</dt><dd>${words.workingDays(sayHours(center.openingHours, language), say(center.hoursNote, language))}</dd>
<dt>${words.phone}</dt><dd>${telephone(department.phone)}</dd>
</dl>
</div>
</aside>
</div>
`,
  });
}
