import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pidFileOf } from './embedded-postgres-server.ts';

/** How long each of the three ways of stopping is given, gentle first, in milliseconds. */
const PATIENCE = { fast: 3000, immediate: 1500, kill: 1000 };
const POLL_MS = 20;

/**
 * Clears what a program that was killed left behind: a server that still runs on the cluster, and a pid file that
 * names a process which is something else by now. Call it only with the data folder's lock in hand.
 * @param onFound told once if a server has to be stopped
 */
export async function clearLeftovers(folder: string, onFound: () => void): Promise<void> {
  const main = pidIn(folder);
  let left = serversOn(folder);
  if (left.length > 0) onFound();
  // A server's child understands SIGINT as "cancel the statement", so only the main process is asked gently.
  signal(left.includes(main) ? [main] : [], 'SIGINT');
  left = await waitUntilGone(folder, left.includes(main) ? PATIENCE.fast : 0);
  signal(left, 'SIGQUIT');
  left = await waitUntilGone(folder, PATIENCE.immediate);
  signal(left, 'SIGKILL');
  await waitUntilGone(folder, PATIENCE.kill);
  disarmPidFile(folder);
}

/** The port of the server that accepts connections on the cluster now, if one does. */
export function findServerPort(folder: string): number | undefined {
  const lines = pidFileOf(folder);
  if (lines[7]?.trim() !== 'ready' || !serversOn(folder).includes(Number(lines[0]))) return undefined;
  return Number(lines[3]);
}

/** Process numbers of all servers on the cluster, whatever its pid file says. */
function serversOn(folder: string): number[] {
  if (process.platform !== 'linux') return mainServerOn(folder);
  const { dev, ino } = statSync(folder);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!(pid > 0)) return false;
      try {
        const cwd = statSync(`/proc/${pid}/cwd`);
        return (
          cwd.dev === dev && cwd.ino === ino && readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
        );
      } catch {
        // Gone meanwhile, or another account's: the latter cannot have opened this cluster.
        return false;
      }
    });
}

/** Where there is no /proc, the command line of the process in the pid file tells whether it is ours. */
function mainServerOn(folder: string): number[] {
  const pid = pidIn(folder);
  if (!(pid > 0)) return [];
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.includes(`postgres -D ${folder} `) ? [pid] : [];
}

async function waitUntilGone(folder: string, patience: number): Promise<number[]> {
  for (let waited = 0; ; waited += POLL_MS) {
    const left = serversOn(folder);
    if (left.length === 0 || waited >= patience) return left;
    await delay(POLL_MS);
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * PostgreSQL removes a stale pid file itself, but not if the number is in use again, as is usual after a restart
 * of a container. The file must not simply be deleted: its last lines let the server see whether a process of its
 * predecessor still uses the shared memory. So our own number is put in: PostgreSQL knows that its parent is not
 * another server.
 */
function disarmPidFile(folder: string): void {
  const path = join(folder, 'postmaster.pid');
  const pid = pidIn(folder);
  if (pid > 0) {
    writeFileSync(path, [process.pid, ...pidFileOf(folder).slice(1)].join('\n'));
  } else {
    rmSync(path, { force: true });
  }
}

/** The number in the pid file; NaN if there is none or it was cut off. In single-user mode it is negative. */
function pidIn(folder: string): number {
  const line = pidFileOf(folder)[0];
  return line ? Math.abs(Number(line)) : Number.NaN;
}
