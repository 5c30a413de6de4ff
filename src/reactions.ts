import type { CaseChange, CasesHall, ToldStory } from './cases/index.ts';
import { followCase, followStories } from './deadlines/index.ts';
import { deliverStories, queueMessages } from './notifications/index.ts';
import type { Statement } from './platform/db.ts';
import { announce } from './platform/live.ts';

/**
 * What other rooms do when a case changes, as statements of the same transaction. This is the only place where
 * a room further down is told of something further up.
 */
export function reactToCase(hall: CasesHall, change: CaseChange): Statement[] {
  return [...followCase(hall, change), ...queueMessages(hall, change), tellScreens(hall, change)];
}

function tellScreens(hall: CasesHall, { after, events }: CaseChange): Statement {
  const department = after.department.split('-').pop();
  const kinds = events.map((event) => event.kind);
  return announce(hall, [
    { topic: `cases:${department}`, data: { caseNumber: after.caseNumber, sequence: after.sequence, kinds } },
  ]);
}

/**
 * The same for whole stories of cases that lie in the past. Open screens are not told: they show today, and a day of
 * the past would make each of them ask again hundreds of times.
 */
export async function reactToStories(hall: CasesHall, stories: readonly ToldStory[]): Promise<Statement[]> {
  return [...followStories(hall, stories), ...(await deliverStories(hall, stories))];
}
