import { calendarOfVersion, currentCalendar } from '../calendar/index.ts';
import { currentCatalog, getItemVersion } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import type { Hall } from '../platform/hall.ts';
import { leave, lookAt } from '../platform/presence.ts';
import { invalidFields, type Language, Refused, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { budgetOf } from './case-budget.ts';
import { daysOfCase } from './case-days.ts';
import type { CaseFacts } from './case-facts.ts';
import { isCaseNumber } from './case-number.ts';
import { codeShownTo, viewCase } from './case-view.ts';
import type { CasesHall } from './cases-hall.ts';
import { maySee } from './department-scope.ts';
import { viewEarlier } from './earlier-cases.ts';
import { type ApplicantKind, faultOfIdentityNumber } from './identity-number.ts';
import { findEvents } from './ledger-store.ts';
import { type LegalPeriods, periodsAt } from './legal-period.ts';
import { viewProgress } from './progress.ts';
import { refusedActions } from './reasons-against.ts';
import { NO_SUCH_PROGRESS, OTHER_DEPARTMENTS_CASE, unknownCase } from './refusals.ts';
import type { Measures } from './standing.ts';
import { findCase, findCasesOf, findLegalPeriods, findTasks, type StoredCase } from './store.ts';
import { tellTimeline } from './timeline.ts';
import type { Viewing } from './viewing.ts';

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

/** The ruler of a case: every day from acceptance on and why it counts or not, and what its limits are made of. */
export async function readDays(hall: CasesHall, staff: Staff, number: string, language: Language) {
  const { facts } = await getCase(hall, number);
  const measures = await seenMeasures(hall, staff, facts);
  const viewing = await viewingOf(hall, facts, measures, language);
  const events = await findEvents(hall.db, hall.centerId, number);
  return {
    days: daysOfCase(facts, viewing),
    today: dayOf(viewing.now),
    promisedDueOn: facts.due?.promisedOn ?? null,
    statutoryDueOn: facts.due?.statutoryOn ?? null,
    promptOn: facts.due?.promptOn ?? null,
    budget: budgetOf(
      facts,
      events.map(({ event }) => event),
      viewing,
    ),
  };
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

/** What a case is measured by. @throws Refused when it is not one of the reader's department */
export async function seenMeasures(hall: CasesHall, staff: Staff, facts: CaseFacts): Promise<Measures> {
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

/** The periods of law and promise that were in force at a moment. */
export async function getPeriodsAt({ db, centerId }: Hall, at: Temporal.Instant): Promise<LegalPeriods> {
  return periodsAt(await findLegalPeriods(db, centerId), at);
}
