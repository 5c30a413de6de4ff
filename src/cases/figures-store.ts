import type { Db } from '../platform/db.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Span } from './day-span.ts';

/** How many cases of an item were accepted at a window on a day. */
export interface AcceptedCases {
  readonly day: string;
  readonly itemCode: string;
  readonly department: string;
  readonly window: string | null;
  readonly count: number;
}

/** Counts acceptances by the day on which they happened. */
export async function countAcceptances(db: Db, centerId: number, span: Span): Promise<AcceptedCases[]> {
  const rows = await db<AcceptedCases[]>`
    select ${dayOfEvent(db)} as day, facts->'item'->>'code' as "itemCode", facts->>'department' as department,
      facts->>'window' as window, count(*)::int as count
    from cases.event join cases.case_facts using (center_id, case_number)
    where center_id = ${centerId} and kind = 'accepted'
      and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz
    group by 1, 2, 3, 4`;
  return [...rows];
}

/** The part of a decided case that figures are made of, with the day of the decision. */
export type DecidedCase = { readonly day: string } & Pick<
  CaseFacts,
  | 'item'
  | 'department'
  | 'window'
  | 'due'
  | 'acceptedAt'
  | 'finishedAt'
  | 'endedAt'
  | 'stops'
  | 'extension'
  | 'decision'
>;

/** Cases decided in a span of time: all, or those of one item. */
export async function findDecided(
  db: Db,
  centerId: number,
  span: Span,
  itemCode?: string,
): Promise<DecidedCase[]> {
  // As a record, because each `facts->…` would unpack the whole of it anew.
  const rows = await db<DecidedCase[]>`
    select ${dayOfEvent(db)} as day, f.*
    from cases.event join cases.case_facts using (center_id, case_number),
      jsonb_to_record(facts) as f (item jsonb, department text, "window" text, due jsonb, "acceptedAt" text,
        "finishedAt" text, "endedAt" text, stops jsonb, extension jsonb, decision jsonb)
    where center_id = ${centerId} and kind = 'decided'
      and at >= ${span.from}::timestamptz and at < ${span.to}::timestamptz
      ${itemCode === undefined ? db`` : db`and f.item->>'code' = ${itemCode}`}`;
  return [...rows];
}

function dayOfEvent(db: Db) {
  return db`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
}

/** The day of the first acceptance there was; undefined while there is none. */
export async function findFirstAcceptance(db: Db, centerId: number): Promise<string | undefined> {
  const rows = await db<{ day: string }[]>`
    select ${dayOfEvent(db)} as day from cases.event
    where center_id = ${centerId} and kind in ('accepted', 'decided') order by at limit 1`;
  return rows[0]?.day;
}
