import { type Act, lenderOf } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import { dayOf, toRfc3339 } from '../platform/time.ts';
import type { Actor, CaseEvent, Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { evolve } from './evolve.ts';
import { noticesDue } from './notices.ts';
import type { Measures } from './standing.ts';

/** What happened at a moment as the next entries of a case's ledger. @param after the last sequence so far */
export function eventsOf(
  happenings: readonly Happening[],
  actor: Actor,
  number: string,
  after: number,
  now: Temporal.Instant,
): CaseEvent[] {
  const at = toRfc3339(now);
  return happenings.map((happening, index) => ({
    ...happening,
    caseNumber: number,
    sequence: after + 1 + index,
    at,
    actor,
  }));
}

/** What the clock itself has to record of a case by a moment: a prompt, a limit that has passed. */
export function byClock(facts: CaseFacts, measures: Measures, now: Temporal.Instant): CaseEvent[] {
  const happenings = noticesDue({ ...measures, facts }, dayOf(now));
  return eventsOf(happenings, { kind: 'clock' }, facts.caseNumber, facts.sequence, now);
}

/**
 * The same to the end: a case that counts as accepted by now may be overdue at once. For whoever acts on a case before
 * a sweep has come by.
 */
export function allByClock(facts: CaseFacts, measures: Measures, now: Temporal.Instant): CaseEvent[] {
  const owed = byClock(facts, measures, now);
  if (owed.length === 0) return [];
  return [...owed, ...allByClock(owed.reduce<CaseFacts>(evolve, facts), measures, now)];
}

/** A member of staff as the ledger names whoever acted; a lent right is named with whoever lent it. */
export function actorOf(staff: Staff, act: Act): Actor {
  const { userId, name, department, windows } = staff;
  const lender = lenderOf(staff, act);
  return {
    kind: 'staff',
    id: userId,
    name,
    department,
    window: windows[0] ?? null,
    ...(lender && { onBehalfOf: { id: lender.userId, name: lender.name } }),
  };
}
