import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { scratchFolder } from './scratch.ts';

/** The variable by which the run of all tests tells the address of its server to the test files. */
export const SERVER_VARIABLE = 'YITING_TEST_POSTGRES';

const KEEPER = join(import.meta.dirname, 'postgres-keeper.ts');
const PATIENCE_MS = 60_000;

export interface BorrowedServer {
  readonly url: string;
  /** Ends the server at once if nobody else uses it, and waits for its end; otherwise it ends a minute later. */
  giveBack(): Promise<void>;
}

/**
 * The PostgreSQL server that all tests of one user and checkout share. The first caller starts its keeper, a
 * process of its own; each caller holds a lease, a connection to the keeper's local socket, which ends with the
 * caller however it ends. A minute after the last lease the server is stopped and its files are deleted.
 */
export async function borrowTestServer(): Promise<BorrowedServer> {
  const place = meetingPlace();
  let lease = await askKeeper(place.socket);
  if (lease) return lease;
  const keeper = startKeeper(place);
  let patience = PATIENCE_MS;
  while (!lease && patience > 0) {
    await delay(50);
    // Another caller's keeper may have been first; then ours has ended and theirs will answer soon.
    patience -= keeper.exitCode === null ? 50 : 500;
    lease = await askKeeper(place.socket);
  }
  if (!lease) throw new Error(`the server for tests did not start: ${readFileSync(place.log, 'utf8')}`);
  return lease;
}

/** Where callers and keeper meet: a folder of the user's, and names that belong to this checkout. */
export function meetingPlace(): { socket: string; log: string; dataDir: string } {
  const checkout = createHash('sha256').update(KEEPER).digest('hex').slice(0, 12);
  const folder = join(scratchFolder(), `yiting-test-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = join(folder, checkout);
  return { socket: `${name}.sock`, log: `${name}.log`, dataDir: `${name}.data` };
}

function startKeeper(place: { log: string }): ChildProcess {
  const output = openSync(place.log, 'a', 0o600);
  const keeper = spawn(process.execPath, [KEEPER], { detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  keeper.unref();
  return keeper;
}

function askKeeper(socket: string): Promise<BorrowedServer | undefined> {
  const lease = createConnection(socket);
  lease.setEncoding('utf8');
  return new Promise((resolve) => {
    lease.once('data', (url) => {
      lease.unref();
      resolve({ url: String(url), giveBack: () => giveBack(lease) });
    });
    lease.once('close', () => resolve(undefined));
    lease.on('error', () => resolve(undefined));
  });
}

async function giveBack(lease: Socket): Promise<void> {
  const closed = once(lease, 'close');
  lease.ref();
  lease.write('done');
  await closed;
}
