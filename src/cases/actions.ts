import { currentCalendar } from '../calendar/index.ts';
import { currentCatalog, type Item } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { isUniqueViolation, sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { type Answer, answerOnce, type OnceKey } from '../platform/once.ts';
import { agreed, type Language, Refused } from '../platform/refusal.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { dayOf } from '../platform/time.ts';
import { writeTogether } from '../platform/write-rows.ts';
import { laterOf } from './case-clock.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { caseNumber } from './case-number.ts';
import type { ToldStory } from './case-story.ts';
import { codeShownTo, viewCase } from './case-view.ts';
import type { CasesHall } from './cases-hall.ts';
import { type Command, carryOut } from './command.ts';
import { archivedPapers, besides } from './command-queries.ts';
import { refuseAction, refuseOthersStop, refuseOwnReception, refuseReception } from './department-scope.ts';
import { evolve } from './evolve.ts';
import { actorOf, allByClock, byClock, eventsOf } from './happened.ts';
import { maskIdentityNumber, maskPhone } from './identity-number.ts';
import { chain, GENESIS, type SealedEvent } from './ledger.ts';
import { appendEvents, findEvents } from './ledger-store.ts';
import type { LegalPeriods } from './legal-period.ts';
import type { Party, PartyInput } from './party.ts';
import { getCase, getPeriodsAt, measuresOf, viewingOf } from './queries.ts';
import { type Reception, receive } from './receive.ts';
import { changedMeanwhile } from './refusals.ts';
import type { Sealing } from './sealing.ts';
import { markSerialsUsed } from './serials-store.ts';
import type { Measures } from './standing.ts';
import { STATUTORY_PERIODS } from './statutory-periods.ts';
import { openTasks, type Task } from './steps.ts';
import {
  deleteTask,
  insertLegalPeriods,
  insertTask,
  moveTask,
  type StoredCase,
  type TaskRow,
  writeFacts,
} from './store.ts';

type Record = (answer: Answer) => RowWrite[];

/** The periods of law and promise, as now in force; those missing from the database are put there with their sources. */
export async function loadLegalPeriods(hall: Hall): Promise<LegalPeriods> {
  const { db, centerId, clock } = hall;
  const now = clock.now();
  await sendAsOne(db, [insertLegalPeriods(db, centerId, STATUTORY_PERIODS, now)]);
  return getPeriodsAt(hall, now);
}

/** Papers are handed in: the case is accepted at once, or the one full list of what is missing is told. */
export async function receiveCase(
  hall: CasesHall,
  staff: Staff,
  command: Reception & { readonly itemCode: string },
  language: Language,
  once: OnceKey | undefined,
): Promise<Answer> {
  return answerOnce(hall, once, async (record) => {
    const catalog = await currentCatalog(hall);
    const { item, version } = agreed(catalog.getItem(command.itemCode));
    const refusal = refuseReception(staff, item);
    if (refusal) throw new Refused(refusal);
    const measures = { item, calendar: await currentCalendar(hall), periods: hall.periods };
    const now = hall.clock.now();
    const window = staff.windows[0] ?? null;
    const { seal } = sealingOf(hall);
    const archived = await archivedPapers(hall, command.standIns ?? []);
    const reception = { ...measures, itemVersion: version, now, window, seal, archived };
    const happenings = agreed(receive(command, reception));
    const day = dayOf(now);
    const number = caseNumber(hall.centerCode, day, await hall.serials.next(day));
    const events = eventsOf(happenings, actorOf(staff, 'case:receive'), number, 0, now);
    return settle(hall, { number, before: undefined, events, measures, staff }, language, 201, record);
  });
}

/** Somebody acts on a case. @throws Refused with what happened meanwhile if somebody else was faster */
export async function actOnCase(
  hall: CasesHall,
  staff: Staff,
  number: string,
  command: Command,
  language: Language,
  once: OnceKey | undefined,
): Promise<Answer> {
  return answerOnce(hall, once, async (record) => {
    const before = await getCase(hall, number);
    const measures = await measuresOf(hall, before.facts);
    const refusal =
      refuseAction(staff, measures.item, command) ??
      refuseOthersStop(staff, measures.item, before.facts, command) ??
      refuseOwnReception(staff, before.facts, command.action);
    if (refusal) throw new Refused(refusal);
    const now = momentOfEvent(hall, before.facts);
    // What has fallen due since the last sweep is recorded first: deciding late must not make a warning disappear.
    const owed = allByClock(before.facts, measures, now);
    const facts = owed.reduce<CaseFacts>(evolve, before.facts);
    const actor = actorOf(staff, `case:${command.action}`);
    const standing = { ...measures, ...sealingOf(hall), facts, now, actor };
    const { along, ...known } = await besides(hall, standing, command);
    const happenings = agreed(carryOut({ ...standing, ...known }, command));
    const events = [...owed, ...eventsOf(happenings, actor, number, facts.sequence, now)];
    return settle(hall, { number, before, events, measures, staff, along }, language, 200, record);
  });
}

/**
 * The clock itself makes something happen: a prompt, a limit that has passed.
 * @returns false when nothing is due any more
 */
export async function recordNotices(hall: CasesHall, number: string): Promise<boolean> {
  const before = await getCase(hall, number);
  const measures = await measuresOf(hall, before.facts);
  const events = byClock(before.facts, measures, momentOfEvent(hall, before.facts));
  if (events.length === 0) return false;
  await settle(hall, { number, before, events, measures, staff: undefined }, 'zh-CN', 200, () => []);
  return true;
}

/** Writes what happened to a case without anybody waiting for an answer. @throws Refused if somebody else was faster */
export async function writeChange(hall: CasesHall, change: Omit<Change, 'staff'>): Promise<void> {
  await settle(hall, { ...change, staff: undefined }, 'zh-CN', 200, () => []);
}

/** Now; but a ledger's times never go backwards, whatever a server's clock says. */
export function momentOfEvent(hall: Hall, facts: CaseFacts): Temporal.Instant {
  return laterOf(hall.clock.now(), Temporal.Instant.from(facts.changedAt));
}

interface Change {
  readonly number: string;
  readonly before: StoredCase | undefined;
  readonly events: readonly CaseEvent[];
  readonly measures: Measures;
  /** Who acts and gets the answer; nobody when it is the clock. */
  readonly staff: Staff | undefined;
  /** What is written besides, such as a paper that was signed. */
  readonly along?: readonly RowWrite[];
}

/** Writes what happened, with the other rooms' reactions and the recorded answer, as one statement. */
async function settle(
  hall: CasesHall,
  change: Change,
  language: Language,
  status: number,
  record: Record,
): Promise<Answer> {
  const { number, before, events, measures, staff, along = [] } = change;
  const sealed = chain(before?.headHash ?? GENESIS, events);
  const after = events.reduce<CaseFacts | undefined>(evolve, before?.facts) as CaseFacts;
  const viewing = await viewingOf(hall, after, measures, language);
  const queryCode = staff ? codeShownTo(staff, viewing.queryCode) : '';
  const view = { ...viewCase(after, viewing), queryCode };
  const answer = { status, body: JSON.stringify(view) };
  const writes = [
    ...writeCase(before?.facts, after, sealed, measures.item),
    ...hall.react({ before: before?.facts, after, events, measures }),
    ...along,
    ...record(answer),
  ];
  try {
    await writeTogether(hall, number, writes);
  } catch (error) {
    if (!isUniqueViolation(error, 'event_pkey')) throw error;
    const ledger = await findEvents(hall.db, hall.centerId, number);
    const meanwhile = ledger
      .map(({ event }) => event)
      .filter((event) => event.sequence > (before?.facts.sequence ?? 0));
    throw new Refused(changedMeanwhile(number, meanwhile));
  }
  return answer;
}

function writeCase(
  before: CaseFacts | undefined,
  after: CaseFacts,
  sealed: readonly SealedEvent[],
  item: Item,
): RowWrite[] {
  return [...appendEvents(sealed), ...writeDerived(before, after, sealed, item)];
}

/** What a case's ledger adds up to: facts and open tasks. */
export function writeDerived(
  before: CaseFacts | undefined,
  after: CaseFacts,
  sealed: readonly SealedEvent[],
  item: Item,
): RowWrite[] {
  const headHash = (sealed.at(-1) as SealedEvent).hash;
  return [
    writeFacts({ facts: after, headHash }, before === undefined),
    ...writeTasks(before ? openTasks(before, item) : [], openTasks(after, item), after.caseNumber),
  ];
}

/** What has to be written of the tasks of a case, from those before to those now. */
function writeTasks(before: readonly Task[], now: readonly Task[], number: string): RowWrite[] {
  const old = new Map(before.map((task) => [task.index, task]));
  const stay = new Set(now.map(({ index }) => index));
  const closed = before.filter(({ index }) => !stay.has(index));
  const opened = now.filter(({ index }) => !old.has(index));
  const moved = now.filter(({ index, dueOn }) => old.has(index) && old.get(index)?.dueOn !== dueOn);
  return [
    ...closed.map(({ index }) => deleteTask(number, index)),
    ...opened.map((task) => insertTask(number, taskRow(task))),
    ...moved.map((task) => moveTask(number, taskRow(task))),
  ];
}

/** A step that waits on a department, as it is stored. */
export function taskRow({ index, step, department, dueOn, openedAt }: Task): TaskRow {
  return { stepIndex: index, step, department, dueOn, openedAt };
}

/** Sealing with the center's keys. */
export function sealingOf(hall: Hall): Sealing {
  return { seal: (party) => sealParty(hall, party), open: hall.keys.open };
}

/** A party as the ledger keeps it: numbers sealed with the center's keys. */
function sealParty(hall: Hall, party: PartyInput): Party {
  return {
    name: party.name,
    idSealed: hall.keys.seal(party.idNumber),
    idMasked: maskIdentityNumber(party.idNumber),
    idDigest: hall.keys.digest(party.idNumber),
    phoneSealed: party.phone === undefined ? null : hall.keys.seal(party.phone),
    phoneMasked: party.phone === undefined ? null : maskPhone(party.phone),
  };
}

/**
 * The rows of whole stories of cases received on one day, from serial 1 on. Other rooms' reactions go with them.
 */
export function writeStories(day: string, stories: readonly ToldStory[]): RowWrite[] {
  return [
    markSerialsUsed(day, stories.length),
    ...stories.flatMap(({ after, sealed, measures }) => writeCase(undefined, after, sealed, measures.item)),
  ];
}
