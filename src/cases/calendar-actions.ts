import { newestCalendar, type WorkingCalendar } from '../calendar/index.ts';
import { isRefusal, type Language, Refused } from '../platform/refusal.ts';
import { writeChange } from './actions.ts';
import { readRecalculation } from './calendar-queries.ts';
import { findOlderCases } from './calendar-store.ts';
import { laterOf } from './case-clock.ts';
import type { Actor } from './case-event.ts';
import type { CasesHall } from './cases-hall.ts';
import { eventsOf } from './happened.ts';
import { getCase, measuresOf } from './queries.ts';
import { recalculate } from './recalculate.ts';
import type { RecalculationView } from './recalculation-schema.ts';

/** So many cases are under way at once, so that their changes share a statement. */
const AT_ONCE = 32;
/** A case that changes under our hands so often is left for the next run. */
const TRIES = 5;

interface Recomputing {
  /** The administrator, or the clock for the command line. */
  readonly actor: Actor;
  readonly language: Language;
  /** Told after each batch. */
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Computes the days of all open cases anew that stand under an older calendar than the newest. Each case is a change of
 * its own with its event: run twice it changes nothing, and broken off it goes on where it was. One bad case is logged
 * and does not keep the others from their days.
 * @returns what the newest calendar has changed, also in earlier runs
 */
export async function recomputeClocks(
  hall: CasesHall,
  { actor, language, onProgress }: Recomputing,
): Promise<RecalculationView> {
  const calendar = await newestCalendar(hall);
  const numbers = await findOlderCases(hall.db, hall.centerId, calendar.version);
  for (let done = 0; done < numbers.length; done += AT_ONCE) {
    const batch = numbers.slice(done, done + AT_ONCE);
    await Promise.all(batch.map((number) => recomputeOrLog(hall, number, calendar, actor)));
    onProgress?.(done + batch.length, numbers.length);
  }
  return readRecalculation(hall, language);
}

async function recomputeOrLog(
  hall: CasesHall,
  number: string,
  calendar: WorkingCalendar,
  actor: Actor,
): Promise<void> {
  try {
    await recomputeCase(hall, number, calendar, actor);
  } catch (error) {
    hall.log.error({ err: error, caseNumber: number }, 'the days of a case could not be computed anew');
  }
}

/** Somebody may act on the case at this very moment: then it is read again and tried again. */
async function recomputeCase(
  hall: CasesHall,
  number: string,
  calendar: WorkingCalendar,
  actor: Actor,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const before = await getCase(hall, number);
    const { facts } = before;
    const measures = { ...(await measuresOf(hall, facts)), calendar };
    const now = laterOf(hall.clock.now(), Temporal.Instant.from(facts.changedAt));
    const happening = recalculate(facts, measures, now);
    if (happening === undefined) return;
    if (isRefusal(happening)) {
      hall.log.warn({ caseNumber: number, problem: happening.problem }, 'a case keeps its older calendar');
      return;
    }
    const events = eventsOf([happening], actor, number, facts.sequence, now);
    try {
      return await writeChange(hall, { number, before, events, measures });
    } catch (error) {
      const isOvertaken = error instanceof Refused && error.refusal.problem === 'changed-meanwhile';
      if (!isOvertaken || tries === TRIES) throw error;
    }
  }
}
