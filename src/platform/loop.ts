import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from './log.ts';

/** Work that is found in a table and done in batches, where a job for each row would cost more than the work. */
export interface Loop {
  readonly name: string;
  /** How long to wait when there was nothing to do. */
  readonly pauseMs: number;
  /** Does a batch. @returns whether there may be more to do at once */
  readonly work: () => Promise<boolean>;
}

/** Runs a loop until it is stopped; a batch under way is finished. What throws is logged and tried again. */
export function startLoop(loop: Loop, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      const more = await loop.work().catch((error) => {
        log.error({ err: error, loop: loop.name }, 'a loop failed and goes on');
        return false;
      });
      if (!more) await delay(loop.pauseMs, undefined, { signal }).catch(() => {});
    }
  };
  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
