import type { CaseState, Light } from '../../../src/cases/case-schema.ts';

/** Every state of a case, in the order of the procedure. */
export const CASE_STATES = [
  'supplement_requested',
  'accepted',
  'under_review',
  'awaiting_confirmation',
  'granted',
  'refused',
  'issued',
  'collected',
  'not_accepted',
  'withdrawn',
] as const satisfies readonly CaseState[];

/** The lights, the most urgent first: the order of the board and of the keys 1 to 4. */
export const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const satisfies readonly Light[];
