import { chmodSync, chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from './config.ts';

/** The account that the server runs as when root starts it, because PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Accounts that Linux systems bring along, the better first: `postgres` is made for exactly this; `nobody` owns
 * nothing, but other services may run as it too. None is created: that is for the administrator to decide.
 */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * The account for the server, undefined when it runs as the caller. A cluster that belongs to somebody keeps
 * belonging to them, so that root may start what an ordinary user has made.
 * @param folder the cluster, which need not exist yet
 * @throws ConfigurationError when the caller may not run this cluster
 */
export function serverAccount(folder: string): Account | undefined {
  const me = process.geteuid?.() ?? 0;
  const owner = ownerOf(folder);
  if (me !== 0) {
    if (owner === undefined || owner.uid === me) return undefined;
    throw new ConfigurationError(
      `The database folder ${folder} belongs to another account (number ${owner.uid}): ` +
        `start as that account or as root, or let root hand it over with chown -R ${me} ${folder}`,
    );
  }
  if (process.platform !== 'linux') {
    throw new ConfigurationError(
      'The embedded database cannot be started by root on this system: ' +
        'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server',
    );
  }
  if (owner && owner.uid !== 0) return owner;
  const account = findAccount(readFileSync('/etc/passwd', 'utf8'));
  if (account) return account;
  throw new ConfigurationError(
    'The embedded database does not run as root, and there is no account named postgres or nobody: ' +
      'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server',
  );
}

/** The best of the known accounts in the text of `/etc/passwd`. */
export function findAccount(passwd: string): Account | undefined {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const row = rows.find((fields) => fields[0] === name);
    const account = { uid: Number(row?.[2]), gid: Number(row?.[3]) };
    if (account.uid > 0 && account.gid >= 0) return account;
  }
  return undefined;
}

/**
 * Makes the cluster the account's own and closes it to others. Files that root has copied back from a backup
 * belong to root, which shows in the version file.
 */
export function handOver(folder: string, account: Account | undefined): void {
  if (account && (ownerOf(folder)?.uid === 0 || ownerOf(join(folder, 'PG_VERSION'))?.uid === 0)) {
    chownSync(folder, account.uid, account.gid);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      lchownSync(join(folder, name), account.uid, account.gid);
    }
  }
  chmodSync(folder, 0o700);
}

/** What root makes inside the data folder belongs to that folder's owner, who may start the program another day. */
export function giveToOwnerOf(dataDir: string, path: string): void {
  if (process.geteuid?.() !== 0) return;
  const owner = ownerOf(dataDir);
  if (owner) chownSync(path, owner.uid, owner.gid);
}

function ownerOf(path: string): Account | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { uid: stats.uid, gid: stats.gid };
}
