import type { Party, PartyInput } from './party.ts';

/** What only the center's keys can do with the numbers of a party. */
export interface Sealing {
  /** Makes the numbers of a party unreadable for everybody without the keys. */
  readonly seal: (party: PartyInput) => Party;
  /** The number within a seal. @throws when it was sealed with other keys */
  readonly open: (sealed: string) => string;
}
