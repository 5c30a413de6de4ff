import { caseNumber } from '../cases/case-number.ts';
import type { CaseStory } from '../cases/case-story.ts';
import type { ItemVersion } from '../catalog/guide.ts';
import { acceptingDepartment, type Item } from '../catalog/item.ts';
import type { Staff } from '../identity/staff.ts';
import { apportion } from './apportion.ts';
import { type Arrival, arrivalsOf, openSlots } from './arrivals.ts';
import { momentAt, type Slot } from './hours.ts';
import { type ItemChoice, itemChoice } from './item-choice.ts';
import { type PlannedCase, planAccepted, planNotAccepted, type Visit } from './plan-case.ts';
import { type Random, randomOf } from './random.ts';
import type { ReplayDay } from './replay-days.ts';
import type { Setting } from './setting.ts';
import { type Truth, truthOf } from './truth.ts';

/** How many people came in by a door during an hour. */
export interface HourOfVisitors {
  readonly day: string;
  readonly hour: number;
  readonly counter: string;
  readonly count: number;
}

/** A case's story and the item by which it is measured. */
export interface PlannedStory {
  readonly story: CaseStory;
  readonly item: Item;
}

/** All that begins on one day: its visitors and its cases, with everything that will be done about them. */
export interface PlannedDay {
  readonly day: string;
  readonly stories: readonly PlannedStory[];
  readonly visitors: readonly HourOfVisitors[];
  readonly truth: Truth;
}

/** Both doors of the hall count who comes in; two of three take the main one. */
const DOORS: readonly [counter: string, share: number][] = [
  ['door-main', 2],
  ['door-east', 1],
];
/** Even for the items of departments with windows of their own some people go to a general window. */
const AT_GENERAL_WINDOW = 0.1;
const TRIES = 100;

/** Plans a day; the same order, day and setting always give the same. @param centerCode two letters */
export function planDay(setting: Setting, centerCode: string, planned: ReplayDay): PlannedDay {
  const { day } = planned;
  const { seed } = setting.order;
  const slots = openSlots(setting, day);
  const choice = itemChoice(setting.items, day);
  const random = randomOf(seed, 'day', day);
  const kinds = kindsOfCases(planned, random);
  const arrivals = arrivalsOf(kinds.length, slots, random);
  const cases = kinds.map((kind, index) => planVisit(setting, day, arrivals[index] as Arrival, kind, choice));
  return {
    day,
    stories: cases.map(({ version, truth: _, ...told }, index) => ({
      item: version.item,
      story: { ...told, number: caseNumber(centerCode, day, index + 1), itemVersion: version.version },
    })),
    visitors: visitorsOf(day, planned.visitors, slots),
    truth: truthOf(
      cases.map(({ truth }) => truth),
      planned.visitors,
      setting.until,
    ),
  };
}

type CaseKind = 'accepted' | 'late' | 'not-accepted';

function kindsOfCases({ accepted, late, others }: ReplayDay, random: Random): CaseKind[] {
  const kinds = [
    ...Array.from({ length: accepted }, (_, index): CaseKind => (index < late ? 'late' : 'accepted')),
    ...Array.from({ length: others }, (): CaseKind => 'not-accepted'),
  ];
  for (let index = kinds.length - 1; index > 0; index -= 1) {
    const other = random.whole(index + 1);
    [kinds[index], kinds[other]] = [kinds[other] as CaseKind, kinds[index] as CaseKind];
  }
  return kinds;
}

/** Who comes with complete papers, who without, and at which window. */
function planVisit(
  setting: Setting,
  day: string,
  arrival: Arrival,
  kind: CaseKind,
  choice: ItemChoice,
): PlannedCase {
  const random = randomOf(setting.order.seed, day, arrival.position);
  const at = momentAt(day, arrival.minutes);
  const visit = (version: ItemVersion): Visit => {
    const clerk = clerkFor(setting, version.item, arrival, random);
    return { day, at, version, clerk };
  };
  if (kind === 'not-accepted') return planNotAccepted(setting, visit(drawWithPapers(choice, random)), random);
  const isLate = kind === 'late';
  return planAccepted(setting, visit(choice.draw(random, isLate)), isLate, random);
}

function drawWithPapers(choice: ItemChoice, random: Random): ItemVersion {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const version = choice.draw(random, false);
    if (version.item.materials.some((material) => material.required)) return version;
  }
  throw new RangeError('hardly any item of the catalogue requires papers');
}

/** At noon only the general windows are open; at any hour they take in everything. */
function clerkFor({ crew }: Setting, item: Item, { atNoon }: Arrival, random: Random): Staff {
  const general = atNoon || random.chance(AT_GENERAL_WINDOW);
  const clerk = crew.getMember('clerk', general ? null : acceptingDepartment(item));
  return clerk.windows.length === 0 ? clerk : { ...clerk, windows: [random.pick(clerk.windows)] };
}

function visitorsOf(day: string, count: number, slots: readonly Slot[]): HourOfVisitors[] {
  const hours = Map.groupBy(slots, (slot) => Math.floor(slot.from / 60));
  const places = [...hours].flatMap(([hour, parts]) =>
    DOORS.map(([counter, share]) => ({
      hour,
      counter,
      weight: share * parts.reduce((sum, part) => sum + part.weight, 0),
    })),
  );
  const counts = apportion(
    count,
    places.map(({ weight }) => weight),
  );
  return places.map(({ hour, counter }, index) => ({ day, hour, counter, count: counts[index] as number }));
}
