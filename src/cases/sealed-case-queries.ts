import type { Item } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import type { CaseFacts } from './case-facts.ts';
import { isCaseNumber } from './case-number.ts';
import type { CasesHall } from './cases-hall.ts';
import type { SealedEvent } from './ledger.ts';
import { findEvents } from './ledger-store.ts';
import { getCase, measuresOf, seenMeasures } from './queries.ts';
import { findCase } from './store.ts';

/** A case with everything that happened to it, and the item's version that it was received under. */
interface SealedCase {
  readonly facts: CaseFacts;
  readonly item: Item;
  readonly events: readonly SealedEvent[];
}

/** @throws Refused when there is no such case or it is not one of the reader's department */
export async function readSealedCase(hall: CasesHall, staff: Staff, number: string): Promise<SealedCase> {
  const { facts } = await getCase(hall, number);
  const { item } = await seenMeasures(hall, staff, facts);
  return { facts, item, events: await findEvents(hall.db, hall.centerId, number) };
}

/** The same without a reader: whoever asks decides what may be shown of it. */
export async function findSealedCase(hall: CasesHall, number: string): Promise<SealedCase | undefined> {
  const found = isCaseNumber(number) ? await findCase(hall.db, hall.centerId, number) : undefined;
  if (!found) return undefined;
  const { item } = await measuresOf(hall, found.facts);
  return { facts: found.facts, item, events: await findEvents(hall.db, hall.centerId, number) };
}
