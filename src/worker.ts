import { sweepClocks } from './deadlines/index.ts';
import type { OpenHall } from './open-hall.ts';
import { startJobs } from './platform/jobs.ts';
import { jobsOfRooms } from './rooms.ts';

/** Starts working off jobs and timers; what fell due while nothing ran is made up for at once. */
export async function startWorker(
  { hall, databaseUrl }: OpenHall,
  isOnly: boolean,
): Promise<{ stop(): Promise<void> }> {
  const jobs = await startJobs(databaseUrl, hall, jobsOfRooms(hall), isOnly);
  sweepClocks(hall).catch((error) => hall.log.error({ err: error }, 'prompts could not be made up for'));
  return jobs;
}
