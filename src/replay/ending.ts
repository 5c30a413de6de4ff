import type { Day } from '../calendar/day.ts';
import type { Collection } from '../cases/hand-over.ts';
import type { Item } from '../catalog/item.ts';
import type { Staff } from '../identity/staff.ts';
import type { Applicants } from './applicants.ts';
import type { Diary } from './diary.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';

const NEVER_FETCHED = 0.02;
const BY_POST = 0.14;
const LONGEST_MAKING = 3;
const LONGEST_LYING = 9;

/** Writes down how the result is made and fetched: at once what was decided on the spot, else within some days. */
export function writeEnding(ending: {
  readonly setting: Setting;
  readonly item: Item;
  readonly clerk: Staff;
  readonly diary: Diary;
  readonly decidedOn: Day;
  readonly people: Applicants;
  readonly random: Random;
}): void {
  const { setting, item, clerk, diary, decidedOn, people, random } = ending;
  if (item.result.kind === 'none') return;
  const quick = item.promisedLimit.unit === 'on_the_spot';
  const later = (day: Day, most: number) =>
    quick ? day : setting.calendar.addWorkingDays(day, random.whole(most + 1));
  const madeOn = later(decidedOn, LONGEST_MAKING);
  diary.write(madeOn, clerk, { action: 'issue', body: {} });
  if (!quick && random.chance(NEVER_FETCHED)) return;
  const body = quick ? byHand(people) : collectionOf(people, random);
  diary.write(later(madeOn, LONGEST_LYING), clerk, { action: 'collect', body });
}

function collectionOf(people: Applicants, random: Random): Collection {
  if (!random.chance(BY_POST)) return byHand(people);
  return { by: 'post', trackingNumber: `1${String(random.whole(10 ** 12)).padStart(12, '0')}` };
}

function byHand({ applicant, agent }: Applicants): Collection {
  if (agent) return { by: 'agent', name: agent.name, idNumber: agent.idNumber };
  return applicant.kind === 'person'
    ? { by: 'applicant', name: applicant.name, idNumber: applicant.idNumber }
    : { by: 'applicant' };
}
