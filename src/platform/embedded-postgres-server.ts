import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ConfigurationError } from './config.ts';
import { giveToOwnerOf } from './embedded-postgres-account.ts';
import { type Exit, exitOf, launch, type Place } from './embedded-postgres-launch.ts';
import { doorSettings, type ServerSettings, settingOptions } from './embedded-postgres-settings.ts';

const LOG_LIMIT = 8 * 1024 * 1024;
/** A fast shutdown writes everything out; an immediate one does not, and the next start recovers it. */
const FAST_MS = 2500;
const IMMEDIATE_MS = 1000;
const POLL_MS = 5;
const SLOW_START_MS = 2000;
const PORT_TRIES = 5;

/** A server that accepts connections. */
export interface Server {
  readonly port: number;
  /** Ends it: fast, then immediately, then by force; resolves when it is gone. May be called again. */
  stop(): Promise<void>;
  /** Resolves when the server is gone; `asked` is false if it ended by itself. */
  readonly exited: Promise<ServerExit>;
}

export interface ServerExit extends Exit {
  readonly asked: boolean;
}

/**
 * Starts the server on a free port and waits until it accepts connections, however long it has to recover.
 * @param onSlow told once if it takes more than two seconds
 * @throws ConfigurationError with the server's own words if it does not start
 */
export async function startServer(
  dataDir: string,
  place: Place,
  settings: ServerSettings,
  onSlow: () => void,
  signal?: AbortSignal,
): Promise<Server> {
  const log = openLog(dataDir);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const begin = statSync(log).size;
    const server = run(place, { ...settings, ...doorSettings(port) }, log, port);
    signal?.addEventListener('abort', server.stop);
    const ready = await untilReady(place.folder, server, onSlow);
    signal?.removeEventListener('abort', server.stop);
    if (signal?.aborted) await server.stop();
    signal?.throwIfAborted();
    if (ready) return server;
    const words = readFileSync(log).subarray(begin).toString();
    // Between our look and the server's start somebody else may have taken the port.
    if (words.includes('Address already in use') && attempt < PORT_TRIES) continue;
    const fault = /(?:FATAL|PANIC): +(.*)/.exec(words)?.[1] ?? 'no reason given';
    throw new ConfigurationError(`The database server did not start: ${fault}; the whole story is in ${log}`);
  }
}

function run(place: Place, settings: ServerSettings, log: string, port: number): Server & { pid: number } {
  const output = openSync(log, 'a');
  const child = launch('postgres', settingOptions(settings), place, ['ignore', output, output]);
  closeSync(output);
  let stopping: Promise<void> | undefined;
  const exited = exitOf(child).then((exit) => ({ ...exit, asked: stopping !== undefined }));
  const end = async () => {
    for (const [name, patience] of [
      ['SIGINT', FAST_MS],
      ['SIGQUIT', IMMEDIATE_MS],
    ] as const) {
      child.kill(name);
      if (await within(exited, patience)) return;
    }
    child.kill('SIGKILL');
    await exited;
  };
  const stop = () => {
    stopping ??= end();
    return stopping;
  };
  return { port, stop, exited, pid: child.pid ?? 0 };
}

/** The last line that the server writes into its pid file is its state; false if it ended before it was ready. */
async function untilReady(
  folder: string,
  server: { pid: number; exited: Promise<unknown> },
  onSlow: () => void,
): Promise<boolean> {
  const slow = setTimeout(onSlow, SLOW_START_MS);
  try {
    for (;;) {
      const lines = pidFileOf(folder);
      if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
      if (await within(server.exited, POLL_MS)) return false;
    }
  } finally {
    clearTimeout(slow);
  }
}

/**
 * The lines of the file in which a server describes itself: process, folder, start, port, socket folder, address,
 * shared memory, state. None if there is no such file.
 */
export function pidFileOf(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function within(happens: Promise<unknown>, patience: number): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      happens.then(() => true),
      delay(patience, false, { signal: timer.signal }).catch(() => false),
    ]);
  } finally {
    timer.abort();
  }
}

/** The server's own log, with at most one predecessor. */
function openLog(dataDir: string): string {
  const path = join(dataDir, 'postgres.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`);
  closeSync(openSync(path, 'a', 0o600));
  giveToOwnerOf(dataDir, path);
  return path;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
