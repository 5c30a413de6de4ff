import type { CaseEvent } from '../cases/case-event.ts';
import type { CaseFacts } from '../cases/case-facts.ts';
import { evolve } from '../cases/evolve.ts';
import type { SealedEvent } from '../cases/ledger.ts';
import type { Item } from '../catalog/item.ts';
import type { DocumentKind } from './notice-kinds.ts';

/** An event that calls for a paper, with what was known of the case when it happened. */
export interface CaseDocument {
  readonly kind: DocumentKind;
  readonly event: CaseEvent;
  readonly hash: string;
  /** The facts up to the event, the event included. */
  readonly facts: CaseFacts;
}

/** Every paper of a case in the order of its ledger. */
export function documentsOfCase(events: readonly SealedEvent[], item: Pick<Item, 'result'>): CaseDocument[] {
  let facts: CaseFacts | undefined;
  return events.flatMap(({ event, hash }) => {
    const after = evolve(facts, event);
    facts = after;
    const kind = kindOf(event, item);
    return kind ? [{ kind, event, hash, facts: after }] : [];
  });
}

/** What the law, or the hall's own promise, wants in writing when this happens. */
function kindOf(event: CaseEvent, item: Pick<Item, 'result'>): DocumentKind | undefined {
  switch (event.kind) {
    case 'received':
      return 'receipt';
    case 'supplement_requested':
      return 'supplement';
    case 'accepted':
      return 'acceptance';
    case 'not_accepted':
      return 'non-acceptance';
    case 'stopped':
      return 'stop';
    case 'extended':
      return 'extension';
    case 'decided':
      return event.data.outcome === 'granted' ? 'grant' : 'refusal';
    case 'issued':
      return item.result.kind === 'none' ? undefined : 'collection';
    case 'collected':
      return 'delivery';
    case 'confirmed':
      return event.data.paperSha256 === null ? undefined : 'confirmation';
    default:
      return undefined;
  }
}
