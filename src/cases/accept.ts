import { isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import { clocksOf, dueOf } from './case-clock.ts';
import type { Happening } from './case-event.ts';
import { type MaterialStatus, missingRequired } from './materials.ts';
import type { Measures, Standing } from './standing.ts';
import { nextSteps } from './steps.ts';

/**
 * The acceptance (受理) itself: both clocks start, deferred papers get their last day, the first steps become
 * tasks. The day of acceptance is the day on which the file became complete (《行政许可法》 art. 32).
 */
export function acceptance(
  materials: readonly MaterialStatus[],
  facts: Measures & { readonly now: Temporal.Instant },
): Happening | Refusal {
  const { item, calendar, now } = facts;
  const clocks = clocksOf(
    { acceptedAt: toRfc3339(now), finishedAt: null, endedAt: null, stops: [], extension: null },
    facts,
    now,
  );
  if (isRefusal(clocks)) return clocks;
  const due = dueOf(clocks, facts);
  const deferred = materials.flatMap((status, index) => (status === 'deferred' ? [index] : []));
  return {
    kind: 'accepted',
    data: {
      due,
      opened: nextSteps(item, [], false, calendar, dayOf(now)),
      // A deferred paper must not come later than the promise allows to decide.
      deferredUntil: Object.fromEntries(
        deferred.map((index) => [String(index), due.promisedOn ?? dayOf(now)]),
      ),
    },
  };
}

/** Accepts a case whose only missing papers may be deferred (容缺受理); they are then owed until the due day. */
export function acceptWithDeferral(standing: Standing): Happening[] | Refusal {
  const { facts, item } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'accept');
  if (refusal) return refusal;
  const missing = new Set(missingRequired(item, facts.materials));
  const materials = facts.materials.map((status, index) => (missing.has(index) ? 'deferred' : status));
  const accepted = acceptance(materials, standing);
  if (isRefusal(accepted)) return accepted;
  return [{ kind: 'supplemented', data: { materials } }, accepted];
}
