import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import { type ClockFacts, clocksOf, dueOf } from './case-clock.ts';
import type { Due, Happening } from './case-event.ts';
import { openStops } from './case-facts.ts';
import type { Standing } from './standing.ts';

/** Grounds on which the law does not count time (《行政许可法》 art. 45), and the item's own special procedures. */
export const STOP_GROUNDS = [
  'hearing',
  'bidding',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
  'item_rule',
] as const;

export interface StopCommand {
  readonly ground: (typeof STOP_GROUNDS)[number];
  readonly legalBasis: string;
  readonly expectedWorkingDays: number;
  readonly department?: string;
}

/**
 * Stops both clocks (中止) from the day of `now` on; the applicant is told the expected length in writing.
 * @param stopId name of the new stop within the case
 */
export function stopClock(standing: Standing, command: StopCommand, stopId: string): Happening[] | Refusal {
  const { facts, item, now } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'stop');
  if (refusal) return refusal;
  const { ground, legalBasis, expectedWorkingDays } = command;
  const department = command.department ?? null;
  const stop = {
    id: stopId,
    ground,
    legalBasis,
    expectedWorkingDays,
    department,
    from: toRfc3339(now),
    to: null,
    expectedOn: null,
    step: null,
    by: standing.actor,
  };
  const due = dueAfter(standing, { ...facts, stops: [...facts.stops, stop] });
  if (isRefusal(due)) return due;
  return [{ kind: 'stopped', data: { stopId, ground, legalBasis, expectedWorkingDays, department, due } }];
}

/** Resumes the clocks (恢复); with one open stop it need not be named. Counting goes on the next working day. */
export function resumeClock(standing: Standing, command: { stopId?: string }): Happening[] | Refusal {
  const { facts, item, now } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'resume');
  if (refusal) return refusal;
  const open = openStops(facts);
  const chosen =
    command.stopId === undefined && open.length === 1
      ? open[0]
      : open.find((stop) => stop.id === command.stopId);
  if (!chosen) {
    const list = open.map((stop) => stop.id).join(', ');
    return invalidFields([
      {
        pointer: '/stopId',
        detail: { zh: `请指明要恢复的中止：${list}`, en: `Name the stop that ends, one of: ${list}` },
      },
    ]);
  }
  const stops = facts.stops.map((stop) => (stop.id === chosen.id ? { ...stop, to: toRfc3339(now) } : stop));
  const due = dueAfter(standing, { ...facts, stops });
  if (isRefusal(due)) return due;
  return [{ kind: 'resumed', data: { stopId: chosen.id, due } }];
}

/** Extends both limits once (延期), before the limit has passed, with a reason (《行政许可法》 art. 42). */
export function extend(
  standing: Standing,
  command: { workingDays: number; reason: string },
): Happening[] | Refusal {
  const { facts, item, now, actor } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'extend');
  if (refusal) return refusal;
  const extension = { ...command, approvedAt: toRfc3339(now), by: actor };
  const due = dueAfter(standing, { ...facts, extension });
  if (isRefusal(due)) return due;
  return [{ kind: 'extended', data: { workingDays: command.workingDays, reason: command.reason, due } }];
}

function dueAfter(standing: Standing, facts: ClockFacts): Due | Refusal {
  const clocks = clocksOf(facts, standing, standing.now);
  return isRefusal(clocks) ? clocks : dueOf(clocks, standing);
}
