import type { ClockFacts } from '../cases/case-clock.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseState, ClockView } from '../cases/case-schema.ts';
import { standingOfClock } from '../cases/case-view.ts';
import { departmentsOf } from '../cases/department-scope.ts';
import { nextNoticeOn } from '../cases/notices.ts';
import { stepsOf } from '../cases/procedure.ts';
import { openTasks } from '../cases/steps.ts';
import type { Item } from '../catalog/item.ts';

/** Later than every due day: where clocks that stand are sorted to. */
export const NEVER = '9999-12-31';

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
  readonly statutoryDueOn: string | null;
  readonly promptOn: string | null;
  readonly urgency: string;
  readonly nextNoticeOn: string | null;
  readonly outcome: ClockView['outcome'];
  readonly step: string | null;
  readonly holder: string | null;
  readonly fastTrack: boolean;
  readonly deferredMaterials: number;
  readonly receivedAt: string;
  readonly calendarVersion: number | null;
  readonly clockFacts: ClockFacts;
}

/** The board's row of a case. */
export function clockRow(facts: CaseFacts, item: Item): ClockRow {
  const clockState = standingOfClock(facts);
  const task = openTasks(facts)[0];
  const step = task && stepsOf(item)[task.index];
  const { acceptedAt, finishedAt, endedAt, stops, extension, due } = facts;
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
    promisedDueOn: due?.promisedOn ?? null,
    statutoryDueOn: due?.statutoryOn ?? null,
    promptOn: due?.promptOn ?? null,
    urgency: (clockState === 'running' && due?.promisedOn) || NEVER,
    nextNoticeOn: nextNoticeOn(facts),
    outcome: facts.decision?.timeliness ?? null,
    step: step?.step ?? null,
    holder: step?.department ?? null,
    fastTrack: facts.fastTrack !== null,
    deferredMaterials: facts.materials.filter((status) => status === 'deferred').length,
    receivedAt: facts.receivedAt,
    calendarVersion: due?.calendarVersion ?? null,
    clockFacts: { acceptedAt, finishedAt, endedAt, stops, extension },
  };
}
