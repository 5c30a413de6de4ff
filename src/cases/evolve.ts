import type { CaseEvent, OpenedStep } from './case-event.ts';
import type { CaseFacts, StepFacts } from './case-facts.ts';
import type { CaseState } from './case-schema.ts';
import { withCorrection } from './corrected.ts';
import { dayOfMoment } from './moment.ts';
import { withFindingsOwed, withMarks, withPapersBrought } from './papers-now.ts';

/** The facts after one more event. Only the first event of a case may come without facts before it. */
export function evolve(before: CaseFacts | undefined, event: CaseEvent): CaseFacts {
  if (event.kind === 'received') return begin(event);
  if (!before) throw new Error(`${event.caseNumber} begins with ${event.kind} instead of received`);
  const facts = { ...before, sequence: event.sequence, changedAt: event.at };
  switch (event.kind) {
    case 'check_opened': {
      const { departments, noticeDueOn } = event.data;
      return { ...facts, state: 'received', toCheck: departments, noticeDueOn };
    }
    case 'papers_checked': {
      const check = { ...event.data, at: event.at, by: event.actor };
      const others = facts.checks.filter(({ department }) => department !== check.department);
      return { ...facts, checks: [...others, check] };
    }
    case 'supplement_requested':
      return {
        // What a department finds unfit counts as missing, also a paper that only this case needs.
        ...withMarks(
          facts,
          facts.materials.map((status, index) => (event.data.missing.includes(index) ? 'missing' : status)),
        ),
        state: 'supplement_requested',
        toCheck: [],
        noticeDueOn: event.data.noticeDueOn,
        demanded: [...new Set([...facts.demanded, ...event.data.missing])],
      };
    case 'supplemented':
      return {
        ...withPapersBrought(visited(facts, event.at), event.data.materials),
        deferredUntil: { ...facts.deferredUntil, ...event.data.deferredUntil },
      };
    case 'deferred_handed_in': {
      const { materials, issueDueOn: dueOn = facts.issuance.dueOn } = event.data;
      return { ...visited(facts, event.at), materials, issuance: { ...facts.issuance, dueOn } };
    }
    case 'stood_in': {
      const { index, paper, issueDueOn: dueOn = facts.issuance.dueOn } = event.data;
      const materials = facts.materials.with(index, 'provided');
      return {
        ...withPapersBrought(facts, materials),
        standIns: { ...facts.standIns, [String(index)]: paper },
        issuance: { ...facts.issuance, dueOn },
      };
    }
    case 'accepted':
      return {
        ...(event.data.deemedFrom === undefined ? facts : withFindingsOwed(facts)),
        state: 'accepted',
        acceptedAt: event.data.deemedFrom ?? event.at,
        toCheck: [],
        due: event.data.due,
        deferredUntil: event.data.deferredUntil,
        steps: open(facts.steps, event.data.opened, event.at),
      };
    case 'not_accepted':
      return { ...facts, state: 'not_accepted', endedAt: event.at };
    case 'step_completed':
      return {
        ...facts,
        state: facts.state === 'awaiting_confirmation' ? facts.state : 'under_review',
        steps: open(close(facts.steps, event), event.data.opened, event.at),
      };
    case 'stopped': {
      const { due, stopId, expectedOn = null, step = null, steps = [], ...stop } = event.data;
      const opened = { ...stop, id: stopId, from: event.at, to: null, expectedOn, step, by: event.actor };
      return {
        ...facts,
        due,
        stops: [...facts.stops, opened],
        // Every step's own clock stands with the case's, but for the one that the stop is made for.
        steps: redue(
          facts.steps.map((each) =>
            each.doneAt === null && each.index !== step ? { ...each, dueOn: null } : each,
          ),
          steps,
        ),
      };
    }
    case 'stop_overran':
      return {
        ...facts,
        noticed: { ...facts.noticed, overran: [...facts.noticed.overran, event.data.stopId] },
      };
    case 'recalculated':
      return { ...facts, due: event.data.due, steps: redue(facts.steps, event.data.steps) };
    case 'resumed':
      return {
        ...facts,
        due: event.data.due,
        steps: redue(facts.steps, event.data.steps ?? []),
        stops: facts.stops.map((stop) => (stop.id === event.data.stopId ? { ...stop, to: event.at } : stop)),
      };
    case 'extended': {
      const { due, steps = [], ...given } = event.data;
      const extension = { ...given, approvedAt: event.at, by: event.actor };
      return { ...facts, due, extension, steps: redue(facts.steps, steps) };
    }
    case 'confirmation_asked': {
      const { entered } = event.data;
      const before = facts.confirmation;
      const confirmation = {
        askedAt: event.at,
        sequence: event.sequence,
        entered,
        // What was confirmed already and then corrected is compared with what was confirmed.
        first: (before?.confirmedAt === null ? before.first : before?.entered) ?? entered,
        confirmedAt: null,
        by: null,
        disputed: null,
        paperSha256: null,
      };
      return { ...facts, state: 'awaiting_confirmation', confirmation };
    }
    case 'confirmed': {
      const { by, paperSha256 } = event.data;
      const confirmation = facts.confirmation && {
        ...facts.confirmation,
        confirmedAt: event.at,
        by,
        paperSha256,
      };
      const here = by === 'code' ? facts : visited(facts, event.at);
      return { ...here, state: stateUnderWay(facts), confirmation };
    }
    case 'confirmation_disputed':
      return {
        ...facts,
        confirmation: facts.confirmation && { ...facts.confirmation, disputed: event.data.remark },
      };
    case 'decision_proposed':
      return {
        ...facts,
        state: 'under_review',
        proposal: { ...event.data, by: event.actor, at: event.at },
      };
    case 'fast_tracked':
      return { ...facts, fastTrack: { reason: event.data.reason, by: event.actor, at: event.at } };
    case 'decided': {
      const { opened, issueDueOn = null, ...decision } = event.data;
      const done = facts.steps.map((step) =>
        step.doneAt ? step : { ...step, doneAt: event.at, by: event.actor },
      );
      return {
        ...facts,
        state: decision.outcome,
        finishedAt: event.at,
        decision: { ...decision, by: event.actor },
        issuance: { ...facts.issuance, dueOn: issueDueOn },
        steps: open(done, opened, event.at),
      };
    }
    case 'issued':
      return {
        ...facts,
        state: 'issued',
        issuance: { ...facts.issuance, issuedAt: event.at, certificate: event.data.certificate ?? null },
        steps: facts.steps.map((step) =>
          step.doneAt ? step : { ...step, doneAt: event.at, by: event.actor },
        ),
      };
    case 'collection_reminded':
      return { ...facts, issuance: { ...facts.issuance, reminded: event.data.count } };
    case 'collected':
      return {
        ...(event.data.by === 'post' ? facts : visited(facts, event.at)),
        state: 'collected',
      };
    case 'withdrawn':
      return {
        ...facts,
        state: 'withdrawn',
        endedAt: event.at,
        stops: facts.stops.map((stop) => (stop.to ? stop : { ...stop, to: event.at })),
      };
    case 'corrected': {
      const corrected = withCorrection(facts, event.data);
      return { ...withMarks(facts, corrected.materials), ...corrected };
    }
    case 'deferral_prompted':
      return { ...facts, noticed: { ...facts.noticed, deferralPrompt: event.data.until } };
    case 'deferral_lapsed':
      return { ...facts, noticed: { ...facts.noticed, deferralLapse: event.data.until } };
    case 'prompted':
      return { ...facts, noticed: { ...facts.noticed, prompt: event.data.promisedDueOn } };
    case 'fell_overdue':
      return { ...facts, noticed: { ...facts.noticed, [event.data.limit]: event.data.dueOn } };
  }
}

function begin(event: Extract<CaseEvent, { kind: 'received' }>): CaseFacts {
  const { item, department, applicant, agent, materials, window, deferredUntil = {} } = event.data;
  return {
    caseNumber: event.caseNumber,
    sequence: event.sequence,
    item,
    department,
    state: 'supplement_requested',
    applicant,
    agent,
    window,
    clerk: event.actor,
    materials,
    deferredUntil,
    standIns: {},
    toCheck: [],
    checks: [],
    demanded: [],
    visits: [dayOfMoment(event.at)],
    receivedAt: event.at,
    changedAt: event.at,
    noticeDueOn: null,
    acceptedAt: null,
    finishedAt: null,
    endedAt: null,
    due: null,
    noticed: {
      prompt: null,
      promised: null,
      statutory: null,
      issuance: null,
      deferralPrompt: null,
      deferralLapse: null,
      overran: [],
    },
    steps: [],
    stops: [],
    extension: null,
    fastTrack: null,
    confirmation: null,
    proposal: null,
    decision: null,
    issuance: { dueOn: null, issuedAt: null, certificate: null, reminded: 0 },
  };
}

/** Several errands on one day are one visit. */
function visited(facts: CaseFacts, at: string): CaseFacts {
  const day = dayOfMoment(at);
  return facts.visits.includes(day) ? facts : { ...facts, visits: [...facts.visits, day] };
}

/** The state to which an accepted case returns once the applicant has confirmed. */
function stateUnderWay(facts: CaseFacts): CaseState {
  return facts.steps.some((step) => step.doneAt !== null) ? 'under_review' : 'accepted';
}

/** Open steps with the days that they have now. */
function redue(steps: readonly StepFacts[], moved: readonly OpenedStep[]): StepFacts[] {
  const days = new Map(moved.map(({ index, dueOn }) => [index, dueOn]));
  return steps.map((step) =>
    step.doneAt === null && days.has(step.index) ? { ...step, dueOn: days.get(step.index) ?? null } : step,
  );
}

function open(steps: readonly StepFacts[], opened: readonly OpenedStep[], at: string): StepFacts[] {
  return [
    ...steps,
    ...opened.map((step) => ({ ...step, openedAt: at, doneAt: null, opinion: null, by: null })),
  ];
}

function close(
  steps: readonly StepFacts[],
  event: Extract<CaseEvent, { kind: 'step_completed' }>,
): StepFacts[] {
  return steps.map((step) =>
    step.index === event.data.index && !step.doneAt
      ? { ...step, doneAt: event.at, opinion: event.data.opinion, by: event.actor }
      : step,
  );
}

/** The facts that a whole ledger adds up to. */
export function foldEvents(events: readonly CaseEvent[]): CaseFacts {
  const facts = events.reduce<CaseFacts | undefined>(evolve, undefined);
  if (!facts) throw new Error('a case has at least one event');
  return facts;
}
