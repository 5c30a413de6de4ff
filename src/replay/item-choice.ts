import type { ItemVersion } from '../catalog/guide.ts';
import { seasonOf, usualWeight } from './item-weights.ts';
import type { Random } from './random.ts';

/**
 * The share of cases decided on the spot. They are never early, so a hall that decides 86 of 100 early has few; what
 * a guide answers at a counter is no case.
 */
const ON_THE_SPOT = 0.113;

/** Draws the items of a day's cases. */
export interface ItemChoice {
  /** @param withDays only items with a promise of days, which can be early and late */
  draw(random: Random, withDays: boolean): ItemVersion;
}

/** The choice on a day: quick and other items in a fixed proportion, within each by weight and season. */
export function itemChoice(items: readonly ItemVersion[], day: string): ItemChoice {
  const isQuick = ({ item }: ItemVersion) => item.promisedLimit.unit === 'on_the_spot';
  const quick = weighted(items.filter(isQuick), day);
  const withDays = weighted(
    items.filter((each) => !isQuick(each)),
    day,
  );
  if (!withDays) throw new RangeError('the catalogue has no item with a promise of days');
  return {
    draw(random, onlyWithDays) {
      const group = !onlyWithDays && quick && random.chance(ON_THE_SPOT) ? quick : withDays;
      return group(random);
    },
  };
}

function weighted(items: readonly ItemVersion[], day: string): ((random: Random) => ItemVersion) | undefined {
  if (items.length === 0) return undefined;
  let sum = 0;
  const upTo = items.map(({ item }) => {
    sum += usualWeight(item) * seasonOf(item, day);
    return sum;
  });
  return (random) => {
    const point = random.next() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > point) high = middle;
      else low = middle + 1;
    }
    return items[low] as ItemVersion;
  };
}
