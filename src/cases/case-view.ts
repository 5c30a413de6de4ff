import type { ProcedureStep } from '../catalog/item.ts';
import { STEPS } from '../catalog/labels.ts';
import { may } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import { type Language, say } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { countedDays } from './case-clock.ts';
import type { StandInPaper } from './case-event.ts';
import { type CaseFacts, openStops } from './case-facts.ts';
import type { CaseView, ClockView, Light, StepView } from './case-schema.ts';
import { lightOf } from './light.ts';
import { missingPapers } from './materials.ts';
import { nameOf } from './name-of-actor.ts';
import type { Party } from './party.ts';
import { orderOfSteps, stepsOf } from './procedure.ts';
import type { Measures } from './standing.ts';
import { openSteps } from './steps.ts';
import { groundOfStep } from './stop-and-extend.ts';
import { allowedOn } from './too-late.ts';
import { viewTurns } from './turns-view.ts';
import type { Viewing } from './viewing.ts';

/** The case as staff screens and outside clients see it; numbers of persons stay masked. */
export function viewCase(facts: CaseFacts, viewing: Viewing): CaseView {
  const { item, language } = viewing;
  return {
    caseNumber: facts.caseNumber,
    queryCode: viewing.queryCode,
    item: {
      code: item.code,
      version: facts.item.version,
      name: say(item.name, language),
      department: say(viewing.departmentName(item.department), language),
    },
    state: facts.state,
    sequence: facts.sequence,
    window: facts.window,
    clerk: nameOf(facts.clerk, language),
    applicant: { ...viewParty(facts.applicant), kind: facts.applicant.kind },
    agent: facts.agent && { ...viewParty(facts.agent), authority: facts.agent.authority ?? null },
    receivedAt: facts.receivedAt,
    acceptedAt: facts.acceptedAt,
    finishedAt: facts.finishedAt,
    clock: viewClock(facts, viewing),
    steps: viewSteps(facts, viewing),
    materials: item.materials.map((material, index) => ({
      index,
      name: say(material.name, language),
      required: material.required,
      deferrable: material.deferrable,
      status: facts.materials[index] ?? 'missing',
      deferredUntil:
        facts.materials[index] === 'deferred' ? (facts.deferredUntil[String(index)] ?? null) : null,
      standIn: viewStandIn(facts.standIns[String(index)]),
    })),
    missing:
      facts.acceptedAt === null
        ? missingPapers(item, facts.materials, facts.demanded).map((index) => ({
            index,
            name: say(item.materials[index]?.name ?? item.name, language),
          }))
        : [],
    ...viewTurns(facts, viewing),
    fees: [],
    fastTrack: facts.fastTrack && { ...facts.fastTrack, by: nameOf(facts.fastTrack.by, language) },
    allowedActions: allowedOn(facts, item, dayOf(viewing.now)),
  };
}

function viewStandIn(paper: StandInPaper | undefined): CaseView['materials'][number]['standIn'] {
  if (!paper) return null;
  const { id: paperId, name, caseNumber, filedOn, validUntil } = paper;
  return { paperId, name, caseNumber, filedOn, validUntil };
}

function viewParty(party: Party) {
  return { name: party.name, idNumber: party.idMasked, phone: party.phoneMasked ?? '' };
}

/** The query code for whoever hands it to applicants, empty for all others: with it one may ask as the applicant. */
export function codeShownTo(staff: Pick<Staff, 'role'>, queryCode: string): string {
  return may(staff, 'case:receive') ? queryCode : '';
}

/** The clock with its light; before acceptance and after the end it stands still and shows no due day pressing. */
export function viewClock(
  facts: CaseFacts,
  viewing: Measures & { now: Temporal.Instant; language: Language },
): ClockView {
  return {
    state: standingOfClock(facts),
    promisedDueOn: facts.due?.promisedOn ?? null,
    statutoryDueOn: facts.due?.statutoryOn ?? null,
    promptOn: facts.due?.promptOn ?? null,
    light: lightOfCase(facts, viewing.now),
    provisional: facts.due?.provisional ?? false,
    statutoryProvisional: facts.due?.statutoryProvisional ?? false,
    stops: facts.stops.map(({ step: _, by, ...stop }) => ({ ...stop, by: nameOf(by, viewing.language) })),
    extension: facts.extension && {
      workingDays: facts.extension.workingDays,
      reason: facts.extension.reason,
      approvedAt: facts.extension.approvedAt,
      by: nameOf(facts.extension.by, viewing.language),
      approval: facts.extension.approval ?? null,
    },
    outcome: facts.decision?.timeliness ?? null,
    ...countedDays(facts, viewing, viewing.now),
  };
}

/** Whether a case's clock runs. */
export function standingOfClock(facts: CaseFacts): ClockView['state'] {
  if (facts.finishedAt !== null || facts.endedAt !== null) return 'finished';
  if (facts.acceptedAt === null) return 'not_started';
  return openStops(facts).length > 0 ? 'stopped' : 'running';
}

function lightOfCase(facts: CaseFacts, now: Temporal.Instant): Light {
  return lightOf({ state: standingOfClock(facts), due: facts.due }, now);
}

/** The steps of the item's procedure with what has become of each. */
function viewSteps(facts: CaseFacts, { item, language, departmentName, now }: Viewing): StepView[] {
  const today = dayOf(now);
  const open = facts.endedAt === null ? openSteps(facts.steps) : [];
  const isLastOfSeveral = item.coDepartments.length > 0 && open.length === 1;
  return orderOfSteps(item).map((index) => {
    const step = stepsOf(item)[index] as ProcedureStep;
    const known = facts.steps.find((other) => other.index === index);
    const acceptance = step.step === 'acceptance' ? facts.acceptedAt : null;
    const ended = facts.finishedAt !== null || facts.endedAt !== null;
    const isDone = acceptance !== null || known?.doneAt != null;
    const isOpen = known !== undefined && facts.endedAt === null;
    return {
      index,
      step: step.step,
      stepName: say(STEPS[step.step], language),
      department: step.department,
      departmentName: say(departmentName(step.department), language),
      state: isDone ? 'done' : isOpen ? 'open' : ended ? 'skipped' : 'waiting',
      dueOn: known?.dueOn ?? null,
      openedAt: known?.openedAt ?? acceptance,
      doneAt: known?.doneAt ?? acceptance,
      opinion: known?.opinion ?? null,
      holdsUp: isOpen && !isDone && (isLastOfSeveral || (known.dueOn !== null && known.dueOn < today)),
      clock: step.clock,
      stopGround: step.clock === 'stops' ? groundOfStep(step.step) : null,
      limitWorkingDays: step.limitWorkingDays,
    };
  });
}
