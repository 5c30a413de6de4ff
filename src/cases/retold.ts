import type { CaseFacts } from './case-facts.ts';
import type { ToldStory } from './case-story.ts';
import type { CaseChange } from './cases-hall.ts';
import { evolve } from './evolve.ts';
import { type Break, findBreak, type SealedEvent } from './ledger.ts';
import type { Measures } from './standing.ts';

/** What a case is after each of its events. */
export function statesOf(sealed: readonly SealedEvent[]): CaseFacts[] {
  const states: CaseFacts[] = [];
  for (const { event } of sealed) states.push(evolve(states.at(-1), event));
  return states;
}

/** A case's story as its ledger tells it, event by event. @param states what it was after each of them */
export function retell(
  sealed: readonly SealedEvent[],
  states: readonly CaseFacts[],
  measures: Measures,
): ToldStory {
  const changes = sealed.map(
    ({ event }, index): CaseChange => ({
      before: states[index - 1],
      after: states[index] as CaseFacts,
      events: [event],
      measures,
    }),
  );
  return { measures, changes, after: states.at(-1) as CaseFacts, sealed };
}

/**
 * Why nothing may be derived from a ledger: an event is not as it was written, or what the case says was the last one
 * is none of them. That the case knows of fewer events, or of none, is what a rebuild is for.
 */
export function findLoss(
  events: readonly SealedEvent[],
  head: { readonly caseNumber: string; readonly sequence: number; readonly hash: string },
): Break | undefined {
  const found = findBreak(events, head);
  const isKnown = head.sequence === 0 || events[head.sequence - 1]?.hash === head.hash;
  return found?.reason === 'tail' && isKnown ? undefined : found;
}
