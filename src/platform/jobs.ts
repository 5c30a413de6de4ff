import { parseCronItems, type Runner, run, runMigrations, Logger as WorkerLogger } from 'graphile-worker';
import { Pool } from 'pg';
import type { Hall } from './hall.ts';
import { type Loop, startLoop } from './loop.ts';

/** What the worker does for one kind of job. It may run more than once, so it must act once. */
export type Task = (
  payload: Record<string, unknown>,
  attempt: { number: number; last: boolean },
) => Promise<void>;

/** A task that runs at given minutes; a missed run is made up for within `catchUpHours`. */
export interface Timer {
  readonly task: string;
  /** Five fields as in cron, in the worker's own time zone (UTC). */
  readonly match: string;
  readonly catchUpHours: number;
}

export interface Jobs {
  readonly tasks: Readonly<Record<string, Task>>;
  readonly timers: readonly Timer[];
  readonly loops?: readonly Loop[];
}

const CONCURRENCY = 4;

/** Creates or updates the job runner's own schema. */
export async function migrateJobs(databaseUrl: string, hall: Hall): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: quietLogger(hall) });
}

/**
 * Starts working off jobs; `stop` lets those under way finish.
 * @param isOnly no other worker runs on this database: what a killed predecessor had taken up is free at once,
 * instead of after the four hours that the runner allows a silent worker
 */
export async function startJobs(
  databaseUrl: string,
  hall: Hall,
  jobs: Jobs,
  isOnly: boolean,
): Promise<{ stop(): Promise<void> }> {
  if (isOnly) {
    await hall.db`
      select graphile_worker.force_unlock_workers(
        array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`;
  }
  const taskList = Object.fromEntries(
    Object.entries(jobs.tasks).map(([name, task]) => [
      name,
      async (payload: unknown, { job }: { job: { attempts: number; max_attempts: number } }) =>
        task(payload as Record<string, unknown>, {
          number: job.attempts,
          last: job.attempts >= job.max_attempts,
        }),
    ]),
  );
  // Our own pool, so that it is known when its last connection has come back.
  const pool = new Pool({ connectionString: databaseUrl, max: CONCURRENCY + 2 });
  const lost = (error: Error) => hall.log.warn({ err: error }, 'the job runner lost a connection');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quietLogger(hall),
    taskList,
    parsedCronItems: parseCronItems(
      jobs.timers.map((timer) => ({
        task: timer.task,
        match: timer.match,
        identifier: timer.task,
        options: { backfillPeriod: timer.catchUpHours * 3_600_000, maxAttempts: 5 },
      })),
    ),
  });
  const loops = (jobs.loops ?? []).map((loop) => startLoop(loop, hall.log));
  return {
    async stop() {
      await Promise.all([...loops.map((loop) => loop.stop()), runner.stop()]);
      await runner.promise;
      await pool.end();
    },
  };
}

function quietLogger(hall: Hall): WorkerLogger {
  return new WorkerLogger(() => (level, message, meta) => {
    if (level === 'error') hall.log.error({ meta: meta?.error }, message);
    else if (level === 'warning') hall.log.warn(message);
    else hall.log.debug(message);
  });
}
