import type { Db } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite, type TableForm } from '../platform/row-forms.ts';
import type { CardEnd } from './page-end.ts';

/** Which limit has passed: the promise, the law's for the decision, or the law's for the certificate (art. 44). */
export type PassedLimit = 'promised' | 'statutory' | 'issuance';

/** That somebody was prompted or warned of a due day. */
export interface Notice {
  readonly caseNumber: string;
  readonly kind: 'prompt' | `${PassedLimit}_overdue`;
  readonly dueOn: string;
  readonly at: string;
}

const NOTICE = insertForm('deadlines.notice', {
  case_number: 'text',
  kind: 'text',
  due_on: 'date',
  recorded_at: 'timestamptz',
});

/** Records that somebody was prompted or warned; the key refuses a second record of the same due day. */
export function insertNotice({ caseNumber, kind, dueOn, at }: Notice): RowWrite {
  return rowWrite(NOTICE, { case_number: caseNumber, kind, due_on: dueOn, recorded_at: at });
}

export interface Card {
  readonly caseNumber: string;
  readonly colour: 'yellow' | 'red';
  readonly limit: PassedLimit;
  readonly dueOn: string;
  readonly itemCode: string;
  readonly itemName: string;
  readonly department: string;
  readonly issuedAt: string;
}

const CARD = insertForm('deadlines.card', {
  case_number: 'text',
  colour: 'text',
  limit_kind: 'text',
  due_on: 'date',
  item_code: 'text',
  item_name: 'text',
  department_code: 'text',
  issued_at: 'timestamptz',
});

export function insertCard(card: Card): RowWrite {
  return rowWrite(CARD, {
    case_number: card.caseNumber,
    colour: card.colour,
    limit_kind: card.limit,
    due_on: card.dueOn,
    item_code: card.itemCode,
    item_name: card.itemName,
    department_code: card.department,
    issued_at: card.issuedAt,
  });
}

/** The tables of prompts, warnings and cards, which are derived from the ledger. */
export const MARK_TABLES: readonly TableForm[] = [NOTICE, CARD];

/** Cards, the latest first; several of one case by their limit. @param options.after the last card seen */
export async function findCards(
  db: Db,
  centerId: number,
  options: { limit: number; after?: CardEnd },
): Promise<Card[]> {
  const { limit, after } = options;
  const rows = await db<Card[]>`
    select case_number as "caseNumber", colour, limit_kind as limit, due_on as "dueOn", item_code as "itemCode", item_name as "itemName",
      department_code as department,
      to_char(issued_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "issuedAt"
    from deadlines.card
    where center_id = ${centerId}
      ${after ? db`and (issued_at, case_number, limit_kind) < (${after.issuedAt}::timestamptz, ${after.caseNumber}, ${after.limit})` : db``}
    order by issued_at desc, case_number desc, limit_kind desc limit ${limit}`;
  return [...rows];
}
