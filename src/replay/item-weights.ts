import type { Item } from '../catalog/item.ts';
import type { Kind } from '../catalog/labels.ts';

/** How often items are asked for beside each other, where the sample city has one that everybody needs. */
const WELL_KNOWN: Readonly<Record<string, number>> = {
  // Decided while one waits.
  'JJ-0003': 500,
  'JJ-0006': 480,
  'JJ-0001': 300,
  'SB-0002': 300,
  'BD-0005': 300,
  'YB-0001': 220,
  'SJ-0003': 260,
  'SW-0006': 260,
  'JJ-0005': 250,
  'NS-0001': 220,
  'GA-0006': 200,
  'JJ-0002': 200,
  'SJ-0002': 200,
  'YZ-0001': 180,
  'GA-0005': 160,
  'YB-0003': 160,
  'SB-0001': 150,
  'SW-0004': 150,
  'BS-0001': 140,
  'SW-0003': 140,
  'GA-0004': 120,
  'HY-0001': 110,
  'GA-0010': 80,
  'HY-0002': 50,
  // With a promise of days.
  'GJ-0002': 460,
  'JK-0001': 440,
  'BD-0003': 400,
  'GA-0002': 380,
  'CR-0002': 360,
  'BD-0002': 340,
  'SJ-0004': 320,
  'SJ-0001': 300,
  'CR-0001': 280,
  'SW-0001': 260,
  'BD-0001': 250,
  'GA-0003': 220,
  'GA-0001': 200,
  'XM-0001': 180,
  'JJ-0004': 170,
  'JT-0002': 160,
  'YB-0002': 160,
  'YB-0004': 160,
  'SJ-0006': 150,
  'BD-0004': 130,
  'SM-0002': 120,
  'SW-0005': 120,
  'GD-0001': 120,
  'GA-0009': 120,
  'SJ-0005': 110,
  'SB-0004': 110,
  'RQ-0001': 100,
  'JY-0001': 100,
  'GJ-0003': 100,
  'KS-0001': 90,
  'YC-0001': 90,
  'GJ-0004': 90,
  'NJ-0002': 80,
  'SB-0003': 80,
  'YJ-0003': 80,
  'WJ-0001': 80,
  'JW-0003': 80,
};

const BY_KIND: Readonly<Record<Kind, number>> = {
  public_service: 40,
  confirmation: 26,
  payment: 24,
  levy: 16,
  licence: 12,
  other_power: 10,
};

/** The weight of an item in an ordinary month; one that the list does not know goes by its kind. */
export function usualWeight(item: Item): number {
  return WELL_KNOWN[item.code] ?? BY_KIND[item.kind];
}

/** What a season brings, by month from January. */
interface Season {
  readonly items: RegExp;
  readonly months: readonly number[];
}

const SEASONS: readonly Season[] = [
  // School enrolment and proofs of school in summer, examinations twice a year.
  { items: /^JW-000[34]$/, months: [0.2, 0.3, 0.3, 0.3, 0.6, 4, 9, 10, 2, 0.3, 0.2, 0.2] },
  { items: /^(?:KS|CZ-0002)/, months: [1.5, 0.6, 2.4, 0.6, 0.5, 0.6, 0.6, 0.8, 2.6, 0.8, 0.6, 0.7] },
  { items: /^JW-0002$/, months: [0.2, 0.2, 0.6, 3, 2.4, 0.6, 0.3, 0.3, 1.6, 2, 0.5, 0.2] },
  // Graduates look for work; licences to practise follow.
  {
    items: /^(?:JY|SB-000[12]|GQ-0002)/,
    months: [0.9, 0.9, 1.1, 0.8, 0.8, 1.3, 2.1, 1.7, 1.3, 0.8, 0.8, 0.8],
  },
  { items: /^WJ-000[56]$/, months: [0.6, 0.5, 0.8, 0.8, 0.8, 1, 2.2, 2.4, 1.2, 0.8, 0.7, 0.6] },
  // Health insurance of the next year is paid for in autumn, income tax settled in spring.
  { items: /^YB-0001$/, months: [0.7, 0.5, 0.4, 0.4, 0.4, 0.4, 0.5, 0.6, 2, 2.4, 2.2, 2.4] },
  { items: /^SW-0005$/, months: [0.1, 0.2, 2.6, 2.4, 2.6, 2.8, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1] },
  // Before winter: gas and electricity; before the New Year: fireworks.
  { items: /^(?:RQ|GD)-0001$/, months: [1, 0.5, 0.6, 0.6, 0.7, 0.9, 0.9, 0.8, 1.2, 2, 2.3, 1.7] },
  { items: /^YJ-0002$/, months: [4, 0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.6, 2, 5] },
  // Passports before the summer and before the Spring Festival; ID cards with whoever comes home for it.
  { items: /^CR-000[123]$/, months: [1.5, 0.9, 0.8, 0.9, 1, 1.5, 1.5, 0.9, 0.8, 0.8, 0.9, 1.3] },
  { items: /^GA-000[1-4]$/, months: [1.3, 1.2, 0.9, 0.9, 0.9, 1.2, 1.3, 1.2, 0.9, 0.8, 0.8, 1] },
  { items: /^HY-000[13]$/, months: [0.9, 1.2, 0.9, 0.8, 1.9, 0.9, 0.8, 1.3, 0.9, 1, 0.9, 0.9] },
  // Fields and forests, building sites, the end of the business year.
  { items: /^(?:NJ|NY)/, months: [0.5, 0.7, 1.8, 1.6, 1.3, 0.9, 0.9, 0.9, 1.3, 1, 0.6, 0.5] },
  { items: /^LY-0004$/, months: [1.5, 1.6, 2.4, 2, 0.5, 0.2, 0.2, 0.2, 0.4, 1.2, 1.4, 1.4] },
  { items: /^(?:ZJ|ZR|HB|SL|RF|FG)/, months: [0.6, 0.5, 1.3, 1.3, 1.2, 1.1, 1, 1, 1.1, 1, 1, 0.9] },
  {
    items: /^(?:SW-0001|SJ-000[45]|CZ-0001)$/,
    months: [1, 0.8, 1.1, 1, 1, 1.1, 0.9, 0.9, 0.9, 0.9, 1.1, 1.4],
  },
  { items: /^SM-0002$/, months: [1.6, 0.6, 1, 0.9, 1.1, 1.4, 1, 0.8, 0.8, 1, 1.4, 1.2] },
];

/** By how much the month of a day changes an item's weight. @param day `YYYY-MM-DD` */
export function seasonOf(item: Item, day: string): number {
  const month = Number(day.slice(5, 7)) - 1;
  return SEASONS.filter(({ items }) => items.test(item.code)).reduce(
    (factor, { months }) => factor * (months[month] as number),
    1,
  );
}
