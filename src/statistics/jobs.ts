import type { CasesHall } from '../cases/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import { closeDays } from './actions.ts';

const PAUSE_MS = 60_000;

/** Counts each day soon after it is over, so that nobody who asks for figures has to wait for it. */
export function statisticsJobs(hall: CasesHall): Jobs {
  const work = async () => {
    await closeDays(hall);
    return false;
  };
  return { tasks: {}, timers: [], loops: [{ name: 'statistics', pauseMs: PAUSE_MS, work }] };
}
