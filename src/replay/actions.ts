import { currentCalendar } from '../calendar/index.ts';
import {
  type CasesHall,
  countCases,
  sealingOf,
  type ToldStory,
  tellStory,
  writeStories,
} from '../cases/index.ts';
import { currentCatalog } from '../catalog/index.ts';
import { listStaff, type Staff } from '../identity/index.ts';
import { isUniqueViolation, sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { agreed, Refused } from '../platform/refusal.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { writeRows } from '../platform/write-rows.ts';
import { visitorsOfHours } from '../statistics/index.ts';
import { Crew } from './crew.ts';
import { planDay } from './plan-day.ts';
import { NO_WORKING_DAY, nobodyThere, OTHER_CASES, otherOrder } from './refusals.ts';
import { planDays, type ReplayDay } from './replay-days.ts';
import { isSameOrder, type ReplayOrder } from './replay-order.ts';
import { type Setting, settingOf } from './setting.ts';
import * as store from './store.ts';
import { sumOfTruths, type Truth } from './truth.ts';

/** A replay that can go on. */
export interface Replay {
  readonly setting: Setting;
  /** All of them, in order. */
  readonly days: readonly ReplayDay[];
  /** Days that were written earlier. */
  readonly written: ReadonlySet<string>;
}

/** What the other rooms do about cases that lie in the past. */
export type ReactToStories = (hall: CasesHall, stories: readonly ToldStory[]) => Promise<RowWrite[]>;

/**
 * Begins a replay, or takes up the one of the same order where it stopped.
 * @throws Refused when the center has other cases, another replay, or nobody who works there
 */
export async function beginReplay(hall: CasesHall, order: ReplayOrder): Promise<Replay> {
  const { db, centerId } = hall;
  const replay = await replayOf(hall, order);
  if (replay.days.length === 0) throw new Refused(NO_WORKING_DAY);
  const missing = replay.setting.crew.missingRoles();
  if (missing.length > 0) throw new Refused(nobodyThere(missing));
  const standing = await store.findOrder(db, centerId);
  if (standing && !isSameOrder(standing, order)) throw new Refused(otherOrder(standing));
  const written = await store.findWrittenDays(db, centerId);
  const replayed = written.reduce((sum, { truth }) => sum + truth.received, 0);
  if ((await countCases(db, centerId)) !== replayed) throw new Refused(OTHER_CASES);
  if (!standing) await sendAsOne(db, [store.insertOrder(db, centerId, order)]);
  return { ...replay, written: new Set(written.map(({ day }) => day)) };
}

/** The same for a second process that helps with a replay which has begun. */
export async function joinReplay(hall: CasesHall, order: ReplayOrder): Promise<Replay> {
  return replayOf(hall, order);
}

async function replayOf(hall: CasesHall, order: ReplayOrder): Promise<Replay> {
  const [catalog, calendar, accounts] = await Promise.all([
    currentCatalog(hall),
    currentCalendar(hall),
    everybody(hall),
  ]);
  const { items, center } = catalog;
  const crew = new Crew(accounts);
  const setting = settingOf(order, { calendar, items, hours: center.openingHours, crew });
  return { setting, days: planDays(setting), written: new Set() };
}

async function everybody(hall: Hall): Promise<Staff[]> {
  const AT_ONCE = 500;
  const staff: Staff[] = [];
  for (let after: string | undefined; ; ) {
    const { accounts, nextCursor } = await listStaff(hall, { limit: AT_ONCE, after });
    staff.push(...accounts.filter((account) => account.active));
    if (nextCursor === null) return staff;
    after = nextCursor;
  }
}

/**
 * Plans a day, lets its cases happen by the rules, and writes all of it in one statement: events, cases, clocks,
 * prompts, messages, visitors, and that the day is written.
 * @returns how many cases were received; 0 when somebody else has written the day meanwhile
 */
export async function replayDay(
  hall: CasesHall,
  { setting }: Replay,
  day: ReplayDay,
  react: ReactToStories,
): Promise<number> {
  const { periods } = hall;
  const { calendar, until } = setting;
  const planned = planDay(setting, hall.centerCode, day);
  const told = planned.stories.map(({ story, item }) =>
    agreed(tellStory(story, { item, calendar, periods, until, ...sealingOf(hall) })),
  );
  try {
    await writeRows(hall, [
      store.insertDay({ day: day.day, truth: planned.truth }),
      ...writeStories(day.day, told),
      ...(await react(hall, told)),
      ...visitorsOfHours(planned.visitors),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, 'day_pkey')) return 0;
    throw error;
  }
  return told.length;
}

/** What the generator knows of all days that are written. */
export async function readTruth({ db, centerId }: Hall): Promise<Truth> {
  const written = await store.findWrittenDays(db, centerId);
  return sumOfTruths(written.map(({ truth }) => truth));
}
