import type { Refusal } from '../platform/refusal.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import type { Standing } from './standing.ts';

/**
 * The case is not accepted (不予受理): with the reason and, if another authority is competent, its name
 * (《行政许可法》 art. 32).
 */
export function notAccept(
  { facts, item }: Standing,
  { reason, redirectTo }: { reason: string; redirectTo?: string },
): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'not-accept');
  return refusal ?? [{ kind: 'not_accepted', data: { reason, redirectTo: redirectTo ?? null } }];
}

/** The applicant takes the application back (撤回); open stops end with it, and the case is neither early nor late. */
export function withdraw({ facts, item }: Standing, { reason }: { reason: string }): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(facts, item, 'withdraw');
  return refusal ?? [{ kind: 'withdrawn', data: { reason } }];
}
