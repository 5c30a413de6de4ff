import { calendarOfVersion, currentCalendar } from '../calendar/index.ts';
import { currentCatalog, getItemVersion } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import { leave, lookAt } from '../platform/presence.ts';
import { invalidFields, type Language, Refused, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { countedDays } from './case-clock.ts';
import { daysOfCase } from './case-days.ts';
import type { Outcome } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { isCaseNumber } from './case-number.ts';
import { codeShownTo, type Viewing, viewCase } from './case-view.ts';
import type { CasesHall } from './cases-hall.ts';
import { spanOfDays } from './day-span.ts';
import { maySee } from './department-scope.ts';
import { viewEarlier } from './earlier-cases.ts';
import { type ApplicantKind, faultOfIdentityNumber } from './identity-number.ts';
import { type Break, findBreak } from './ledger.ts';
import { viewProgress } from './progress.ts';
import { NO_SUCH_PROGRESS, OTHER_DEPARTMENTS_CASE, unknownCase } from './refusals.ts';
import { refusedActions } from './refused-actions.ts';
import type { Measures } from './standing.ts';
import {
  type AcceptedCases,
  countAcceptances,
  findCase,
  findCasesOf,
  findDecided,
  findEvents,
  findFirstAcceptance,
  findTasks,
  readLedgers,
  type StoredCase,
} from './store.ts';
import { tellTimeline } from './timeline.ts';

/** A case as the staff's own page shows it, with its timeline. */
export async function readCase(hall: CasesHall, staff: Staff, number: string, language: Language) {
  const { facts } = await getCase(hall, number);
  const measures = await seenMeasures(hall, staff, facts);
  const viewing = await viewingOf(hall, facts, measures, language);
  const events = await findEvents(hall.db, hall.centerId, number);
  const messages = await hall.messagesOf(number);
  return {
    ...viewCase(facts, viewing),
    queryCode: codeShownTo(staff, viewing.queryCode),
    refusedActions: refusedActions(staff, facts, measures.item, dayOf(viewing.now), language),
    timeline: tellTimeline(events, viewing),
    messages,
  };
}

/** Notes that somebody has a case on the screen. @returns who else has */
export async function lookAtCase(hall: CasesHall, staff: Staff, number: string, language: Language) {
  const { facts } = await getCase(hall, number);
  await seenMeasures(hall, staff, facts);
  const { userId, name, windows } = staff;
  const others = await lookAt(hall, placeOf(number), { userId, name, window: windows[0] ?? null });
  return { others: others.map((other) => ({ name: say(other.name, language), window: other.window })) };
}

/** Somebody has closed a case's page, or gone on to another. */
export async function leaveCase(hall: CasesHall, staff: Staff, number: string): Promise<void> {
  await leave(hall, placeOf(number), staff.userId);
}

function placeOf(number: string): string {
  return `case:${number}`;
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

const EARLIER_READ = 100;

/**
 * Whether an applicant was here before, as far as the asker may know.
 * @param idNumber normalised; a mistyped one is refused, so that numbers cannot be found by trying beginnings
 */
export async function findEarlier(
  hall: CasesHall,
  staff: Staff,
  applicant: { readonly kind: ApplicantKind; readonly idNumber: string },
  language: Language,
) {
  const fault = faultOfIdentityNumber(applicant.kind, applicant.idNumber);
  if (fault) throw new Refused(invalidFields([{ pointer: '/idNumber', detail: fault }]));
  const digest = hall.keys.digest(applicant.idNumber);
  const found = await findCasesOf(hall.db, hall.centerId, digest, EARLIER_READ);
  const earlier = await Promise.all(
    found.map(async (facts) => ({
      facts,
      item: await getItemVersion(hall, facts.item.code, facts.item.version),
    })),
  );
  return viewEarlier(earlier, staff, language);
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
export async function measuresOf(hall: CasesHall, facts: Pick<CaseFacts, 'item' | 'due'>): Promise<Measures> {
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

/** A decided case as figures count it. */
export interface FinishedCase {
  readonly day: string;
  readonly itemCode: string;
  readonly department: string;
  readonly window: string | null;
  readonly outcome: Outcome;
  readonly usedWorkingDays: number;
}

/** Acceptances from a day to a day, both included, counted by day, item and window. */
export function countAccepted({ db, centerId }: Hall, from: string, to: string): Promise<AcceptedCases[]> {
  return countAcceptances(db, centerId, spanOfDays(from, to));
}

/** Cases decided from a day to a day, both included, each with the days it has used. */
export async function findFinished(hall: CasesHall, from: string, to: string): Promise<FinishedCase[]> {
  const decided = await findDecided(hall.db, hall.centerId, spanOfDays(from, to));
  return Promise.all(
    decided.map(async (facts) => {
      const { day, item, department, window, decision, finishedAt } = facts;
      const measures = await measuresOf(hall, facts);
      const { usedWorkingDays } = countedDays(facts, measures, Temporal.Instant.from(finishedAt as string));
      const outcome = (decision as NonNullable<typeof decision>).timeliness;
      return { day, itemCode: item.code, department, window, outcome, usedWorkingDays };
    }),
  );
}

/** The first day of which figures tell anything; undefined while nothing was accepted. */
export function findFirstDay({ db, centerId }: Hall): Promise<string | undefined> {
  return findFirstAcceptance(db, centerId);
}
