import type { Day } from '../calendar/day.ts';
import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import { clocksOf, dueOf } from './case-clock.ts';
import type { Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { type HandedIn, type MaterialStatus, missingPapers } from './materials.ts';
import { foundMissing } from './paper-checks.ts';
import { faultsOfPromises, promisedDays } from './promised-day.ts';
import type { Measures, Standing } from './standing.ts';
import { nextSteps } from './steps.ts';

interface AcceptanceFacts extends Measures {
  readonly now: Temporal.Instant;
  /** The days by which deferred papers were promised, as they came in. */
  readonly handedIn?: readonly HandedIn[];
  /** What was promised earlier, while the case waited. */
  readonly facts?: Pick<CaseFacts, 'deferredUntil'>;
  /** Set when nobody has told in time what is missing: the moment at which the papers were received. */
  readonly deemedFrom?: string;
}

/**
 * The acceptance (受理) itself: both clocks start, deferred papers get their last day, the first steps become
 * tasks. The day of acceptance is the day on which the file became complete (《行政许可法》 art. 32).
 */
export function acceptance(
  materials: readonly MaterialStatus[],
  facts: AcceptanceFacts,
): Extract<Happening, { kind: 'accepted' }> | Refusal {
  const { item, calendar, now, handedIn = [], deemedFrom } = facts;
  const clocks = clocksOf(
    { acceptedAt: deemedFrom ?? toRfc3339(now), finishedAt: null, endedAt: null, stops: [], extension: null },
    facts,
    now,
  );
  if (isRefusal(clocks)) return clocks;
  const due = dueOf(clocks, facts);
  const today = dayOf(now);
  const last = due.promisedOn ?? today;
  const faults = faultsOfPromises(handedIn, today, last);
  if (faults.length > 0) return invalidFields(faults);
  const promised = { ...facts.facts?.deferredUntil, ...promisedDays(handedIn) };
  const deferred = materials.flatMap((status, index) => (status === 'deferred' ? [index] : []));
  return {
    kind: 'accepted',
    data: {
      due,
      opened: nextSteps(item, [], { granted: false, calendar, today, stops: [], promisedOn: due.promisedOn }),
      deferredUntil: Object.fromEntries(
        deferred.map((index) => [String(index), within(promised[String(index)] ?? last, today, last)]),
      ),
      ...(deemedFrom !== undefined && { deemedFrom }),
    },
  };
}

/** A promise that was given earlier, in the time that there is now. */
function within(day: Day, first: Day, last: Day): Day {
  if (day > last) return last;
  return day < first ? first : day;
}

/**
 * Accepts a case whose only missing papers may be deferred (容缺受理); they are then owed until the due day. So is one
 * accepted whose papers came while the departments looked through the others.
 */
export function acceptWithDeferral(standing: Standing): Happening[] | Refusal {
  const { facts, item } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'accept');
  if (refusal) return refusal;
  const missing =
    facts.state === 'received'
      ? foundMissing(facts, item)
      : missingPapers(item, facts.materials, facts.demanded);
  const materials = facts.materials.map((status, index) => (missing.includes(index) ? 'deferred' : status));
  const accepted = acceptance(materials, standing);
  if (isRefusal(accepted)) return accepted;
  return missing.length === 0 ? [accepted] : [{ kind: 'supplemented', data: { materials } }, accepted];
}
