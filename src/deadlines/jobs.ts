import type { CasesHall } from '../cases/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import { sweepClocks } from './actions.ts';

/** Once a minute: prompts, warnings and cards that have become due, also those of days on which nothing ran. */
export function deadlinesJobs(hall: CasesHall): Jobs {
  return {
    tasks: {
      'deadlines:sweep': async () => {
        await sweepClocks(hall);
      },
    },
    timers: [{ task: 'deadlines:sweep', match: '* * * * *', catchUpHours: 0 }],
  };
}
