import type { Transaction } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import type { ToldStory } from './case-story.ts';
import type { CasesHall } from './cases-hall.ts';
import { spanOfDays } from './day-span.ts';
import { type DayBreak, type DayDigest, DigestCheck, linesOfDay } from './digest.ts';
import { type Break, findBreak } from './ledger.ts';
import { findDigests, findHashes, findNewestDigests } from './ledger-digest-store.ts';
import { findEvents, type LedgerBatch, readLedgerBatch, readLedgers } from './ledger-store.ts';
import { getCase, measuresOf } from './queries.ts';
import { findLoss, retell, statesOf } from './retold.ts';

/** The events of a case with their hashes, as anybody needs them to check the chain. */
export async function readLedger(hall: Hall, number: string) {
  await getCase(hall, number);
  const events = await findEvents(hall.db, hall.centerId, number);
  return { caseNumber: number, events: events.map(({ event, hash }) => ({ ...event, hash })) };
}

const EVER = { from: '0001-01-01', to: '9999-12-31' };

/** The digests of days, all of them unless a first or last day is named. */
export function readDigests(
  { db, centerId }: Hall,
  asked: { readonly from?: string; readonly to?: string } = {},
): Promise<DayDigest[]> {
  return findDigests(db, centerId, { ...EVER, ...asked });
}

/** The digests of the last days, the newest first. */
export function readNewestDigests({ db, centerId }: Hall, limit: number): Promise<DayDigest[]> {
  return findNewestDigests(db, centerId, limit);
}

/** What the digest of a day is the SHA-256 of; undefined for a day that has none. */
export async function findLinesOfDay({ db, centerId }: Hall, day: string): Promise<string | undefined> {
  const [digest] = await findDigests(db, centerId, { from: day, to: day });
  if (!digest) return undefined;
  const [found] = await findHashes(db, centerId, spanOfDays(day, day));
  return linesOfDay(digest.previous, day, found?.hashes ?? []);
}

/** How far a pass over the whole ledger has come. */
export interface Passed {
  readonly cases: number;
  readonly events: number;
}

/** What a look at the whole ledger has found. */
export interface Verdict extends Passed {
  /** Days that have a digest. */
  readonly days: number;
  /** Days with events that have none yet. */
  readonly openDays: number;
  readonly breaks: readonly Break[];
  readonly dayBreaks: readonly DayBreak[];
}

/**
 * Checks every case's chain and every day's digest in one pass, all as they were at one moment, so that work may go
 * on.
 */
export async function verifyLedger(
  { db, centerId }: Hall,
  onProgress: (passed: Passed) => void = () => {},
): Promise<Verdict> {
  return db.begin('isolation level repeatable read read only', async (snapshot) => {
    const digests = new DigestCheck(await findDigests(snapshot, centerId, EVER));
    const breaks: Break[] = [];
    let [cases, count] = [0, 0];
    for await (const { ledgers } of readLedgers(snapshot, centerId)) {
      for (const { head, events } of ledgers) {
        const found = findBreak(events, head);
        if (found) breaks.push(found);
        for (const { event, hash } of events) digests.add(event, hash);
        count += events.length;
      }
      cases += ledgers.length;
      onProgress({ cases, events: count });
    }
    const { days, open: openDays, breaks: dayBreaks } = digests.finish();
    return { cases, events: count, days, openDays, breaks, dayBreaks };
  });
}

/** Cases that follow each other, each as its ledger tells it. */
export interface RetoldCases extends Passed, Pick<LedgerBatch, 'after' | 'upTo'> {
  readonly stories: readonly ToldStory[];
  /** Cases of which nothing may be derived, because their ledger is broken. */
  readonly breaks: readonly Break[];
}

/**
 * Tells a batch of cases anew from their events.
 * @param isLocked nobody changes them until the transaction ends
 */
export async function retellCases(
  hall: CasesHall,
  transaction: Transaction,
  after: string,
  isLocked: boolean,
): Promise<RetoldCases> {
  const { upTo, ledgers } = await readLedgerBatch(transaction, hall.centerId, after, isLocked);
  const stories: ToldStory[] = [];
  const breaks: Break[] = [];
  for (const { head, events } of ledgers) {
    const loss = findLoss(events, head);
    if (loss) {
      breaks.push(loss);
      continue;
    }
    const states = statesOf(events);
    stories.push(retell(events, states, await measuresOf(hall, states.at(-1) as ToldStory['after'])));
  }
  const count = ledgers.reduce((sum, { events }) => sum + events.length, 0);
  return { after, upTo, stories, breaks, cases: ledgers.length, events: count };
}
