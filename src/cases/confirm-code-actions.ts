import type { Hall } from '../platform/hall.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import type { CaseFacts } from './case-facts.ts';
import { WRONG_CODE } from './confirm.ts';
import { countTry } from './confirm-store.ts';
import { confirmationCodeOf } from './confirmation-code.ts';

const MOST_WRONG = 5;

/**
 * Counts a code that somebody gives for the confirmation that is asked for, at home or at the window.
 * @throws Refused when it is wrong; after five wrong ones none is taken until the window asks anew
 */
export async function takeCode(
  hall: Hall,
  facts: Pick<CaseFacts, 'caseNumber' | 'confirmation'>,
  code: string,
): Promise<void> {
  const { caseNumber, confirmation } = facts;
  const expected = confirmationCodeOf(hall, facts);
  if (!confirmation || expected === null) return;
  const asked = { caseNumber, sequence: confirmation.sequence };
  const wrong = await countTry(hall.db, hall.centerId, asked, code !== expected);
  if (wrong >= MOST_WRONG) throw new Refused(TOO_MANY_CODES);
  if (code !== expected) throw new Refused(WRONG_CODE);
}

const TOO_MANY_CODES: Refusal = {
  refused: 'too_many',
  problem: 'confirmation-locked',
  title: { zh: '确认码错得太多', en: 'Too many wrong codes' },
  detail: {
    zh: '确认码已经错了五次，为了安全不能再试。请到窗口核对签字，或者请窗口重新发一个确认码。',
    en: 'Five codes were wrong, so no more are taken. Sign at the window, or ask it to send a new code.',
  },
};
