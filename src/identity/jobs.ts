import { sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import type { Jobs } from '../platform/jobs.ts';
import { startClock } from '../platform/time.ts';
import { removeEndedSessions } from './gateways/better-auth/accounts.ts';
import { removeOldWrongTries } from './store.ts';

const WRONG_TRIES_KEPT_HOURS = 24;

/** Removes once an hour what has ended by itself: sessions, and the marks of wrong passwords. */
export function identityJobs(hall: Hall): Jobs {
  // Real time, as for everything about sessions; see actions.ts.
  const realTime = startClock();
  return {
    tasks: {
      'identity:tidy': async () => {
        const now = realTime.now();
        const before = now.subtract({ hours: WRONG_TRIES_KEPT_HOURS });
        await sendAsOne(hall.db, [removeEndedSessions(hall.db, now), removeOldWrongTries(hall.db, before)]);
      },
    },
    timers: [{ task: 'identity:tidy', match: '20 * * * *', catchUpHours: 1 }],
  };
}
