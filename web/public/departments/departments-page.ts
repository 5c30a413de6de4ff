import type { Department } from '../../../src/catalog/department.ts';
import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { sayFloor, sayPlace, shortNameOf } from '../frame/places.ts';
import { telephone } from '../frame/telephone.ts';
import { address, type Html, html } from '../html.ts';
import { plates } from '../parts/plates.ts';
import { departmentsWords } from './departments-words.ts';

export interface DepartmentsView {
  /** In the order of the hall. */
  readonly departments: readonly Department[];
  readonly itemCountOf: (code: string) => number;
}

/** Which department sits where: floor by floor, zone by zone. */
export function departmentsPage(frame: Frame, view: DepartmentsView): Html {
  const { language, size } = frame;
  const words = departmentsWords(language);
  const floors = [...Map.groupBy(view.departments, ({ floor }) => floor)].sort(
    ([one], [other]) => one - other,
  );
  return layout(frame, {
    title: words.title,
    description: words.description(size.departments, size.windows),
    section: 'departments',
    crumbs: [{ name: words.title }],
    main: html`
<header class="head">
<h1>${words.title}</h1>
<p class="quiet">${words.intro(size.departments, size.windows)}</p>
</header>
<nav class="jump" aria-label="${words.jump}"><ul>${floors.map(([floor]) => html`<li><a href="#floor-${floor}">${sayFloor(floor, language)}</a></li>\n`)}</ul></nav>
${floors.map(
  ([floor, departments]) => html`<section aria-labelledby="floor-${floor}">
<h2 id="floor-${floor}">${sayFloor(floor, language)}</h2>
<div class="zones">
${[...Map.groupBy(departments, ({ zone }) => zone).values()].map((zone) => zoneTable(frame, view, zone))}</div>
</section>
`,
)}`,
  });
}

function zoneTable({ language }: Frame, view: DepartmentsView, departments: readonly Department[]): Html {
  const words = departmentsWords(language);
  const [first] = departments;
  return html`<table class="facts zone">
<caption>${first && sayPlace(first, language)}</caption>
<thead><tr>${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${departments.map(
  (department) =>
    html`<tr><td class="where">${plates(department.windows)}</td><th scope="row"><a href="${address`/departments/${department.code}`}">${shortNameOf(department, language)}</a></th><td>${words.itemCount(view.itemCountOf(department.code))}</td><td>${telephone(department.phone)}</td></tr>\n`,
)}</tbody>
</table>
`;
}
