import type { TimeLimit } from '../calendar/time-limit.ts';
import type { Limit } from '../catalog/item.ts';
import { agreed, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { clocksOf } from './case-clock.ts';
import { type DaysViewing, daysOfCase } from './case-days.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Budget, ClockBudget } from './days-schema.ts';
import { dayOfMoment } from './moment.ts';
import { nameOf } from './name-of-actor.ts';
import { effectOf } from './recalculate.ts';
import { GROUNDS } from './timeline.ts';

/**
 * What a clock is made of, for staff: both limits with what is used and left of them, the extension, every stop with
 * who and why, and each time the calendar moved it. Null before acceptance.
 */
export function budgetOf(
  facts: CaseFacts,
  events: readonly CaseEvent[],
  viewing: DaysViewing,
): ClockBudget | null {
  if (facts.acceptedAt === null) return null;
  const { item, language, now } = viewing;
  const { promised, statutory } = agreed(clocksOf(facts, viewing, now));
  const { extension } = facts;
  return {
    promised: viewBudget(promised, item.promisedLimit),
    statutory: viewBudget(statutory, item.statutoryLimit),
    extension: extension && {
      workingDays: extension.workingDays,
      reason: extension.reason,
      by: nameOf(extension.by, language),
      at: extension.approvedAt,
    },
    stops: viewStops(facts, viewing),
    deemed: events.some((event) => event.kind === 'accepted' && event.data.deemedFrom !== undefined),
    recalculations: events.flatMap((event) => {
      if (event.kind !== 'recalculated') return [];
      const { before, due } = event.data;
      return {
        at: event.at,
        by: nameOf(event.actor, language),
        calendarVersion: due.calendarVersion,
        promisedBefore: before.promisedOn,
        promisedAfter: due.promisedOn,
        statutoryBefore: before.statutoryOn,
        statutoryAfter: due.statutoryOn,
        effect: effectOf(before, due),
      };
    }),
  };
}

/** A day that is over is not a day of the budget, nor is one to which a limit in calendar days rolls. */
function viewBudget(clock: TimeLimit, limit: Limit): Budget {
  return {
    unit: limit.unit === 'calendar_day' ? 'calendar_day' : 'working_day',
    limit: limit.value,
    extension: clock.totalDays - limit.value,
    used: Math.min(clock.usedDays, clock.totalDays),
    remaining: clock.remainingDays,
    overdue: clock.overdueDays,
    dueOn: clock.dueDay,
    provisional: clock.provisional,
  };
}

function viewStops(facts: CaseFacts, viewing: DaysViewing): ClockBudget['stops'] {
  const { language, departmentName } = viewing;
  const days = daysOfCase(facts, viewing);
  const end = facts.finishedAt ?? facts.endedAt;
  const until = end === null ? dayOf(viewing.now) : dayOfMoment(end);
  return facts.stops.map((stop) => ({
    id: stop.id,
    ground: say(GROUNDS[stop.ground] ?? { zh: stop.ground, en: stop.ground }, language),
    legalBasis: stop.legalBasis,
    department: stop.department && say(departmentName(stop.department), language),
    by: nameOf(stop.by, language),
    from: stop.from,
    to: stop.to,
    expectedOn: stop.expectedOn,
    expectedWorkingDays: stop.expectedWorkingDays,
    frozenWorkingDays: days.filter(
      ({ day, kind, counting, stopId }) =>
        stopId === stop.id &&
        counting === 'frozen' &&
        (kind === 'working' || kind === 'makeup') &&
        day <= until,
    ).length,
  }));
}
