import type { Day } from '../../../src/calendar/day.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';

/** A day with its year: `2026年9月1日`, `1 Sep 2026`. */
export function sayDate(day: Day, language: Language): string {
  const year = day.slice(0, 4);
  const short = sayDay(day, language);
  return language === 'en'
    ? `${short.replace(/^\S+ /, '')} ${year}`
    : `${year}年${short.replace(/（.*$/, '')}`;
}
