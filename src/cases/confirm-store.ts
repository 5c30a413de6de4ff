import type { Db, Statement } from '../platform/db.ts';

/** How many wrong codes have come for the confirmation that was asked for with an event. */
export async function countWrongCodes(
  db: Db,
  centerId: number,
  caseNumber: string,
  askedSequence: number,
): Promise<number> {
  const [row] = await db<{ wrong: number }[]>`
    select wrong from cases.code_attempt
    where center_id = ${centerId} and case_number = ${caseNumber} and asked_sequence = ${askedSequence}`;
  return row?.wrong ?? 0;
}

export function addWrongCode(db: Db, centerId: number, caseNumber: string, askedSequence: number): Statement {
  return db`
    insert into cases.code_attempt (center_id, case_number, asked_sequence, wrong)
    values (${centerId}, ${caseNumber}, ${askedSequence}, 1)
    on conflict (center_id, case_number, asked_sequence) do update set wrong = cases.code_attempt.wrong + 1
    returning 1`;
}
