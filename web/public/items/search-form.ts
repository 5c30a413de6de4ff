import { LIFE_EVENTS } from '../../../src/catalog/labels.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';
import { shortNameOf } from '../frame/places.ts';
import { type Html, html } from '../html.ts';
import { searchBox } from '../parts/search-box.ts';
import { type ItemsView, isNarrowed } from './items-view.ts';
import { itemsWords } from './items-words.ts';

/** The search with its choices; opened when one of them is in use. */
export function searchForm(language: Language, view: ItemsView): Html {
  const words = itemsWords(language);
  const { search } = view;
  return html`<div class="find">
<form class="wrap" action="/items" method="get" role="search">
<div class="narrow-measure">
<label for="q">${words.question}</label>
${searchBox(language, search.q)}
<details class="narrow"${isNarrowed(search) && html` open`}>
<summary>${words.narrow}</summary>
<div class="choices">
${choice('audience', words.audience, words.anybody, Object.entries(words.audiences), search.audience)}
${choice('lifeEvent', words.lifeEvent, words.anyLifeEvent, lifeEventNames(language), search.lifeEvent)}
${choice('department', words.department, words.anyDepartment, departmentNames(language, view), search.department)}
</div>
<fieldset class="picks"><legend class="vh">${words.only}</legend>
${pick('noVisit', words.noVisit, search.noVisit)}
${pick('onTheSpot', words.onTheSpot, search.onTheSpot)}
${pick('free', words.free, search.free)}
</fieldset>
</details>
</div>
</form>
</div>
`;
}

function choice(
  id: string,
  label: string,
  any: string,
  options: readonly (readonly [value: string, name: string])[],
  chosen: string | undefined,
): Html {
  return html`<div><label for="${id}">${label}</label>
<select id="${id}" name="${id}"><option value="">${any}</option>${options.map(
    ([value, name]) => html`<option value="${value}"${value === chosen && html` selected`}>${name}</option>`,
  )}</select></div>`;
}

function pick(name: string, label: string, chosen: boolean): Html {
  return html`<label><input type="checkbox" name="${name}" value="1"${chosen && html` checked`}> ${label}</label>`;
}

function lifeEventNames(language: Language): [string, string][] {
  return Object.entries(LIFE_EVENTS).map(([zh, { en }]) => [zh, say({ zh, en }, language)]);
}

function departmentNames(language: Language, { departments }: ItemsView): [string, string][] {
  return departments.map((department) => [department.code, shortNameOf(department, language)]);
}
