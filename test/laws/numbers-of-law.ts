import { roomOf } from './places.ts';
import { codeOf, findAll, isTest, isTypeScript, type Law } from './source.ts';

const NAMED_NUMBER =
  /\b(?:const|let)\s+(?:\w*(?:WORKING_DAYS?|STATUTORY|PROMISED|PROMPT|WARNING|FEE|FEN)\w*|\w*(?:[wW]orkingDays?|[sS]tatutory|[pP]romised|[pP]rompt|[fF]en)(?:[A-Z]\w*)?)\s*(?::\s*number\s*)?=\s*[\d_]+\s*;/;

/** A number that comes from law or from a promise is a row with its source, not a constant. */
export const numbersOfLawAreRows: Law = (files) =>
  files
    .filter(({ path }) => roomOf(path) && isTypeScript(path) && !isTest(path))
    .flatMap((file) =>
      findAll(file, codeOf(file), NAMED_NUMBER, '$&: a limit, a prompt or a fee is a row with its source'),
    );
