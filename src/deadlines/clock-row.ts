import type { ClockFacts } from '../cases/case-clock.ts';
import type { CaseFacts, StopFacts } from '../cases/case-facts.ts';
import type { CaseState, ClockView } from '../cases/case-schema.ts';
import { standingOfClock } from '../cases/case-view.ts';
import { dayOfMoment } from '../cases/moment.ts';
import { nextNoticeOn } from '../cases/notices.ts';
import type { Measures } from '../cases/standing.ts';
import { openTasks, type Task } from '../cases/steps.ts';
import { departmentsOf } from '../catalog/item.ts';
import { expectedEnd } from './stop-end.ts';
import { NEVER, urgencyOf } from './urgency.ts';

type StopOnBoard = Pick<StopFacts, 'from' | 'to' | 'expectedOn'>;

/** A case as the board knows it: derived from the case's facts and nothing else. */
export interface ClockRow {
  readonly caseNumber: string;
  readonly sequence: number;
  readonly itemCode: string;
  readonly itemVersion: number;
  readonly itemName: string;
  readonly department: string;
  readonly departments: readonly string[];
  readonly window: string | null;
  readonly applicantName: string;
  readonly state: CaseState;
  readonly isOpen: boolean;
  readonly clockState: ClockView['state'];
  readonly promisedDueOn: string | null;
  /** Set while departments look through the papers. */
  readonly noticeDueOn: string | null;
  readonly statutoryDueOn: string | null;
  readonly promptOn: string | null;
  readonly urgency: string;
  readonly nextNoticeOn: string | null;
  readonly outcome: ClockView['outcome'];
  readonly step: string | null;
  readonly holder: string | null;
  /** How many departments are at work at once, the holder among them. */
  readonly holders: number;
  readonly fastTrack: boolean;
  readonly deferredMaterials: number;
  /** When its certificate was made. */
  readonly issuedOn: string | null;
  /** How often the applicant was reminded to collect it. */
  readonly reminded: number;
  readonly receivedAt: string;
  readonly calendarVersion: number | null;
  readonly clockFacts: Omit<ClockFacts, 'stops'> & { readonly stops: readonly StopOnBoard[] };
}

/** The board's row of a case. */
export function clockRow(facts: CaseFacts, measures: Measures): ClockRow {
  const { item } = measures;
  const clockState = standingOfClock(facts);
  const tasks = openTasks(facts, item);
  const task = mostPressing(tasks);
  const { acceptedAt, finishedAt, endedAt, stops, extension, due, issuance } = facts;
  const promisedDueOn = due?.promisedOn ?? null;
  const noticeDueOn = facts.state === 'received' ? facts.noticeDueOn : null;
  const fastTrack = facts.fastTrack !== null;
  return {
    caseNumber: facts.caseNumber,
    sequence: facts.sequence,
    itemCode: facts.item.code,
    itemVersion: facts.item.version,
    itemName: item.name.zh,
    department: facts.department,
    departments: departmentsOf(item),
    window: facts.window,
    applicantName: facts.applicant.name,
    state: facts.state,
    isOpen: facts.finishedAt === null && facts.endedAt === null,
    clockState,
    promisedDueOn,
    noticeDueOn,
    statutoryDueOn: due?.statutoryOn ?? null,
    promptOn: due?.promptOn ?? null,
    urgency: urgencyOf({ clockState, promisedDueOn, noticeDueOn, fastTrack }),
    nextNoticeOn: nextNoticeOn({ ...measures, facts }),
    outcome: facts.decision?.timeliness ?? null,
    step: task?.step ?? null,
    holder: task?.department ?? null,
    holders: new Set(tasks.map(({ department }) => department)).size,
    fastTrack,
    deferredMaterials: facts.materials.filter((status) => status === 'deferred').length,
    issuedOn: issuance.issuedAt && dayOfMoment(issuance.issuedAt),
    reminded: issuance.reminded,
    receivedAt: facts.receivedAt,
    calendarVersion: due?.calendarVersion ?? null,
    clockFacts: {
      acceptedAt,
      finishedAt,
      endedAt,
      stops: stops.map((stop) => stopOnBoard(stop, measures)),
      extension,
    },
  };
}

/** What was told of a stop; of those that were told in an earlier version no day was kept, so that it is computed. */
function stopOnBoard(
  { from, to, expectedOn, expectedWorkingDays }: StopFacts,
  measures: Measures,
): StopOnBoard {
  return { from, to, expectedOn: expectedOn ?? expectedEnd(from, expectedWorkingDays, measures.calendar) };
}

/** Of several departments at work the one whose own day comes first: it holds the case up. */
function mostPressing(tasks: readonly Task[]): Task | undefined {
  const pressing = tasks.toSorted((one, other) => {
    const [first, second] = [one.dueOn ?? NEVER, other.dueOn ?? NEVER];
    return first === second ? 0 : first < second ? -1 : 1;
  });
  return pressing[0];
}
