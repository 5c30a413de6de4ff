import type { Frame } from '../frame/frame.ts';
import type { Html } from '../html.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { faultsOfAnswer, questionPage } from '../parts/number-and-code.ts';
import { verifyWords } from './verify-words.ts';

/** What somebody typed, as they typed it. */
export interface VerifyFields {
  readonly number: string;
  readonly code: string;
}

/** The question for the number and the code of a document. */
export function verifyFormPage(
  frame: Frame,
  { number, code }: VerifyFields,
  errors: readonly FieldError[],
): Html {
  const words = verifyWords(frame.language);
  return questionPage(
    frame,
    {
      words,
      action: '/verify',
      page: { crumbs: [{ name: words.title }] },
      fields: [
        { id: 'number', label: words.number, hint: words.numberHint, value: number, longest: 60 },
        { id: 'code', label: words.code, hint: words.codeHint, value: code, longest: 20 },
      ],
    },
    errors,
  );
}

/** What is wrong with the fields before anybody looks for the document. */
export function faultsOfFields({ number, code }: VerifyFields, language: Frame['language']): FieldError[] {
  const words = verifyWords(language);
  return faultsOfAnswer(
    { field: 'number', value: number, none: words.noNumber },
    { field: 'code', value: code, none: words.noCode },
  );
}
