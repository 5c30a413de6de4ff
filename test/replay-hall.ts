import { createSampleAccounts } from '../src/identity/index.ts';
import { reactToStories } from '../src/reactions.ts';
import { beginReplay, type ReplayDay, type ReplayOrder, replayDay } from '../src/replay/index.ts';
import { type TestCasesHall, testCasesHall } from './cases-hall.ts';
import { sampleCatalog } from './sample-city.ts';

/** An empty hall with the sample city's people, at the moment at which a replay ends. */
export async function replayHall(order: ReplayOrder): Promise<TestCasesHall> {
  const hall = await testCasesHall({ now: order.until });
  await createSampleAccounts(hall, sampleCatalog().departments, 'Sample-City-2026');
  return hall;
}

/** Writes the days of a replay that are not written yet. @param most stops after so many */
export async function replayAll(
  hall: TestCasesHall,
  order: ReplayOrder,
  most = Number.POSITIVE_INFINITY,
): Promise<ReplayDay[]> {
  const replay = await beginReplay(hall, order);
  const left = replay.days.filter(({ day }) => !replay.written.has(day)).slice(0, most);
  for (const day of left) await replayDay(hall, replay, day, reactToStories);
  return left;
}
