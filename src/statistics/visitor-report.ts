import { dayNumberAt } from '../calendar/day.ts';
import { invalidFields, type Refusal } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';

/** What a door counter sends. */
export interface HourOfReport {
  readonly counter: string;
  /** People who came in during the hour. */
  readonly count: number;
  /** Any moment of the hour, RFC 3339; now unless said. */
  readonly at?: string;
}

/** A counter that was without a line for a week may still send what it has kept. */
const LATEST_DAYS = 7;

/** The hour of the center's day that a report is about. */
export function hourOfReport(
  { counter, count, at }: HourOfReport,
  now: Temporal.Instant,
): { day: string; hour: number; counter: string; count: number } | Refusal {
  const moment = at === undefined ? now : Temporal.Instant.from(at);
  if (Temporal.Instant.compare(moment, now) > 0) {
    return invalidFields([
      { pointer: '/at', detail: { zh: '时间还没有到', en: 'That moment has not come yet' } },
    ]);
  }
  if (dayNumberAt(now) - dayNumberAt(moment) > LATEST_DAYS) {
    return invalidFields([
      {
        pointer: '/at',
        detail: {
          zh: `只收最近${LATEST_DAYS}天的人数`,
          en: `Counts are taken for the last ${LATEST_DAYS} days`,
        },
      },
    ]);
  }
  return { day: dayOf(moment), hour: Number(toRfc3339(moment).slice(11, 13)), counter, count };
}
