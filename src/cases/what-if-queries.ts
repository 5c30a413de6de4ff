import { currentCatalog } from '../catalog/index.ts';
import { agreed, type Language, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import type { CasesHall } from './cases-hall.ts';
import { spanOfDays } from './day-span.ts';
import { findDecided } from './figures-store.ts';
import { measuresOf } from './queries.ts';
import { type DecidedUnder, firstDayOfYearUpTo, longestPromise, promisesAround, whatIf } from './what-if.ts';
import type { WhatIfView } from './what-if-schema.ts';

/**
 * An item's cases of the last 365 days under other promises. @throws Refused for an unknown item, or a promise longer
 * than the law
 * @param asked a promise that is compared besides those around the present one
 */
export async function readWhatIf(
  hall: CasesHall,
  code: string,
  asked: number | undefined,
  language: Language,
): Promise<WhatIfView> {
  const catalog = await currentCatalog(hall);
  const { item } = agreed(catalog.getItem(code.toUpperCase()));
  const promises = agreed(promisesAround(item.promisedLimit, item.statutoryLimit, asked));
  const to = dayOf(hall.clock.now());
  const from = firstDayOfYearUpTo(to);
  const decided = await findDecided(hall.db, hall.centerId, spanOfDays(from, to), item.code);
  const cases = await Promise.all(
    decided.map(async (facts): Promise<DecidedUnder> => {
      const finishedAt = facts.finishedAt as string;
      return { facts: { ...facts, finishedAt }, measures: await measuresOf(hall, facts) };
    }),
  );
  return {
    item: {
      code: item.code,
      name: say(item.name, language),
      department: say(catalog.departmentName(item.department), language),
    },
    promisedLimit: item.promisedLimit,
    statutoryLimit: item.statutoryLimit,
    longest: longestPromise(item.promisedLimit, item.statutoryLimit),
    from,
    to,
    ...whatIf(cases, item.promisedLimit, promises),
  };
}
