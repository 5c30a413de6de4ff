import type { Db, Statement } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { NoticeCode } from './notice-kinds.ts';
import type { NoticeTemplate } from './template-in-force.ts';

/** All versions that were ever made; of one notice, or of all. */
export async function findTemplates(db: Db, centerId: number, code?: NoticeCode): Promise<NoticeTemplate[]> {
  const rows = await db<NoticeTemplate[]>`
    select code, version, text, created_at as "createdAt", created_by as "createdBy"
    from documents.template where center_id = ${centerId} ${code === undefined ? db`` : db`and code = ${code}`}
    order by code, version`;
  return [...rows];
}

function templateRow(db: Db, centerId: number, template: NoticeTemplate) {
  const { code, version, text, createdAt, createdBy } = template;
  return {
    center_id: centerId,
    code,
    version,
    text,
    created_at: toRfc3339(createdAt),
    created_by: createdBy && db.json(createdBy as never),
  };
}

/** Adds a version; whoever comes second meets the key (center, code, version). */
export function insertTemplate(db: Db, centerId: number, template: NoticeTemplate): Statement {
  return db`insert into documents.template ${db(templateRow(db, centerId, template))} returning 1`;
}

/** Adds versions that come with the product; another process may be doing the same. */
export function shipTemplates(db: Db, centerId: number, templates: readonly NoticeTemplate[]): Statement {
  const rows = templates.map((template) => templateRow(db, centerId, template));
  return db`insert into documents.template ${db(rows)} on conflict do nothing returning 1`;
}

/** A signed paper as it is kept. */
export interface KeptPaper {
  readonly caseNumber: string;
  /** Of the event that it belongs to. */
  readonly sequence: number;
  readonly sealed: Buffer;
  /** RFC 3339. */
  readonly madeAt: string;
}

const KEPT = insertForm('documents.kept', {
  case_number: 'text',
  sequence: 'int',
  content: 'bytea',
  made_at: 'timestamptz',
});

/** Keeps a signed paper; written with the event that names its hash. */
export function keepPaper({ caseNumber, sequence, sealed, madeAt }: KeptPaper): RowWrite {
  return rowWrite(KEPT, {
    case_number: caseNumber,
    sequence,
    content: `\\x${sealed.toString('hex')}`,
    made_at: madeAt,
  });
}

/** The sealed content of a signed paper. */
export async function findKept(
  db: Db,
  centerId: number,
  caseNumber: string,
  sequence: number,
): Promise<Buffer | undefined> {
  const [row] = await db<{ content: Buffer }[]>`
    select content from documents.kept
    where center_id = ${centerId} and case_number = ${caseNumber} and sequence = ${sequence}`;
  return row?.content;
}
