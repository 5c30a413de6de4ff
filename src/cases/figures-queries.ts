import type { Hall } from '../platform/hall.ts';
import { countedDays } from './case-clock.ts';
import type { Outcome } from './case-event.ts';
import type { CasesHall } from './cases-hall.ts';
import { spanOfDays } from './day-span.ts';
import { type AcceptedCases, countAcceptances, findDecided, findFirstAcceptance } from './figures-store.ts';
import { measuresOf } from './queries.ts';

/** A decided case as figures count it. */
export interface FinishedCase {
  readonly day: string;
  readonly itemCode: string;
  readonly department: string;
  readonly window: string | null;
  readonly outcome: Outcome;
  readonly usedWorkingDays: number;
}

/** Acceptances from a day to a day, both included, counted by day, item and window. */
export function countAccepted({ db, centerId }: Hall, from: string, to: string): Promise<AcceptedCases[]> {
  return countAcceptances(db, centerId, spanOfDays(from, to));
}

/** Cases decided from a day to a day, both included, each with the days it has used. */
export async function findFinished(hall: CasesHall, from: string, to: string): Promise<FinishedCase[]> {
  const decided = await findDecided(hall.db, hall.centerId, spanOfDays(from, to));
  return Promise.all(
    decided.map(async (facts) => {
      const { day, item, department, window, decision, finishedAt } = facts;
      const measures = await measuresOf(hall, facts);
      const { usedWorkingDays } = countedDays(facts, measures, Temporal.Instant.from(finishedAt as string));
      const outcome = (decision as NonNullable<typeof decision>).timeliness;
      return { day, itemCode: item.code, department, window, outcome, usedWorkingDays };
    }),
  );
}

/** The first day of which figures tell anything; undefined while nothing was accepted. */
export function findFirstDay({ db, centerId }: Hall): Promise<string | undefined> {
  return findFirstAcceptance(db, centerId);
}
