import type { Frame } from '../frame/frame.ts';
import type { Html } from '../html.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { faultsOfAnswer, questionPage } from '../parts/number-and-code.ts';
import { progressWords } from './progress-words.ts';

/** What somebody typed, as they typed it. */
export interface ProgressFields {
  readonly caseNumber: string;
  readonly queryCode: string;
}

/** The question for number and code. */
export function progressFormPage(frame: Frame, fields: ProgressFields, errors: readonly FieldError[]): Html {
  const words = progressWords(frame.language);
  const { caseNumber, queryCode } = fields;
  return questionPage(
    frame,
    {
      words,
      action: '/progress',
      page: { section: 'progress', crumbs: [{ name: words.query }] },
      fields: [
        {
          id: 'caseNumber',
          label: words.caseNumber,
          hint: words.caseNumberHint,
          value: caseNumber,
          longest: 40,
        },
        {
          id: 'queryCode',
          label: words.queryCode,
          hint: words.queryCodeHint,
          value: queryCode,
          longest: 20,
          digits: true,
        },
      ],
    },
    errors,
  );
}

/** What is wrong with the fields before anybody looks for the case. */
export function faultsOfFields(
  { caseNumber, queryCode }: ProgressFields,
  language: Frame['language'],
): FieldError[] {
  const words = progressWords(language);
  return faultsOfAnswer(
    { field: 'caseNumber', value: caseNumber, none: words.noNumber },
    { field: 'queryCode', value: queryCode, none: words.noCode, notSixDigits: words.badCode },
  );
}
