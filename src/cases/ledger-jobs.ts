import type { Hall } from '../platform/hall.ts';
import type { Jobs } from '../platform/jobs.ts';
import { closeDigests } from './ledger-actions.ts';

const PAUSE_MS = 60_000;

/** Makes the ledger's digest of each day soon after it is over, also those of days on which nothing ran. */
export function ledgerJobs(hall: Hall): Jobs {
  const work = async () => {
    await closeDigests(hall);
    return false;
  };
  return { tasks: {}, timers: [], loops: [{ name: 'ledger digests', pauseMs: PAUSE_MS, work }] };
}
