import { currentCatalog, type Item } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { agreed, Refused } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import type { ArchiveHall } from './archive-hall.ts';
import type { LookQuery, PaperView, StandInsView } from './archive-schema.ts';
import { insertLooks, type Look, readScan, wasOffered } from './file-store.ts';
import { oldestOffer } from './offer.ts';
import type { KeptPaper } from './paper.ts';
import { viewPaper, viewStandIns } from './paper-view.ts';
import { standInsAmong } from './stand-ins.ts';
import { readHandedInMonths, readPaper, readPapersOf, readPapersOfCase } from './store.ts';
import { lastValidDay } from './validity.ts';
import { maySeePapersOf, NO_SCAN, type Occasion, paperToSee } from './who-may-see.ts';

/** A paper as a rule judges it before it stands in for a forgotten one. */
export interface FoundPaper {
  readonly id: string;
  /** Keyed digest of the owner's ID number. */
  readonly ownerDigest: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly filedOn: string;
  /** The last day on which it counts; null: no fixed term. */
  readonly validUntil: string | null;
  /** SHA-256 of its newest scan; null when only the fact of the paper is kept. */
  readonly sha256: string | null;
  /** The item whose result it is; null for a paper that was handed in. */
  readonly issuedBy: string | null;
}

/** A paper of the archive; undefined when there is none, or it was withdrawn. One that has expired is found. */
export async function findPaper({ db, centerId }: Hall, id: string): Promise<FoundPaper | undefined> {
  const [paper, months] = await Promise.all([readPaper(db, centerId, id), readHandedInMonths(db, centerId)]);
  if (!paper) return undefined;
  return {
    id: paper.id,
    ownerDigest: paper.ownerDigest,
    name: paper.name,
    caseNumber: paper.caseNumber,
    filedOn: paper.filedOn,
    validUntil: lastValidDay(paper, months),
    sha256: paper.sha256,
    issuedBy: paper.issuedBy,
  };
}

/** So many papers of one owner are looked through; the others are older. */
const READ_AT_MOST = 300;

/** Whose papers are looked up, and for what. */
export interface StandInSearch {
  /** Keyed digest of the applicant's ID number. */
  readonly ownerDigest: string;
  readonly item: Item;
  /** Null at the desk, before there is a case. */
  readonly caseNumber: string | null;
}

/**
 * Which papers of an applicant may stand in for an item's materials. That they were shown is recorded. Whether the
 * person may ask for that item is for the caller to know.
 */
export async function findStandIns(hall: Hall, staff: Staff, search: StandInSearch): Promise<StandInsView> {
  const { db, centerId } = hall;
  const { ownerDigest, item, caseNumber } = search;
  const [papers, months] = await Promise.all([
    readPapersOf(db, centerId, ownerDigest, READ_AT_MOST),
    readHandedInMonths(db, centerId),
  ]);
  // A paper of the very case stands there already.
  const others = papers.filter((paper) => paper.caseNumber !== caseNumber);
  const today = dayOf(hall.clock.now());
  const standIns = standInsAmong(others, item, today, months);
  const shown = new Set(standIns.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const looks = [...shown].map((paperId): Look => {
    return { paperId, act: 'listed', forItem: item.code, forCase: caseNumber };
  });
  await noteLooks(hall, staff, looks);
  return viewStandIns(standIns, today, months);
}

/** The papers that the archive keeps of a case. It says no more than the case itself does, so that no look is noted. */
export async function listPapersOfCase(
  hall: ArchiveHall,
  staff: Staff,
  { caseNumber, forItem }: { readonly caseNumber: string; readonly forItem: string },
): Promise<PaperView[]> {
  const { db, centerId } = hall;
  const [caseAtHand, papers, months] = await Promise.all([
    hall.findCaseAtHand(caseNumber),
    readPapersOfCase(db, centerId, caseNumber),
    readHandedInMonths(db, centerId),
  ]);
  if (!maySeePapersOf(staff, caseAtHand, forItem)) return [];
  const today = dayOf(hall.clock.now());
  return papers.map((paper) => viewPaper(paper, today, months));
}

/** The facts of a paper. @throws Refused when it is not the person's to see for the case or the item */
export async function openPaper(
  hall: ArchiveHall,
  staff: Staff,
  id: string,
  look: LookQuery,
): Promise<PaperView> {
  const paper = await getSeenPaper(hall, staff, id, look);
  await noteLooks(hall, staff, [lookAt(id, 'opened', look)]);
  const months = await readHandedInMonths(hall.db, hall.centerId);
  return viewPaper(paper, dayOf(hall.clock.now()), months);
}

/** The newest scan of a paper. @throws Refused as `openPaper`, and when there is none */
export async function openScan(
  hall: ArchiveHall,
  staff: Staff,
  id: string,
  look: LookQuery,
): Promise<{ mediaType: string; bytes: Buffer; sha256: string }> {
  await getSeenPaper(hall, staff, id, look);
  const scan = await readScan(hall.db, hall.centerId, id);
  if (!scan) throw new Refused(NO_SCAN);
  await noteLooks(hall, staff, [lookAt(id, 'scan_read', look)]);
  const { mediaType, sha256, sealed } = scan;
  return { mediaType, sha256, bytes: hall.keys.openBytes(sealed, id) };
}

/** A paper that the person may see for a case, or for an item at the desk. @throws Refused otherwise */
export async function getSeenPaper(
  hall: ArchiveHall,
  staff: Staff,
  id: string,
  look: LookQuery,
): Promise<KeptPaper> {
  const [paper, occasion] = await Promise.all([
    readPaper(hall.db, hall.centerId, id),
    occasionOf(hall, staff, id, look),
  ]);
  return agreed(paperToSee(staff, paper, occasion));
}

async function occasionOf(
  hall: ArchiveHall,
  { userId }: Staff,
  paperId: string,
  { forItem, forCase }: LookQuery,
): Promise<Occasion> {
  if (forCase !== undefined) return { at: 'case', forItem, caseAtHand: await hall.findCaseAtHand(forCase) };
  const { item } = agreed((await currentCatalog(hall)).getItem(forItem));
  const since = oldestOffer(hall.clock.now());
  const isOffered = await wasOffered(hall.db, hall.centerId, { paperId, userId, forItem, since });
  return { at: 'desk', item, isOffered };
}

export function lookAt(paperId: string, act: Look['act'], { forItem, forCase }: LookQuery): Look {
  return { paperId, act, forItem, forCase: forCase ?? null };
}

async function noteLooks(hall: Hall, staff: Staff, looks: readonly Look[]): Promise<void> {
  if (looks.length === 0) return;
  const by = { userId: staff.userId, at: hall.clock.now() };
  await sendAsOne(hall.db, [insertLooks(hall.db, hall.centerId, looks, by)]);
}
