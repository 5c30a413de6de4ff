import type { Db, Statement, Transaction } from '../platform/db.ts';
import { givenRows, insertForm, type RowWrite, rowForm, rowWrite } from '../platform/row-forms.ts';
import type { FiledPaper, Filing, KeptPaper } from './paper.ts';
import { type ArchivePeriod, HANDED_IN_PAPER_MONTHS } from './period.ts';

type Reader = Db | Transaction;

const ID = { id: 'text' } as const;
/** The papers of the archive, all derived from the ledger. One that was withdrawn by mistake comes back under its id. */
export const FILED = insertForm(
  'archive.paper',
  {
    ...ID,
    owner_digest: 'text',
    name: 'text',
    item_code: 'text',
    case_number: 'text',
    material_index: 'int',
    filed_on: 'date',
    valid_until: 'date',
    withdrawn_at: 'timestamptz',
  },
  `on conflict (center_id, id) do update set owner_digest = excluded.owner_digest, filed_on = excluded.filed_on,
    valid_until = excluded.valid_until, withdrawn_at = excluded.withdrawn_at`,
);
const CHANGE = { ...ID, owner_digest: 'text', withdrawn_at: 'timestamptz' } as const;
const CHANGED = rowForm<keyof typeof CHANGE>(
  `update archive.paper kept set owner_digest = given.owner_digest,
    withdrawn_at = coalesce(given.withdrawn_at, kept.withdrawn_at)
  from ${givenRows(CHANGE)} where kept.center_id = $center and kept.id = given.id returning 1`,
);

/** What a change of a case files, withdraws or gives to its right owner. */
export function writeFiling({ filed, changed }: Filing): RowWrite[] {
  return [
    ...filed.map((paper) => rowWrite(FILED, rowOf(paper))),
    ...changed.map(({ id, ownerDigest, withdrawnAt }) =>
      rowWrite(CHANGED, { id, owner_digest: ownerDigest, withdrawn_at: withdrawnAt }),
    ),
  ];
}

function rowOf(paper: FiledPaper) {
  return {
    id: paper.id,
    owner_digest: paper.ownerDigest,
    name: paper.name,
    item_code: paper.itemCode,
    case_number: paper.caseNumber,
    material_index: paper.materialIndex,
    filed_on: paper.filedOn,
    valid_until: paper.validUntil,
    withdrawn_at: paper.withdrawnAt,
  };
}

/** A paper that is not withdrawn. */
export async function readPaper(db: Reader, centerId: number, id: string): Promise<KeptPaper | undefined> {
  const [row] = await db<KeptPaper[]>`${papers(db)} where paper.center_id = ${centerId} and paper.id = ${id}
    and withdrawn_at is null`;
  return row;
}

/** All papers of an owner that are not withdrawn, the newest first. */
export async function readPapersOf(
  db: Reader,
  centerId: number,
  ownerDigest: string,
  limit: number,
): Promise<KeptPaper[]> {
  const rows = await db<KeptPaper[]>`${papers(db)} where paper.center_id = ${centerId}
    and owner_digest = ${ownerDigest} and withdrawn_at is null order by filed_on desc, id limit ${limit}`;
  return [...rows];
}

/** The papers of a case that are not withdrawn. Their ids begin with its number. */
export async function readPapersOfCase(
  db: Reader,
  centerId: number,
  caseNumber: string,
): Promise<KeptPaper[]> {
  const rows = await db<KeptPaper[]>`${papers(db)} where paper.center_id = ${centerId}
    and paper.id between ${`${caseNumber}-`} and ${`${caseNumber}-~`} and withdrawn_at is null
    order by material_index`;
  return [...rows];
}

function papers(db: Reader): Statement {
  return db`
    select paper.id, owner_digest as "ownerDigest", name, item_code as "itemCode", case_number as "caseNumber",
      material_index as "materialIndex", case when material_index is null then item_code end as "issuedBy", filed_on as "filedOn", valid_until as "validUntil",
      scan.sha256, scan.media_type as "mediaType"
    from archive.paper left join lateral (
      select sha256, media_type from archive.file
      where file.center_id = paper.center_id and file.paper_id = paper.id
      order by uploaded_at desc limit 1
    ) scan on true`;
}

/** @throws when the period is missing, because no rule may guess one */
export async function readHandedInMonths(db: Reader, centerId: number): Promise<number> {
  const [row] = await db<{ value: number }[]>`
    select value from archive.period where center_id = ${centerId} and name = ${HANDED_IN_PAPER_MONTHS}`;
  if (!row) throw new Error(`the period ${HANDED_IN_PAPER_MONTHS} is not in the database`);
  return row.value;
}

/** Puts the periods in place that are not there yet; those that an administrator changed stay. */
export function insertPeriods(db: Db, centerId: number, periods: readonly ArchivePeriod[]): Statement {
  const rows = periods.map(({ name, value, source }) => ({
    center_id: centerId,
    name,
    value,
    source_zh: source.zh,
    source_en: source.en,
  }));
  return db`insert into archive.period ${db(rows)} on conflict do nothing returning 1`;
}
