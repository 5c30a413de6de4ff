import type { Actor, CaseEvent, Due, OpenedStep, Outcome } from './case-event.ts';
import type { CaseState } from './case-schema.ts';
import { withCorrection } from './corrected.ts';
import type { MaterialStatus } from './materials.ts';
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
  };
  readonly steps: readonly StepFacts[];
  readonly stops: readonly StopFacts[];
  readonly extension: { workingDays: number; reason: string; approvedAt: string; by: Actor } | null;
  readonly fastTrack: { reason: string; by: Actor; at: string } | null;
  readonly decision: {
    outcome: 'granted' | 'refused';
    reasons: string | null;
    remedies: string | null;
    timeliness: Outcome;
  } | null;
}

/** The facts after one more event. Only the first event of a case may come without facts before it. */
export function evolve(before: CaseFacts | undefined, event: CaseEvent): CaseFacts {
  if (event.kind === 'received') return begin(event);
  if (!before) throw new Error(`${event.caseNumber} begins with ${event.kind} instead of received`);
  const facts = { ...before, sequence: event.sequence, changedAt: event.at };
  switch (event.kind) {
    case 'supplement_requested':
      return { ...facts, state: 'supplement_requested', noticeDueOn: event.data.noticeDueOn };
    case 'supplemented':
    case 'deferred_handed_in':
      return { ...facts, materials: event.data.materials };
    case 'accepted':
      return {
        ...facts,
        state: 'accepted',
        acceptedAt: event.at,
        due: event.data.due,
        deferredUntil: event.data.deferredUntil,
        steps: open(facts.steps, event.data.opened, event.at),
      };
    case 'not_accepted':
      return { ...facts, state: 'not_accepted', endedAt: event.at };
    case 'step_completed':
      return {
        ...facts,
        state: 'under_review',
        steps: open(close(facts.steps, event), event.data.opened, event.at),
      };
    case 'stopped': {
      const { due, stopId, ...stop } = event.data;
      return { ...facts, due, stops: [...facts.stops, { ...stop, id: stopId, from: event.at, to: null }] };
    }
    case 'resumed':
      return {
        ...facts,
        due: event.data.due,
        stops: facts.stops.map((stop) => (stop.id === event.data.stopId ? { ...stop, to: event.at } : stop)),
      };
    case 'extended': {
      const { due, workingDays, reason } = event.data;
      return { ...facts, due, extension: { workingDays, reason, approvedAt: event.at, by: event.actor } };
    }
    case 'fast_tracked':
      return { ...facts, fastTrack: { reason: event.data.reason, by: event.actor, at: event.at } };
    case 'decided': {
      const { opened, ...decision } = event.data;
      const done = facts.steps.map((step) =>
        step.doneAt ? step : { ...step, doneAt: event.at, by: event.actor },
      );
      return {
        ...facts,
        state: decision.outcome,
        finishedAt: event.at,
        decision,
        steps: open(done, opened, event.at),
      };
    }
    case 'issued':
      return {
        ...facts,
        state: 'issued',
        steps: facts.steps.map((step) =>
          step.doneAt ? step : { ...step, doneAt: event.at, by: event.actor },
        ),
      };
    case 'collected':
      return { ...facts, state: 'collected' };
    case 'withdrawn':
      return {
        ...facts,
        state: 'withdrawn',
        endedAt: event.at,
        stops: facts.stops.map((stop) => (stop.to ? stop : { ...stop, to: event.at })),
      };
    case 'corrected':
      return { ...facts, ...withCorrection(facts, event.data) };
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
    receivedAt: event.at,
    changedAt: event.at,
    noticeDueOn: null,
    acceptedAt: null,
    finishedAt: null,
    endedAt: null,
    due: null,
    noticed: { prompt: null, promised: null, statutory: null },
    steps: [],
    stops: [],
    extension: null,
    fastTrack: null,
    decision: null,
  };
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
