import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { OpeningHours } from '../catalog/department.ts';
import type { ItemVersion } from '../catalog/guide.ts';
import { dayOf } from '../platform/time.ts';
import type { Crew } from './crew.ts';
import type { ReplayOrder } from './replay-order.ts';

/** Where and when a replay takes place. */
export interface Setting {
  readonly order: ReplayOrder;
  readonly until: Temporal.Instant;
  readonly lastDay: Day;
  readonly calendar: WorkingCalendar;
  readonly items: readonly ItemVersion[];
  readonly hours: readonly OpeningHours[];
  readonly crew: Crew;
}

export function settingOf(
  order: ReplayOrder,
  hall: Pick<Setting, 'calendar' | 'items' | 'hours' | 'crew'>,
): Setting {
  const until = Temporal.Instant.from(order.until);
  const { calendar, items, hours, crew } = hall;
  return { order, until, lastDay: dayOf(until), calendar, items, hours, crew };
}
