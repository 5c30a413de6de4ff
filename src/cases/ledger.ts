import { createHash } from 'node:crypto';
import type { CaseEvent } from './case-event.ts';

/** What stands before the first event of a case. */
export const GENESIS = '0'.repeat(64);

/** An event with its seal: the hash over the previous hash and everything the event says. */
export interface SealedEvent {
  readonly event: CaseEvent;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** The hash of an event. Whoever changes one byte of it, or an event before it, breaks all that follow. */
export function hashOf(previousHash: string, event: CaseEvent): string {
  const { caseNumber, sequence, kind, at, actor, data, note } = event;
  const content = canonical([caseNumber, sequence, kind, at, actor, data, note ?? null]);
  return createHash('sha256').update(previousHash).update('\n').update(content).digest('hex');
}

/** Seals events one after the other, each over the one before. */
export function chain(previousHash: string, events: readonly CaseEvent[]): SealedEvent[] {
  let hash = previousHash;
  return events.map((event) => {
    hash = hashOf(hash, event);
    return { event, hash };
  });
}

/**
 * JSON in one form only, whatever order the members were stored in: members sorted, no white space
 * (the form of RFC 8785 for the texts and whole numbers that events consist of).
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Where a ledger is broken. */
export interface Break {
  readonly caseNumber: string;
  readonly sequence: number;
  readonly reason: 'hash' | 'gap' | 'tail';
}

/**
 * Checks the events of one case, given in order, against their hashes and the head that the case keeps.
 * @returns the first bad event, if any: `hash` it was changed, `gap` one is missing before it, `tail` the last
 * events are gone
 */
export function findBreak(
  events: readonly SealedEvent[],
  head: { caseNumber: string; sequence: number; hash: string },
): Break | undefined {
  let previous = GENESIS;
  for (const [index, { event, hash }] of events.entries()) {
    const place = { caseNumber: event.caseNumber, sequence: event.sequence };
    if (event.sequence !== index + 1) return { ...place, reason: 'gap' };
    if (hashOf(previous, event) !== hash) return { ...place, reason: 'hash' };
    previous = hash;
  }
  if (head.sequence !== events.length || head.hash !== previous) {
    return { caseNumber: head.caseNumber, sequence: events.length + 1, reason: 'tail' };
  }
  return undefined;
}
