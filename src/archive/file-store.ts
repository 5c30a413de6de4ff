import type { Db, Statement } from '../platform/db.ts';

/** A scan as it lies in the database. */
export interface StoredScan {
  readonly paperId: string;
  /** Of what was uploaded, hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly sealed: Buffer;
  readonly size: number;
}

/** The newest scan of a paper. */
export async function readScan(db: Db, centerId: number, paperId: string): Promise<StoredScan | undefined> {
  const [row] = await db<StoredScan[]>`
    select paper_id as "paperId", sha256, media_type as "mediaType", sealed, size from archive.file
    where center_id = ${centerId} and paper_id = ${paperId} order by uploaded_at desc limit 1`;
  return row;
}

/** A scan that is there already becomes the newest once more. */
export function insertScan(
  db: Db,
  centerId: number,
  scan: StoredScan,
  by: { readonly userId: string; readonly at: Temporal.Instant },
): Statement {
  return db`
    insert into archive.file (center_id, paper_id, sha256, media_type, sealed, size, uploaded_at, uploaded_by)
    values (${centerId}, ${scan.paperId}, ${scan.sha256}, ${scan.mediaType}, ${scan.sealed}, ${scan.size},
      ${by.at.toString()}::timestamptz, ${by.userId})
    on conflict (center_id, paper_id, sha256) do update
      set uploaded_at = excluded.uploaded_at, uploaded_by = excluded.uploaded_by
    returning 1`;
}

export interface Look {
  readonly paperId: string;
  readonly act: 'listed' | 'opened' | 'scan_read' | 'scan_added';
  /** The item on which the person was working. */
  readonly forItem: string;
  /** Null at the desk, before there is a case. */
  readonly forCase: string | null;
}

/** Who has looked at which papers, and for what. */
export function insertLooks(
  db: Db,
  centerId: number,
  looks: readonly Look[],
  by: { readonly userId: string; readonly at: Temporal.Instant },
): Statement {
  const rows = looks.map((look) => ({
    center_id: centerId,
    paper_id: look.paperId,
    at: by.at.toString(),
    user_id: by.userId,
    act: look.act,
    for_item: look.forItem,
    for_case: look.forCase,
  }));
  return db`insert into archive.access ${db(rows)} returning 1`;
}

/** Whether the desk has offered a paper to a person for an item since a moment; what was offered for a case is not meant. */
export async function wasOffered(
  db: Db,
  centerId: number,
  offer: {
    readonly paperId: string;
    readonly userId: string;
    readonly forItem: string;
    readonly since: Temporal.Instant;
  },
): Promise<boolean> {
  const rows = await db`
    select 1 from archive.access where center_id = ${centerId} and paper_id = ${offer.paperId}
      and act = 'listed' and for_case is null and user_id = ${offer.userId} and for_item = ${offer.forItem}
      and at >= ${offer.since.toString()}::timestamptz limit 1`;
  return rows.length > 0;
}
