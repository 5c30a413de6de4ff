import { createHash } from 'node:crypto';
import type { Staff } from '../identity/index.ts';
import { sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import type { ArchiveHall } from './archive-hall.ts';
import type { LookQuery } from './archive-schema.ts';
import { insertLooks, insertScan } from './file-store.ts';
import type { Filing } from './paper.ts';
import { FIRST_PERIODS } from './period.ts';
import { getSeenPaper, lookAt } from './queries.ts';
import { refuseScan } from './scan.ts';
import { insertPeriods, writeFiling } from './store.ts';
import { refuseFiling } from './who-may-see.ts';

/** Puts the archive's periods with their sources into a database that lacks them. */
export async function ensureArchivePeriods({ db, centerId }: Hall): Promise<void> {
  await sendAsOne(db, [insertPeriods(db, centerId, FIRST_PERIODS)]);
}

/** The archive's part in a change of a case. */
export function keepPapers(filing: Filing): RowWrite[] {
  return writeFiling(filing);
}

/**
 * Adds a scan to a paper, encrypted. An older one stays, because the ledger may name it.
 * @throws Refused when the file is no scan, or the paper is not the person's to see or to change
 */
export async function addScan(
  hall: ArchiveHall,
  staff: Staff,
  id: string,
  file: { readonly mediaType: string; readonly bytes: Buffer },
  look: LookQuery,
): Promise<{ sha256: string; size: number }> {
  const paper = await getSeenPaper(hall, staff, id, look);
  const refusal = refuseFiling(paper, look.forItem) ?? refuseScan(file.mediaType, file.bytes);
  if (refusal) throw new Refused(refusal);
  const { db, centerId, keys } = hall;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const size = file.bytes.length;
  const scan = {
    paperId: id,
    sha256,
    mediaType: file.mediaType,
    sealed: keys.sealBytes(file.bytes, id),
    size,
  };
  const by = { userId: staff.userId, at: hall.clock.now() };
  await sendAsOne(db, [
    insertScan(db, centerId, scan, by),
    insertLooks(db, centerId, [lookAt(id, 'scan_added', look)], by),
  ]);
  return { sha256, size };
}
