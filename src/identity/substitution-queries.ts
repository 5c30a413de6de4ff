import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { getStaffAccount } from './actions.ts';
import { may } from './may.ts';
import type { Staff, StaffAccount } from './staff.ts';
import { findColleagues } from './store.ts';
import { canBeAway, fitsFor, NOT_YOUR_SUBSTITUTION } from './substitution.ts';
import { findSubstitutions, type SubstitutionRow } from './substitution-store.ts';

/** Substitutions that run or are to come, and who may be named. */
export interface SubstitutionsSeen {
  readonly rows: readonly SubstitutionRow[];
  readonly candidates: readonly StaffAccount[];
  readonly today: string;
}

/**
 * What somebody may know of substitutions: the own ones on either side; the administrator all of them, or those of one.
 * @param username whose; only the administrator asks for somebody else
 */
export async function readSubstitutions(
  hall: Hall,
  by: Staff,
  username: string | undefined,
): Promise<SubstitutionsSeen> {
  const { db, centerId, clock } = hall;
  const today = dayOf(clock.now());
  const managesAll = may(by, 'users:manage');
  if (username === undefined && managesAll) {
    return { rows: await findSubstitutions(db, centerId, today, undefined), candidates: [], today };
  }
  const person = await getStaffAccount(hall, username ?? by.username);
  if (person.userId !== by.userId && !managesAll) throw new Refused(NOT_YOUR_SUBSTITUTION);
  const rows = await findSubstitutions(db, centerId, today, person.userId);
  if (!canBeAway(person.role)) return { rows, candidates: [], today };
  const colleagues = await findColleagues(db, centerId, person.department);
  return { rows, candidates: colleagues.filter((colleague) => fitsFor(person, colleague)), today };
}
