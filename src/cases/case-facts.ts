import type {
  Actor,
  CaseEvent,
  Certificate,
  ConfirmedBy,
  DecisionContent,
  Due,
  EnteredFacts,
  OpenedStep,
  Outcome,
  StandInPaper,
} from './case-event.ts';
import type { CaseState } from './case-schema.ts';
import { withCorrection } from './corrected.ts';
import type { MaterialStatus } from './materials.ts';
import { dayOfMoment } from './moment.ts';
import type { Applicant, Party } from './party.ts';

export interface StepFacts extends OpenedStep {
  readonly openedAt: string;
  readonly doneAt: string | null;
  readonly opinion: string | null;
  readonly by: Actor | null;
}

export interface StopFacts {
  readonly id: string;
  readonly ground: string;
  readonly legalBasis: string;
  readonly expectedWorkingDays: number;
  readonly department: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly expectedOn: string | null;
  readonly step: number | null;
  /** Who has stopped it: whoever may end it again. */
  readonly by: Actor;
}

/** What a department has found missing when it looked through the papers. */
export interface PaperCheck {
  readonly department: string;
  readonly missing: readonly number[];
  readonly remark: string | null;
  readonly at: string;
  readonly by: Actor;
}

export interface ConfirmationFacts {
  readonly askedAt: string;
  /** Of the event that asked last; a code belongs to it and to no other. */
  readonly sequence: number;
  readonly entered: EnteredFacts;
  /** What was entered when the applicant was asked first, if it has been corrected since. */
  readonly first: EnteredFacts;
  readonly confirmedAt: string | null;
  readonly by: ConfirmedBy | null;
  readonly paperSha256: string | null;
}

export interface IssuanceFacts {
  readonly dueOn: string | null;
  readonly issuedAt: string | null;
  readonly certificate: Certificate | null;
  /** How often the applicant was reminded to collect it. */
  readonly reminded: number;
}

/** Everything that the ledger of one case says, folded together. */
export interface CaseFacts {
  readonly caseNumber: string;
  readonly sequence: number;
  readonly item: { readonly code: string; readonly version: number };
  readonly department: string;
  readonly state: CaseState;
  readonly applicant: Applicant;
  readonly agent: Party | null;
  readonly window: string | null;
  readonly clerk: Actor;
  readonly materials: readonly MaterialStatus[];
  /** By material index: the day up to which a deferred paper may be handed in. */
  readonly deferredUntil: Readonly<Record<string, string>>;
  /** By material index: the paper of the archive that stands in for it. */
  readonly standIns: Readonly<Record<string, StandInPaper>>;
  /** Departments that are to look through the papers, in the order of the procedure; empty once it is told what is missing. */
  readonly toCheck: readonly string[];
  readonly checks: readonly PaperCheck[];
  /** Days on which the applicant or the agent had to come. */
  readonly visits: readonly string[];
  readonly receivedAt: string;
  /** When the last event happened. */
  readonly changedAt: string;
  /** The day up to which the one full list of missing papers must be told. */
  readonly noticeDueOn: string | null;
  readonly acceptedAt: string | null;
  /** The decision (办结). */
  readonly finishedAt: string | null;
  /** The end without a decision: withdrawn or not accepted. */
  readonly endedAt: string | null;
  readonly due: Due | null;
  /** Due days of which a prompt or a warning has been recorded, so that it is not recorded again. */
  readonly noticed: {
    readonly prompt: string | null;
    readonly promised: string | null;
    readonly statutory: string | null;
    readonly issuance: string | null;
    readonly deferralPrompt: string | null;
    readonly deferralLapse: string | null;
    /** Stops of which it is recorded that they last longer than was told. */
    readonly overran: readonly string[];
  };
  readonly steps: readonly StepFacts[];
  readonly stops: readonly StopFacts[];
  readonly extension: {
    workingDays: number;
    reason: string;
    approvedAt: string;
    by: Actor;
    approval?: string;
  } | null;
  readonly fastTrack: { reason: string; by: Actor; at: string } | null;
  /** Null while nobody has asked the applicant to check and sign. */
  readonly confirmation: ConfirmationFacts | null;
  /** The first of two signatures under a decision. */
  readonly proposal: (DecisionContent & { by: Actor; at: string }) | null;
  readonly decision: (DecisionContent & { timeliness: Outcome; by: Actor }) | null;
  readonly issuance: IssuanceFacts;
}

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
      return { ...facts, state: 'supplement_requested', toCheck: [], noticeDueOn: event.data.noticeDueOn };
    case 'supplemented':
    case 'deferred_handed_in':
      return { ...visited(facts, event.at), materials: event.data.materials };
    case 'stood_in': {
      const { index, paper } = event.data;
      return {
        ...facts,
        materials: facts.materials.map((status, position) => (position === index ? 'provided' : status)),
        standIns: { ...facts.standIns, [String(index)]: paper },
      };
    }
    case 'accepted':
      return {
        ...facts,
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
      const { due, stopId, expectedOn = null, step = null, ...stop } = event.data;
      const opened = { ...stop, id: stopId, from: event.at, to: null, expectedOn, step, by: event.actor };
      return { ...facts, due, stops: [...facts.stops, opened] };
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
      const { due, ...extension } = event.data;
      return { ...facts, due, extension: { ...extension, approvedAt: event.at, by: event.actor } };
    }
    case 'confirmation_asked': {
      const { entered } = event.data;
      const confirmation = {
        askedAt: event.at,
        sequence: event.sequence,
        entered,
        first: facts.confirmation?.confirmedAt === null ? facts.confirmation.first : entered,
        confirmedAt: null,
        by: null,
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
    case 'corrected':
      return { ...facts, ...withCorrection(facts, event.data) };
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
  const { item, department, applicant, agent, materials, window } = event.data;
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
    deferredUntil: {},
    standIns: {},
    toCheck: [],
    checks: [],
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

/** Stops that are still running. */
export function openStops(facts: CaseFacts): StopFacts[] {
  return facts.stops.filter((stop) => stop.to === null);
}
