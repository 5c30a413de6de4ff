import { randomUUIDv7 } from 'node:crypto';
import { type Statement, sendAsOne } from '../platform/db.ts';
import { agreed, invalidFields, Refused } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { getStaffAccount } from './actions.ts';
import type { Identity } from './identity.ts';
import { may } from './may.ts';
import type { Staff } from './staff.ts';
import * as store from './store.ts';
import {
  canBeAway,
  NOT_STOOD_IN_FOR,
  NOT_YOUR_SUBSTITUTION,
  substitutionFaults,
  UNKNOWN_SUBSTITUTION,
} from './substitution.ts';
import * as substitutions from './substitution-store.ts';
import { isUsername } from './username.ts';

/** What is asked for a substitution; `for` only by the administrator. */
export interface SubstitutionWish {
  readonly for?: string;
  readonly substitute: string;
  readonly from: string;
  readonly until: string;
  readonly note?: string;
}

/**
 * Names a substitute for oneself, or as the administrator for somebody else.
 * @param along statements to be sent with it, such as the answer under a once-only key
 * @throws Refused when a field is wrong or somebody else is asked for without the right
 */
export async function nameSubstitute(
  identity: Identity,
  by: Staff,
  wish: SubstitutionWish,
  along: (added: substitutions.SubstitutionRow) => readonly Statement[],
): Promise<substitutions.SubstitutionRow> {
  const { hall, memory } = identity;
  const { db, centerId, clock } = hall;
  const now = clock.now();
  const added = await db.begin(async (tx) => {
    await store.lockStaff(tx, centerId);
    const away = await getStaffAccount(hall, wish.for ?? by.username, tx);
    if (away.userId !== by.userId && !may(by, 'users:manage')) throw new Refused(NOT_YOUR_SUBSTITUTION);
    if (!canBeAway(away.role)) throw new Refused(NOT_STOOD_IN_FOR);
    const substitute = isUsername(wish.substitute)
      ? await store.findStaffByUsername(tx, centerId, wish.substitute)
      : undefined;
    const { from, until } = wish;
    const today = dayOf(now);
    const people = [away.userId, ...(substitute ? [substitute.userId] : [])];
    const standing = await substitutions.findStandingOf(tx, centerId, people, today);
    const faults = substitutionFaults({ away, substitute, from, until }, standing, today);
    if (!substitute || faults.length > 0) throw new Refused(invalidFields(faults));
    const row = { id: randomUUIDv7(), away, substitute, from, until, note: wish.note?.trim() || null };
    const ids = { awayId: away.userId, substituteId: substitute.userId };
    const made = { ...row, ...ids, createdBy: by.userId, createdAt: now };
    await sendAsOne(tx, [substitutions.addSubstitution(db, centerId, made), ...along(row)]);
    return row;
  });
  memory.forgetOwner(added.substitute.userId);
  return added;
}

/** Ends one early, or calls it off; one that has ended stays as it was. @throws Refused when it is not one's own */
export async function endSubstitutionEarly(identity: Identity, by: Staff, id: string): Promise<void> {
  const { hall, memory } = identity;
  const { db, centerId, clock } = hall;
  const found = agreed((await substitutions.findSubstitutionById(db, centerId, id)) ?? UNKNOWN_SUBSTITUTION);
  if (found.awayId !== by.userId && !may(by, 'users:manage')) throw new Refused(NOT_YOUR_SUBSTITUTION);
  await sendAsOne(db, [substitutions.endSubstitution(db, centerId, id, by.userId, clock.now())]);
  memory.forgetOwner(found.substituteId);
}
