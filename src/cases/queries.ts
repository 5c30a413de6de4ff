import { calendarOfVersion, currentCalendar } from '../calendar/index.ts';
import { currentCatalog, getItemVersion } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import { type Language, Refused } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { daysOfCase } from './case-days.ts';
import type { CaseFacts } from './case-facts.ts';
import { isCaseNumber } from './case-number.ts';
import { type Viewing, viewCase } from './case-view.ts';
import type { CasesHall } from './cases-hall.ts';
import { maySee } from './department-scope.ts';
import { type Break, findBreak } from './ledger.ts';
import { viewProgress } from './progress.ts';
import { NO_SUCH_PROGRESS, OTHER_DEPARTMENTS_CASE, unknownCase } from './refusals.ts';
import type { Measures } from './standing.ts';
import { findCase, findEvents, findTasks, readLedgers, type StoredCase } from './store.ts';
import { tellTimeline } from './timeline.ts';

/** A case as the staff's own page shows it, with its timeline. */
export async function readCase(hall: CasesHall, staff: Staff, number: string, language: Language) {
  const { facts } = await getCase(hall, number);
  const measures = await seenMeasures(hall, staff, facts);
  const viewing = await viewingOf(hall, facts, measures, language);
  const events = await findEvents(hall.db, hall.centerId, number);
  const messages = await hall.messagesOf(number);
  return { ...viewCase(facts, viewing), timeline: tellTimeline(events, viewing), messages };
}

/** The ruler of a case: every day from acceptance on and whether it counts. */
export async function readDays(hall: CasesHall, staff: Staff, number: string, language: Language) {
  const { facts } = await getCase(hall, number);
  const measures = await seenMeasures(hall, staff, facts);
  const now = hall.clock.now();
  const days = daysOfCase(facts, measures, now, language);
  return {
    days,
    today: dayOf(now),
    promisedDueOn: facts.due?.promisedOn ?? null,
    statutoryDueOn: facts.due?.statutoryOn ?? null,
    promptOn: facts.due?.promptOn ?? null,
  };
}

/** The events of a case with their hashes, as anybody needs them to check the chain. */
export async function readLedger(hall: Hall, number: string) {
  await getCase(hall, number);
  const events = await findEvents(hall.db, hall.centerId, number);
  return { caseNumber: number, events: events.map(({ event, hash }) => ({ ...event, hash })) };
}

/** What the public may know of a case. @throws Refused, with one answer for an unknown number and a wrong code */
export async function findProgress(hall: CasesHall, number: string, queryCode: string, language: Language) {
  if (!isCaseNumber(number)) throw new Refused(unknownCase(number));
  const found = await findCase(hall.db, hall.centerId, number);
  if (!found || hall.keys.codeFor(number) !== queryCode) throw new Refused(NO_SUCH_PROGRESS);
  const measures = await measuresOf(hall, found.facts);
  return viewProgress(found.facts, await viewingOf(hall, found.facts, measures, language));
}

async function seenMeasures(hall: CasesHall, staff: Staff, facts: CaseFacts): Promise<Measures> {
  const measures = await measuresOf(hall, facts);
  if (!maySee(staff, measures.item)) throw new Refused(OTHER_DEPARTMENTS_CASE);
  return measures;
}

/** Open steps of a department, or of all, the most pressing first. */
export async function findOpenTasks(hall: Hall, department: string | null, limit: number) {
  return findTasks(hall.db, hall.centerId, department, limit);
}

/** @throws Refused when there is no such case or the number is mistyped */
export async function getCase(hall: Hall, number: string): Promise<StoredCase> {
  const found = await findCase(hall.db, hall.centerId, number);
  if (!found) throw new Refused(unknownCase(number));
  return found;
}

/** The item's version and the calendar that a case is measured by: those it was accepted under. */
export async function measuresOf(hall: CasesHall, facts: CaseFacts): Promise<Measures> {
  const [item, calendar] = await Promise.all([
    getItemVersion(hall, facts.item.code, facts.item.version),
    facts.due ? calendarOfVersion(hall, facts.due.calendarVersion) : currentCalendar(hall),
  ]);
  return { item, calendar, periods: hall.periods };
}

export async function viewingOf(
  hall: CasesHall,
  facts: CaseFacts,
  measures: Measures,
  language: Language,
): Promise<Viewing> {
  const catalog = await currentCatalog(hall);
  return {
    ...measures,
    now: hall.clock.now(),
    language,
    departmentName: (code) => catalog.departmentName(code),
    queryCode: hall.keys.codeFor(facts.caseNumber),
  };
}

/** Checks every ledger of the center in one pass, all as they were at one moment, so that work may go on. */
export async function verifyLedger({
  db,
  centerId,
}: Hall): Promise<{ cases: number; events: number; breaks: Break[] }> {
  const breaks: Break[] = [];
  let cases = 0;
  let count = 0;
  await db.begin('isolation level repeatable read read only', async (snapshot) => {
    for await (const { head, events } of readLedgers(snapshot, centerId)) {
      cases += 1;
      count += events.length;
      const found = findBreak(events, head);
      if (found) breaks.push(found);
    }
  });
  return { cases, events: count, breaks };
}
