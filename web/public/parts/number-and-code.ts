import { plainCode } from '../../../src/cases/typed-by-hand.ts';
import type { Frame } from '../frame/frame.ts';
import { layout, type Page } from '../frame/layout.ts';
import { type Html, html } from '../html.ts';
import { errorSummary, type FieldError, type TextField, textField } from './error-summary.ts';

const SIX_DIGITS = /^\d{6}$/;

/** A question for a number and the code that goes with it. */
export interface Question {
  readonly words: Readonly<
    Record<'title' | 'description' | 'intro' | 'errorPrefix' | 'submit' | 'privacy', string>
  >;
  /** Where it goes, by POST, so that the code never stands in an address. */
  readonly action: string;
  readonly page: Pick<Page, 'section' | 'crumbs' | 'unlisted'>;
  readonly fields: readonly [number: TextField, code: TextField];
  /** Below all else. */
  readonly note?: string;
}

/** The page that asks for number and code. */
export function questionPage(frame: Frame, question: Question, errors: readonly FieldError[]): Html {
  const { language } = frame;
  const { words, action, page, fields, note } = question;
  const isWrong = errors.length > 0;
  return layout(frame, {
    ...page,
    title: `${isWrong ? words.errorPrefix : ''}${words.title}`,
    description: words.description,
    ...(isWrong && { sentFields: Object.fromEntries(fields.map(({ id, value }) => [id, value])) }),
    main: html`
<header class="head">
${isWrong && errorSummary(errors, language)}
<h1>${words.title}</h1>
<p class="quiet">${words.intro}</p>
</header>
<form class="question" method="post" action="${action}" novalidate>
${fields.map((field) => html`${textField(field, errors, language)}\n`)}<div class="acts"><button type="submit">${words.submit}</button></div>
<p class="small quiet gap">${words.privacy}</p>
${note !== undefined && html`<p class="small quiet">${note}</p>\n`}</form>
`,
  });
}

/** What somebody typed into a field, and what to say if it is nothing. */
interface Typed {
  readonly field: string;
  readonly value: string;
  readonly none: string;
}

/**
 * What is wrong with number and code before anybody looks for what they name.
 * @param code with what to say when it is to have six digits and has not
 */
export function faultsOfAnswer(
  number: Typed,
  code: Typed & { readonly notSixDigits?: string },
): FieldError[] {
  const errors = [number, code].flatMap(({ field, value, none }) =>
    value.trim() === '' ? [{ field, message: none }] : [],
  );
  const { field, value, notSixDigits } = code;
  if (notSixDigits !== undefined && value.trim() !== '' && !SIX_DIGITS.test(plainCode(value)))
    errors.push({ field, message: notSixDigits });
  return errors;
}
