import type { Frame } from '../frame/frame.ts';
import type { Html } from '../html.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { faultsOfAnswer, questionPage } from '../parts/number-and-code.ts';
import { confirmWords } from './confirm-words.ts';

/** What somebody typed, as they typed it. */
export interface HolderFields {
  readonly caseNumber: string;
  readonly code: string;
}

/** The question for number and code. */
export function confirmFormPage(
  frame: Frame,
  { caseNumber, code }: HolderFields,
  errors: readonly FieldError[],
): Html {
  const words = confirmWords(frame.language);
  return questionPage(
    frame,
    {
      words,
      action: '/confirm',
      page: { section: 'progress', crumbs: [{ name: words.title }], unlisted: true },
      fields: [
        {
          id: 'caseNumber',
          label: words.caseNumber,
          hint: words.caseNumberHint,
          value: caseNumber,
          longest: 40,
        },
        { id: 'code', label: words.code, hint: words.codeHint, value: code, longest: 20, digits: true },
      ],
      note: words.atWindow,
    },
    errors,
  );
}

/** What is wrong with the fields before anybody looks for the case. */
export function faultsOfHolder(
  { caseNumber, code }: HolderFields,
  language: Frame['language'],
): FieldError[] {
  const words = confirmWords(language);
  return faultsOfAnswer(
    { field: 'caseNumber', value: caseNumber, none: words.noNumber },
    { field: 'code', value: code, none: words.noCode, notSixDigits: words.badCode },
  );
}

const LONGEST_REMARK = 1000;

/** What is wrong with the remark of somebody who found a mistake. */
export function faultOfRemark(remark: string, language: Frame['language']): FieldError | undefined {
  const words = confirmWords(language);
  if (remark.trim() === '') return { field: 'remark', message: words.noRemark };
  return remark.length > LONGEST_REMARK ? { field: 'remark', message: words.longRemark } : undefined;
}
