import type { Outcome } from '../cases/case-event.ts';
import { addTallies, NOTHING, type Tally, tallyOfAccepted, tallyOfFinished } from './tally.ts';

export const DIMENSIONS = ['center', 'window', 'department', 'item'] as const;
/** By what cases are counted. */
export type Dimension = (typeof DIMENSIONS)[number];

/** What one day brought to the center, or to one of its windows, departments or items. */
export interface DailyRow extends Tally {
  readonly day: string;
  readonly dimension: Dimension;
  readonly key: string;
}

/** Where and of what a case is. */
interface Place {
  readonly day: string;
  readonly itemCode: string;
  readonly department: string;
  readonly window: string | null;
}

/** Counts acceptances and decisions by day in every dimension. */
export function dailyRows(
  accepted: readonly (Place & { readonly count: number })[],
  finished: readonly (Place & { readonly outcome: Outcome; readonly usedWorkingDays: number })[],
): DailyRow[] {
  const rows = new Map<string, DailyRow>();
  const add = (place: Place, tally: Tally) => {
    for (const dimension of DIMENSIONS) {
      const key = keyOf(place, dimension);
      const name = `${place.day} ${dimension} ${key}`;
      const sum = addTallies(rows.get(name) ?? NOTHING, tally);
      rows.set(name, { day: place.day, dimension, key, ...sum });
    }
  };
  for (const place of accepted) add(place, tallyOfAccepted(place.count));
  for (const place of finished) add(place, tallyOfFinished(place.outcome, place.usedWorkingDays));
  return [...rows.values()];
}

function keyOf(place: Place, dimension: Dimension): string {
  switch (dimension) {
    case 'center':
      return '';
    case 'window':
      return place.window ?? '';
    case 'department':
      return place.department;
    case 'item':
      return place.itemCode;
  }
}
