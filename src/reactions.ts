import { keepPapers } from './archive/index.ts';
import { type CaseChange, type CasesHall, papersKept, type ToldStory } from './cases/index.ts';
import { followCase, followStories } from './deadlines/index.ts';
import { deliverStories, queueMessages } from './notifications/index.ts';
import { announce } from './platform/live.ts';
import type { RowWrite } from './platform/row-forms.ts';

/**
 * What other rooms do when a case changes, in the same transaction. This is the only place where
 * a room further down is told of something further up.
 */
export function reactToCase(hall: CasesHall, change: CaseChange): RowWrite[] {
  return [
    ...keepPapers(papersKept(change)),
    ...followCase(change),
    ...queueMessages(hall, change),
    tellScreens(hall, change),
  ];
}

function tellScreens(hall: CasesHall, { after, events }: CaseChange): RowWrite {
  const department = after.department.split('-').pop();
  const { caseNumber, sequence } = after;
  const kinds = events.map((event) => event.kind);
  return announce(hall, { topic: `cases:${department}`, data: { caseNumber, sequence, kinds } });
}

/**
 * The same for whole stories of cases that lie in the past. Open screens are not told: they show today, and a day of
 * the past would make each of them ask again hundreds of times.
 */
export async function reactToStories(hall: CasesHall, stories: readonly ToldStory[]): Promise<RowWrite[]> {
  return [...filePapers(stories), ...followStories(stories), ...(await deliverStories(hall, stories))];
}

/** The papers that the archive has of whole stories. */
export function filePapers(stories: readonly ToldStory[]): RowWrite[] {
  return stories.flatMap(({ after, changes, measures }) => {
    const events = changes.flatMap((change) => change.events);
    return keepPapers(papersKept({ before: undefined, after, events, measures }));
  });
}
