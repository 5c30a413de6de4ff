import type { Refusal } from '../platform/refusal.ts';
import { acceptWithDeferral } from './accept.ts';
import type { Happening } from './case-event.ts';
import { type CheckCommand, checkPapers, requestSupplement } from './check-papers.ts';
import { completeStep, type StepCommand } from './complete-step.ts';
import { askConfirmation, type Confirmation, confirm } from './confirm.ts';
import { type Correction, correct } from './correct.ts';
import { type DecisionCommand, decide } from './decide.ts';
import { notAccept, withdraw } from './end-without-decision.ts';
import { type Collection, collect, fastTrack, issue } from './hand-over.ts';
import type { HandedIn } from './materials.ts';
import { type StandIn, standIn } from './stand-in.ts';
import type { Standing } from './standing.ts';
import {
  type ExtensionCommand,
  extend,
  resumeClock,
  type StopCommand,
  stopClock,
} from './stop-and-extend.ts';
import { supplement } from './supplement.ts';

/** What somebody wants done to a case: the body of each action. */
export interface Commands {
  'check-papers': CheckCommand;
  'request-supplement': object;
  'stand-in': StandIn;
  'ask-confirmation': object;
  confirm: Confirmation;
  supplement: { materials: readonly HandedIn[] };
  accept: object;
  'not-accept': { reason: string; redirectTo?: string };
  stop: StopCommand;
  resume: { stopId?: string };
  extend: ExtensionCommand;
  'complete-step': StepCommand;
  decide: DecisionCommand;
  issue: object;
  collect: Collection;
  withdraw: { reason: string };
  'fast-track': { reason: string };
  correct: Correction;
}

export type Command = {
  [A in keyof Commands]: { readonly action: A; readonly body: Commands[A] & { note?: string } };
}[keyof Commands];

/** Decides what a command makes happen, or why it may not; a note goes with the first thing that happens. */
export function carryOut(standing: Standing, command: Command): Happening[] | Refusal {
  const outcome = decideOn(standing, command);
  const note = command.body.note?.trim();
  if (!Array.isArray(outcome) || !note) return outcome;
  return outcome.map((happening, index) => (index === 0 ? { ...happening, note } : happening));
}

function decideOn(standing: Standing, command: Command): Happening[] | Refusal {
  switch (command.action) {
    case 'check-papers':
      return checkPapers(standing, command.body);
    case 'request-supplement':
      return requestSupplement(standing);
    case 'stand-in':
      return standIn(standing, command.body);
    case 'ask-confirmation':
      return askConfirmation(standing);
    case 'confirm':
      return confirm(standing, command.body);
    case 'supplement':
      return supplement(standing, command.body.materials);
    case 'accept':
      return acceptWithDeferral(standing);
    case 'not-accept':
      return notAccept(standing, command.body);
    case 'stop':
      return stopClock(standing, command.body, `s${standing.facts.stops.length + 1}`);
    case 'resume':
      return resumeClock(standing, command.body);
    case 'extend':
      return extend(standing, command.body);
    case 'complete-step':
      return completeStep(standing, command.body);
    case 'decide':
      return decide(standing, command.body);
    case 'issue':
      return issue(standing);
    case 'collect':
      return collect(standing, command.body);
    case 'withdraw':
      return withdraw(standing, command.body);
    case 'fast-track':
      return fastTrack(standing, command.body);
    case 'correct':
      return correct(standing, command.body);
  }
}
