import type { Frame } from '../frame/frame.ts';
import { layout } from '../frame/layout.ts';
import { type Html, html } from '../html.ts';
import { errorSummary, type FieldError, textField } from '../parts/error-summary.ts';
import { confirmWords } from './confirm-words.ts';

/** What somebody typed, as they typed it. */
export interface HolderFields {
  readonly caseNumber: string;
  readonly code: string;
}

/** The question for number and code; it goes by POST, so that the code never stands in an address. */
export function confirmFormPage(frame: Frame, fields: HolderFields, errors: readonly FieldError[]): Html {
  const { language } = frame;
  const words = confirmWords(language);
  return layout(frame, {
    title: `${errors.length > 0 ? words.errorPrefix : ''}${words.title}`,
    description: words.description,
    section: 'progress',
    crumbs: [{ name: words.title }],
    ...(errors.length > 0 && { sentFields: { ...fields } }),
    unlisted: true,
    main: html`
<header class="head">
${errors.length > 0 && errorSummary(errors, language)}
<h1>${words.title}</h1>
<p class="quiet">${words.intro}</p>
</header>
<form class="question" method="post" action="/confirm" novalidate>
${textField({ id: 'caseNumber', label: words.caseNumber, hint: words.caseNumberHint, value: fields.caseNumber, longest: 40 }, errors, language)}
${textField({ id: 'code', label: words.code, hint: words.codeHint, value: fields.code, longest: 20, digits: true }, errors, language)}
<div class="acts"><button type="submit">${words.submit}</button></div>
<p class="small quiet gap">${words.privacy}</p>
<p class="small quiet">${words.atWindow}</p>
</form>
`,
  });
}

/** What is wrong with the fields before anybody looks for the case. */
export function faultsOfHolder(fields: HolderFields, language: Frame['language']): FieldError[] {
  const words = confirmWords(language);
  const errors: FieldError[] = [];
  if (fields.caseNumber.trim() === '') errors.push({ field: 'caseNumber', message: words.noNumber });
  if (fields.code.trim() === '') errors.push({ field: 'code', message: words.noCode });
  else if (!/^\d{6}$/.test(plainCode(fields.code))) errors.push({ field: 'code', message: words.badCode });
  return errors;
}

/** A code without blanks and with plain digits, as a person may have typed it on a phone. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '');
}

const LONGEST_REMARK = 1000;

/** What is wrong with the remark of somebody who found a mistake. */
export function faultOfRemark(remark: string, language: Frame['language']): FieldError | undefined {
  const words = confirmWords(language);
  if (remark.trim() === '') return { field: 'remark', message: words.noRemark };
  return remark.length > LONGEST_REMARK ? { field: 'remark', message: words.longRemark } : undefined;
}
