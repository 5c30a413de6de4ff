import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReplayDay } from '../src/replay/index.ts';
import type { WorkerNews, WorkerOrder } from './replay-worker.ts';

/** The database works beside them, so that more threads than this only wait for it. */
const MOST_THREADS = 4;

/**
 * Writes days in several threads, each day as a whole by one of them.
 * @param onDay told of each day that is written, with its number of cases
 * @param signal ends it after the days that are under way
 */
export async function writeDays(
  work: WorkerOrder,
  days: readonly ReplayDay[],
  onDay: (day: ReplayDay, cases: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const threads = Math.min(MOST_THREADS, availableParallelism(), days.length);
  const waiting = [...days];
  const runThread = async () => {
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData: work });
    try {
      await once(worker, 'message');
      for (let day = waiting.shift(); day && !signal.aborted; day = waiting.shift()) {
        worker.postMessage(day);
        const [news] = (await once(worker, 'message')) as [WorkerNews];
        onDay(day, news.cases);
      }
      worker.postMessage('end');
      await once(worker, 'exit');
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, runThread));
}
