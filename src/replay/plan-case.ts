import type { Day } from '../calendar/day.ts';
import type { Deed } from '../cases/case-story.ts';
import type { Reception } from '../cases/receive.ts';
import type { ItemVersion } from '../catalog/guide.ts';
import type { Staff } from '../identity/staff.ts';
import { applicantsOf } from './applicants.ts';
import { CaseWalk } from './case-walk.ts';
import { type Course, courseOf } from './course.ts';
import { Diary } from './diary.ts';
import { writeEnding } from './ending.ts';
import { bring, deferrablePaper, forgottenPapers, handIn } from './papers.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';
import type { CaseTruth } from './truth.ts';
import { FAST_TRACKS, NOT_ACCEPTED, WITHDRAWALS } from './words.ts';
import { writeDays } from './write-days.ts';

/** Everything that will be done about a case, and what has to come of it. */
export interface PlannedCase {
  readonly version: ItemVersion;
  readonly receivedAt: Temporal.Instant;
  readonly clerk: Staff;
  readonly reception: Reception;
  readonly deeds: readonly Deed[];
  readonly truth: CaseTruth;
}

/** Somebody stands at a window with papers in hand. */
export interface Visit {
  readonly day: Day;
  readonly at: Temporal.Instant;
  readonly version: ItemVersion;
  readonly clerk: Staff;
}

const FAST_TRACK = 0.006;
const DEFERRED = 0.03;
const SUPPLEMENT = 0.045;
const LONGEST_SUPPLEMENT = 8;

/** A case that is accepted on the day itself or within eight working days, and then goes its way. */
export function planAccepted(setting: Setting, visit: Visit, isLate: boolean, random: Random): PlannedCase {
  const { day, at, version, clerk } = visit;
  const { item } = version;
  const diary = new Diary(at, random);
  const quick = item.promisedLimit.unit === 'on_the_spot';
  const people = applicantsOf(setting.order, item, random);
  const fast = !isLate && !quick && item.fastTrack && random.chance(FAST_TRACK);
  const supplement = quick || isLate ? undefined : supplementOf(setting, visit, random);
  const deferred =
    quick || supplement || !random.chance(DEFERRED) ? undefined : deferrablePaper(item, random);
  const papers = supplement ? { missing: supplement.missing } : { deferred };
  const reception: Reception = {
    ...people,
    materials: handIn(item, papers),
    ...(fast && { fastTrack: { reason: random.pick(FAST_TRACKS) } }),
  };
  if (supplement) {
    const body = { materials: bring(supplement.missing) };
    diary.write(supplement.day, clerk, { action: 'supplement', body });
  }
  const walk = new CaseWalk(setting.calendar, supplement?.day ?? day, item, isLate);
  const course: Course = courseOf(
    item,
    { isLate, isFast: fast, hasDeferral: deferred !== undefined },
    random,
  );
  const finished = writeDays({ setting, item, clerk, diary, walk, course, deferred, random });
  if (finished?.granted) writeEnding({ setting, item, clerk, diary, decidedOn: walk.day, people, random });
  return {
    version,
    receivedAt: at,
    clerk,
    reception,
    deeds: diary.deeds,
    truth: {
      acceptedOn: supplement?.day ?? day,
      finished: finished && { at: finished.at, outcome: walk.timeliness(), used: walk.used },
    },
  };
}

/** Papers that were forgotten, and the day on which they come; early enough that the case is accepted in time. */
function supplementOf(
  { calendar, lastDay }: Setting,
  { day, version }: Visit,
  random: Random,
): { missing: number[]; day: Day } | undefined {
  if (!random.chance(SUPPLEMENT)) return undefined;
  const broughtOn = calendar.addWorkingDays(day, 1 + random.whole(LONGEST_SUPPLEMENT));
  const missing = forgottenPapers(version.item, random);
  return missing.length > 0 && broughtOn < lastDay ? { missing, day: broughtOn } : undefined;
}

/** A case whose papers are not complete and which is refused acceptance, withdrawn, or still waits at the end. */
export function planNotAccepted(setting: Setting, visit: Visit, random: Random): PlannedCase {
  const { day, at, version, clerk } = visit;
  const { item } = version;
  const diary = new Diary(at, random);
  const later = setting.calendar.addWorkingDays(day, random.whole(LONGEST_SUPPLEMENT));
  if (random.chance(0.65)) {
    diary.write(later, clerk, { action: 'not-accept', body: { reason: random.pick(NOT_ACCEPTED) } });
  } else {
    diary.write(later, clerk, { action: 'withdraw', body: { reason: random.pick(WITHDRAWALS) } });
  }
  const missing = forgottenPapers(item, random);
  const reception = { ...applicantsOf(setting.order, item, random), materials: handIn(item, { missing }) };
  return {
    version,
    receivedAt: at,
    clerk,
    reception,
    deeds: diary.deeds,
    truth: { acceptedOn: null, finished: null },
  };
}
