import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Account } from './embedded-postgres-account.ts';
import { pgBin } from './embedded-postgres-programs.ts';

/** What a PostgreSQL program needs to be started on one cluster. */
export interface Place {
  /** The folder of the programs. */
  readonly programs: string;
  /** undefined: the caller's own. */
  readonly account: Account | undefined;
  /** The cluster's folder. */
  readonly folder: string;
}

const SETPRIV = '/usr/bin/setpriv';

/**
 * Starts a PostgreSQL program on the cluster, in a process group of its own, so that Ctrl-C in the terminal does
 * not stop the database before the web server has finished.
 *
 * The account of the server may not be able to enter the folders above the cluster. So the program is put into
 * the cluster's folder while it is still root, and finds it there by `/proc/self/cwd`, which needs no way from
 * above; PostgreSQL opens everything else relative to it.
 *
 * Where `setpriv` is at hand (util-linux) the kernel stops the program as soon as this process is gone, even by
 * `kill -9`: SIGINT is PostgreSQL's fast shutdown.
 */
export function launch(
  name: 'initdb' | 'postgres',
  options: readonly string[],
  place: Place,
  stdio: StdioOptions,
): ChildProcess {
  const program = pgBin(name, place.programs);
  const folder = place.account ? '/proc/self/cwd' : place.folder;
  // In single-user mode the server wants to see that option first.
  const args =
    options[0] === '--single' ? ['--single', '-D', folder, ...options.slice(1)] : ['-D', folder, ...options];
  const command = existsSync(SETPRIV)
    ? [SETPRIV, '--no-new-privs', '--pdeathsig', 'INT', '--', program, ...args]
    : [program, ...args];
  return spawn(command[0]!, command.slice(1), {
    ...place.account,
    cwd: place.folder,
    detached: true,
    // Nothing of our own environment: it may hold secrets, and PostgreSQL reads PG… and LC_… from it.
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
    stdio,
  });
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Resolves when the program has ended, or could not even be started (code null and no signal). */
export function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
}
