import type { Day } from '../../../src/calendar/day.ts';
import { computeTimeLimit } from '../../../src/calendar/time-limit.ts';
import type { WorkingCalendar } from '../../../src/calendar/working-days.ts';
import type { Department } from '../../../src/catalog/department.ts';
import type { Item, Limit } from '../../../src/catalog/item.ts';
import { isRefusal } from '../../../src/platform/refusal.ts';
import type { HallDay } from '../hall-hours.ts';

export interface GuideView {
  readonly item: Item;
  readonly version: number;
  readonly publishedOn: Day;
  /** At whose windows the papers are handed in. */
  readonly accepting: Department;
  readonly departmentOf: (code: string) => Department;
  /** Null for an item that is not in the catalogue any more. */
  readonly itemOf: (code: string) => Item | null;
  readonly promise: HandInPromise | undefined;
  /** Days of the next two weeks on which the hall keeps other hours than the weekday suggests. */
  readonly unusualDays: readonly HallDay[];
}

/** By when a case is decided at the latest if its papers are handed in complete on a day. */
interface HandInPromise {
  readonly handedInOn: Day;
  readonly isToday: boolean;
  readonly dueOn: Day;
  /** The holidays of that year are not published yet. */
  readonly provisional: boolean;
}

/**
 * The promised due day of papers handed in on a day; undefined when the calendar does not reach far enough.
 * @param today the present day, which decides whether the sentence says “today”
 */
export function promiseFor(
  limit: Limit,
  handedInOn: Day,
  today: Day,
  calendar: WorkingCalendar,
): HandInPromise | undefined {
  const noon = Temporal.Instant.from(`${handedInOn}T12:00:00+08:00`);
  const clock = computeTimeLimit(
    {
      acceptedAt: noon,
      limit: { n: limit.value, unit: limit.unit === 'calendar_day' ? 'calendar_day' : 'workday' },
      stops: [],
      extensions: [],
      finishedAt: null,
      asOf: noon,
      warnDays: 0,
      extensionCap: 0,
      roll: true,
    },
    calendar,
  );
  if (isRefusal(clock) || clock.dueDay === null) return undefined;
  return { handedInOn, isToday: handedInOn === today, dueOn: clock.dueDay, provisional: clock.provisional };
}
