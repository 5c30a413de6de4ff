import type { WhatIfView } from '../../../src/cases/what-if-schema.ts';
import { useWords } from '../platform/language.ts';
import { whatIfTexts } from './what-if-texts.ts';

/** Says a limit: `5个工作日`, `30日`, `当场办结`. */
export function useLimitWords(): (limit: WhatIfView['promisedLimit']) => string {
  const words = useWords(whatIfTexts);
  return ({ value, unit }) => {
    if (value === 0) return words.onTheSpot;
    return unit === 'calendar_day' ? words.days.calendar_day(value) : words.days.working_day(value);
  };
}
