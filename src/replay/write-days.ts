import type { Item } from '../catalog/item.ts';
import type { Staff } from '../identity/staff.ts';
import type { CaseWalk } from './case-walk.ts';
import type { Course, Stage } from './course.ts';
import type { Diary } from './diary.ts';
import { bring } from './papers.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';
import { EXTENSIONS, GROUNDS, OPINIONS, REFUSALS, STOP_BASIS, WITHDRAWALS } from './words.ts';

interface Writing {
  readonly setting: Setting;
  readonly item: Item;
  readonly clerk: Staff;
  readonly diary: Diary;
  readonly walk: CaseWalk;
  readonly course: Course;
  /** The paper that comes after acceptance. */
  readonly deferred: number | undefined;
  readonly random: Random;
}

/**
 * Writes down what is done from acceptance to the decision.
 * @returns when it is decided and how; null when the application is withdrawn before
 */
export function writeDays(writing: Writing): { at: Temporal.Instant; granted: boolean } | null {
  const { setting, item, clerk, diary, walk, course, deferred, random } = writing;
  for (const stage of course.stages) {
    walk.goTo(stage.used);
    writeStage(writing, stage);
  }
  if (course.extension > 0) {
    const chief = setting.crew.getMember('chief', item.department);
    walk.goTo(item.promisedLimit.value);
    const body = { workingDays: course.extension, reason: random.pick(EXTENSIONS) };
    diary.write(walk.day, chief, { action: 'extend', body });
    walk.extend(course.extension);
  }
  walk.goTo(course.decidedAfter);
  if (deferred !== undefined) {
    diary.write(walk.day, clerk, { action: 'supplement', body: { materials: bring([deferred]) } });
  }
  if (course.end === 'withdrawn') {
    diary.write(walk.day, clerk, { action: 'withdraw', body: { reason: random.pick(WITHDRAWALS) } });
    return null;
  }
  const granted = course.end === 'granted';
  const reasons = granted ? undefined : random.pick(REFUSALS);
  const reviewer = setting.crew.getMember('reviewer', item.department);
  const decide = { action: 'decide', body: { outcome: course.end, reasons } } as const;
  const signed = diary.write(walk.day, reviewer, decide);
  const isSignedTwice = item.decisionSignatures === 2;
  const chief = setting.crew.getMember('chief', item.department);
  return { at: isSignedTwice ? diary.write(walk.day, chief, decide) : signed, granted };
}

/** A department does its step; where the law does not count it, the clock stands meanwhile. */
function writeStage({ setting, item, diary, walk, random }: Writing, { step, stopFor }: Stage): void {
  const { department } = step;
  if (stopFor > 0) {
    const reviewer = setting.crew.getMember('reviewer', item.department);
    const ground = GROUNDS[step.step] ?? 'item_rule';
    const body = { ground, legalBasis: STOP_BASIS, expectedWorkingDays: stopFor };
    diary.write(walk.day, reviewer, { action: 'stop', body });
    walk.stopFor(stopFor);
    diary.write(walk.day, reviewer, { action: 'resume', body: {} });
  }
  const body = { step: step.step, department, opinion: random.pick(OPINIONS) };
  diary.write(walk.day, setting.crew.getMember('reviewer', department), { action: 'complete-step', body });
}
