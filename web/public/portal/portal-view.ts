import type { Item } from '../../../src/catalog/item.ts';
import { LIFE_EVENTS, type LifeEvent, type LifeEventGroup } from '../../../src/catalog/labels.ts';
import type { HallDay, HallState, HallTime } from '../hall-hours.ts';

export interface PortalView {
  readonly now: HallTime;
  readonly hall: HallState;
  /** Today and the days after it. */
  readonly days: readonly HallDay[];
  readonly lifeEvents: readonly LifeEventCount[];
  readonly needed: readonly NeededItem[];
}

export interface LifeEventCount {
  readonly lifeEvent: LifeEvent;
  readonly group: LifeEventGroup;
  readonly items: number;
}

/** An item whose result other items ask for. */
export interface NeededItem {
  readonly item: Item;
  /** How many items ask for it among their papers. */
  readonly neededBy: number;
}

/** How many items belong to each life event, in the order of a life; those without items are left out. */
export function countLifeEvents(items: readonly Item[]): LifeEventCount[] {
  const counts = new Map<LifeEvent, number>();
  for (const { lifeEvent } of items) counts.set(lifeEvent, (counts.get(lifeEvent) ?? 0) + 1);
  const events = Object.entries(LIFE_EVENTS) as [LifeEvent, { group: LifeEventGroup }][];
  return events.flatMap(([lifeEvent, { group }]) => {
    const count = counts.get(lifeEvent);
    return count ? [{ lifeEvent, group, items: count }] : [];
  });
}

/** The items whose results other items ask for most, the most needed first. */
export function mostNeeded(items: readonly Item[], most: number): NeededItem[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const issuers = item.materials.map(({ source }) => source.replace('issued_by:', ''));
    for (const code of new Set(issuers)) {
      if (code !== item.code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return items
    .flatMap((item) => {
      const neededBy = counts.get(item.code);
      return neededBy ? [{ item, neededBy }] : [];
    })
    .sort((one, other) => other.neededBy - one.neededBy)
    .slice(0, most);
}
