import type { Hall } from './platform/hall.ts';
import type { Jobs } from './platform/jobs.ts';
import { forgetOldRecords } from './platform/records.ts';

/** Once an hour: once-only keys and live events that nobody can need any more are removed. */
export function platformJobs(hall: Hall): Jobs {
  return {
    tasks: { 'platform:forget': () => forgetOldRecords(hall) },
    timers: [{ task: 'platform:forget', match: '40 * * * *', catchUpHours: 1 }],
  };
}
