import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { type Html, html } from '../html.ts';
import { errorSummary, type FieldError, textField } from '../parts/error-summary.ts';
import { progressWords } from './progress-words.ts';

/** What somebody typed, as they typed it. */
export interface ProgressFields {
  readonly caseNumber: string;
  readonly queryCode: string;
}

/** The question for number and code; it goes by POST, so that the code never stands in an address. */
export function progressFormPage(frame: Frame, fields: ProgressFields, errors: readonly FieldError[]): Html {
  const { language } = frame;
  const words = progressWords(language);
  return layout(frame, {
    title: `${errors.length > 0 ? words.errorPrefix : ''}${words.title}`,
    description: words.description,
    section: 'progress',
    crumbs: [{ name: words.query }],
    ...(errors.length > 0 && { sentFields: { ...fields } }),
    main: html`
<header class="head">
${errors.length > 0 && errorSummary(errors, language)}
<h1>${words.title}</h1>
<p class="quiet">${words.intro}</p>
</header>
<form class="question" method="post" action="/progress" novalidate>
${textField({ id: 'caseNumber', label: words.caseNumber, hint: words.caseNumberHint, value: fields.caseNumber, longest: 40 }, errors, language)}
${textField({ id: 'queryCode', label: words.queryCode, hint: words.queryCodeHint, value: fields.queryCode, longest: 20, digits: true }, errors, language)}
<div class="acts"><button type="submit">${words.submit}</button></div>
<p class="small quiet gap">${words.privacy}</p>
</form>
`,
  });
}

/** What is wrong with the fields before anybody looks for the case. */
export function faultsOfFields(fields: ProgressFields, language: Frame['language']): FieldError[] {
  const words = progressWords(language);
  const errors: FieldError[] = [];
  if (fields.caseNumber.trim() === '') errors.push({ field: 'caseNumber', message: words.noNumber });
  if (fields.queryCode.trim() === '') errors.push({ field: 'queryCode', message: words.noCode });
  else if (!/^\d{6}$/.test(plainQueryCode(fields.queryCode)))
    errors.push({ field: 'queryCode', message: words.badCode });
  return errors;
}

/** A code without blanks and with plain digits, as a person may have typed it on a phone. */
export function plainQueryCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}
