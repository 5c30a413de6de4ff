import type { Language } from '../../../src/platform/refusal.ts';
import { type Html, html } from '../html.ts';

/** What is wrong with one field of a form. */
export interface FieldError {
  /** The id of the field. */
  readonly field: string;
  readonly message: string;
}

/** The list of what is to be mended, above everything else; each entry leads to its field. */
export function errorSummary(errors: readonly FieldError[], language: Language): Html {
  const title = titleOf(errors.length, language);
  return html`<div class="wrong" role="alert" aria-labelledby="wrong-title" tabindex="-1">
<h2 id="wrong-title"><span aria-hidden="true">！</span>${title}</h2>
<ul>${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul>
</div>`;
}

function titleOf(count: number, language: Language): string {
  if (language === 'en') return count === 1 ? 'There is a problem' : `There are ${count} problems`;
  return `有${count}处要改一改`;
}

/** What is wrong, beside the field itself. */
export function fieldError({ field, message }: FieldError, language: Language): Html {
  return html`<p class="error" id="${field}-error"><span class="vh">${language === 'en' ? 'Error: ' : '有误：'}</span><span aria-hidden="true">！</span>${message}</p>\n`;
}

/** A text field, with what stands in it. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly longest: number;
  readonly digits?: boolean;
}

/** The field with its label, its hint and, if there is one, its error. */
export function textField(field: TextField, errors: readonly FieldError[], language: Language): Html {
  const error = errors.find((each) => each.field === field.id);
  const description = error ? `${field.id}-hint ${field.id}-error` : `${field.id}-hint`;
  return html`<div class="field${error && ' has-error'}">
<label for="${field.id}">${field.label}</label>
<span class="hint" id="${field.id}-hint">${field.hint}</span>
${error && fieldError(error, language)}<input type="text" id="${field.id}" name="${field.id}" value="${field.value}" maxlength="${field.longest}" autocomplete="off" autocapitalize="characters" spellcheck="false"${field.digits && html` inputmode="numeric"`} aria-describedby="${description}"${error && html` aria-invalid="true"`}>
</div>`;
}
