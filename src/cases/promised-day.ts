import { type Day, isDay } from '../calendar/day.ts';
import type { FieldFault, Text } from '../platform/refusal.ts';
import type { HandedIn } from './materials.ts';

/** The days by which deferred papers are promised, by index, as far as they are said. */
export function promisedDays(handedIn: readonly HandedIn[]): Record<string, Day> {
  return Object.fromEntries(
    handedIn.flatMap(({ index, until }) => (until === undefined ? [] : [[String(index), until]])),
  );
}

/**
 * What speaks against them: a deferred paper must not come later than the promise allows to decide.
 * @param last null before acceptance: nobody knows the promised day yet
 */
export function faultsOfPromises(handedIn: readonly HandedIn[], today: Day, last: Day | null): FieldFault[] {
  return handedIn.flatMap(({ status, until }, position) => {
    if (until === undefined) return [];
    const pointer = `/materials/${position}/until`;
    if (status !== 'deferred') return [{ pointer, detail: NOT_DEFERRED }];
    if (isDay(until) && until >= today && (last === null || until <= last)) return [];
    return [{ pointer, detail: last === null ? notBefore(today) : between(today, last) }];
  });
}

const NOT_DEFERRED: Text = {
  zh: '只有容缺的材料才写补交日',
  en: 'Only a deferred paper has a day on which it comes',
};

function notBefore(today: Day): Text {
  return { zh: `补交日不能早于${today}`, en: `The day must lie on or after ${today}` };
}

function between(today: Day, last: Day): Text {
  return {
    zh: `补交日要在${today}到${last}之间，不能晚于承诺办结的那天`,
    en: `The day must lie between ${today} and ${last}, not after the promised day`,
  };
}
