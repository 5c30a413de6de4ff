import { parseCronItems, type Runner, run, runMigrations, Logger as WorkerLogger } from 'graphile-worker';
import type { Statement } from './db.ts';
import type { Hall } from './hall.ts';

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
}

/** The statement that queues a job in the caller's own transaction. */
export function queueJob(
  hall: Hall,
  task: string,
  payload: Record<string, unknown>,
  options: { maxAttempts?: number; key?: string } = {},
): Statement {
  const { db } = hall;
  return db`
    select graphile_worker.add_job(${task}::text, ${db.json(payload as never)}::json,
      max_attempts => ${options.maxAttempts ?? 25}::int, job_key => ${options.key ?? null}::text)`;
}

/** Creates or updates the job runner's own schema. */
export async function migrateJobs(databaseUrl: string, hall: Hall): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: quietLogger(hall) });
}

/** Starts working off jobs; `stop` lets those under way finish. */
export async function startJobs(
  databaseUrl: string,
  hall: Hall,
  jobs: Jobs,
): Promise<{ stop(): Promise<void> }> {
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
  const runner: Runner = await run({
    connectionString: databaseUrl,
    concurrency: 4,
    maxPoolSize: 4,
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
  return { stop: () => runner.stop() };
}

function quietLogger(hall: Hall): WorkerLogger {
  return new WorkerLogger(() => (level, message, meta) => {
    if (level === 'error') hall.log.error({ meta: meta?.error }, message);
    else if (level === 'warning') hall.log.warn(message);
    else hall.log.debug(message);
  });
}
