import type { Db } from '../platform/db.ts';

/**
 * Counts a code that was tried for the confirmation which an event asked for, wrong or right, and says how many wrong
 * ones there are. Codes that come at once are counted one after the other, so that nobody tries more than he may.
 */
export async function countTry(
  db: Db,
  centerId: number,
  asked: { readonly caseNumber: string; readonly sequence: number },
  isWrong: boolean,
): Promise<number> {
  const [row] = await db<{ wrong: number }[]>`
    insert into cases.code_attempt (center_id, case_number, asked_sequence, wrong)
    values (${centerId}, ${asked.caseNumber}, ${asked.sequence}, ${isWrong ? 1 : 0})
    on conflict (center_id, case_number, asked_sequence)
      do update set wrong = cases.code_attempt.wrong + excluded.wrong
    returning wrong`;
  return row?.wrong ?? 0;
}
