import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { type Html, html } from '../html.ts';
import { errorSummary, type FieldError, textField } from '../parts/error-summary.ts';
import { verifyWords } from './verify-words.ts';

/** What somebody typed, as they typed it. */
export interface VerifyFields {
  readonly number: string;
  readonly code: string;
}

/** The question for the number and the code of a document. */
export function verifyFormPage(frame: Frame, fields: VerifyFields, errors: readonly FieldError[]): Html {
  const { language } = frame;
  const words = verifyWords(language);
  return layout(frame, {
    title: `${errors.length > 0 ? words.errorPrefix : ''}${words.title}`,
    description: words.description,
    crumbs: [{ name: words.title }],
    ...(errors.length > 0 && { sentFields: { ...fields } }),
    main: html`
<header class="head">
${errors.length > 0 && errorSummary(errors, language)}
<h1>${words.title}</h1>
<p class="quiet">${words.intro}</p>
</header>
<form class="question" method="post" action="/verify" novalidate>
${textField({ id: 'number', label: words.number, hint: words.numberHint, value: fields.number, longest: 60 }, errors, language)}
${textField({ id: 'code', label: words.code, hint: words.codeHint, value: fields.code, longest: 20 }, errors, language)}
<div class="acts"><button type="submit">${words.submit}</button></div>
<p class="small quiet gap">${words.privacy}</p>
</form>
`,
  });
}

/** What is wrong with the fields before anybody looks for the document. */
export function faultsOfFields(fields: VerifyFields, language: Frame['language']): FieldError[] {
  const words = verifyWords(language);
  return [
    ...(fields.number.trim() === '' ? [{ field: 'number', message: words.noNumber }] : []),
    ...(fields.code.trim() === '' ? [{ field: 'code', message: words.noCode }] : []),
  ];
}
