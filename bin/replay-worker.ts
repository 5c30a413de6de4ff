import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { assembleHall } from '../src/open-hall.ts';
import { readConfig } from '../src/platform/config.ts';
import { connect } from '../src/platform/db.ts';
import { loadKeys } from '../src/platform/key-file.ts';
import { createLogger } from '../src/platform/log.ts';
import { fixedClock } from '../src/platform/time.ts';
import { reactToStories } from '../src/reactions.ts';
import { joinReplay, type ReplayDay, type ReplayOrder, replayDay } from '../src/replay/index.ts';

/** What a thread is given: where the center is and what is replayed. */
export interface WorkerOrder {
  readonly databaseUrl: string;
  readonly centerId: number;
  readonly order: ReplayOrder;
}

/** What it says when it is ready, and of each day that it has written. */
export interface WorkerNews {
  readonly cases: number;
}

// A thread that plans, decides and writes the days it is handed, one after the other, on a connection of its own.
const { databaseUrl, centerId, order } = workerData as WorkerOrder;
const port = parentPort as MessagePort;
const config = readConfig(process.env);
const db = connect(databaseUrl, { max: 2, name: 'yiting replay' });
const hall = await assembleHall({
  db,
  clock: fixedClock(order.until),
  keys: loadKeys(config.masterKey, config.dataDir),
  log: createLogger(config.logLevel),
  centerId,
});
const replay = await joinReplay(hall, order);
port.on('message', async (day: ReplayDay | 'end') => {
  if (day === 'end') {
    await db.end({ timeout: 2 });
    port.close();
    return;
  }
  port.postMessage({ cases: await replayDay(hall, replay, day, reactToStories) } satisfies WorkerNews);
});
port.postMessage({ cases: 0 } satisfies WorkerNews);
