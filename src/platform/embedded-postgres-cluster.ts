import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ConfigurationError } from './config.ts';
import { giveToOwnerOf } from './embedded-postgres-account.ts';
import { exitOf, launch, type Place } from './embedded-postgres-launch.ts';

/** The database of the program and the role that owns it; it is no superuser, as on any hosted server. */
export const OWNER = 'yiting';
const DRAFT = 'postgres.new-';

const INITDB = [
  ...['--username=postgres', '--auth=reject', '--data-checksums', '--no-instructions'],
  // The locale that is built into PostgreSQL sorts the same on every system, and for ever.
  ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  '--text-search-config=simple',
];
const HOST_BASED_ACCESS = `# One role, from this machine only, by password. The superuser has no way in from outside.
host all ${OWNER} 127.0.0.1/32 scram-sha-256
`;

/** True when a whole cluster is there. */
export function hasCluster(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/** Clears away what a start that was killed in the middle of making a cluster has left. */
export async function removeDrafts(dataDir: string): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    // Its last process may still be writing for a moment.
    if (name.startsWith(DRAFT)) await rm(join(dataDir, name), { recursive: true, maxRetries: 10 });
  }
}

/**
 * Makes the cluster with the owner's role and database, under another name, and gives it its name only when all
 * of it is on the disk: a half cluster is never seen.
 */
export async function createCluster(dataDir: string, place: Place, signal?: AbortSignal): Promise<void> {
  if (existsSync(place.folder) && readdirSync(place.folder).length > 0) {
    throw new ConfigurationError(
      `The folder ${place.folder} is not empty but holds no database: move it away, or set YITING_DATA elsewhere`,
    );
  }
  const draft = { ...place, folder: mkdtempSync(join(dataDir, DRAFT)) };
  try {
    if (place.account) chownSync(draft.folder, place.account.uid, place.account.gid);
    await run('initdb', INITDB, draft, '', signal);
    writeFileSync(join(draft.folder, 'pg_hba.conf'), HOST_BASED_ACCESS);
    const password = newPassword();
    await runSingle(
      [
        `create role ${OWNER} login createdb password '${password}'`,
        `create database ${OWNER} owner ${OWNER}`,
      ],
      draft,
      signal,
    );
    keepPassword(dataDir, password);
    renameSync(draft.folder, place.folder);
    const parent = await open(dataDir);
    await parent.sync();
    await parent.close();
  } finally {
    await rm(draft.folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** @throws ConfigurationError when the cluster was made by another major version */
export function checkVersion(folder: string, major: string): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === major) return;
  throw new ConfigurationError(
    `The database in ${folder} was made by PostgreSQL ${made}, but this version brings ${major}: ` +
      'back it up with the version that made it, and restore it into a new YITING_DATA folder',
  );
}

/** The owner's password. If its file is lost, the role gets a new one; the server must not be running. */
export async function ownersPassword(dataDir: string, place: Place): Promise<string> {
  const kept = findPassword(dataDir);
  if (kept) return kept;
  const password = newPassword();
  await runSingle([`alter role ${OWNER} password '${password}'`], place);
  keepPassword(dataDir, password);
  return password;
}

/** The owner's password if its file is there. */
export function findPassword(dataDir: string): string | undefined {
  const path = passwordPath(dataDir);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8').trim();
}

function newPassword(): string {
  return randomBytes(24).toString('hex');
}

function passwordPath(dataDir: string): string {
  return join(dataDir, 'keys', 'database-password');
}

function keepPassword(dataDir: string, password: string): void {
  const path = passwordPath(dataDir);
  const keys = join(dataDir, 'keys');
  if (mkdirSync(keys, { recursive: true, mode: 0o700 })) giveToOwnerOf(dataDir, keys);
  writeFileSync(`${path}.new`, `${password}\n`, { mode: 0o600, flush: true });
  giveToOwnerOf(dataDir, `${path}.new`);
  renameSync(`${path}.new`, path);
}

/** Runs statements as the superuser without any server, one for each line. */
async function runSingle(statements: readonly string[], place: Place, signal?: AbortSignal): Promise<void> {
  const options = ['--single', '-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic', 'postgres'];
  await run('postgres', options, place, `${statements.join('\n')}\n`, signal);
}

async function run(
  name: 'initdb' | 'postgres',
  options: readonly string[],
  place: Place,
  input: string,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const child = launch(name, options, place, ['pipe', 'ignore', 'pipe']);
  const exit = exitOf(child);
  const abort = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', abort);
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const [faults, { code }] = await Promise.all([text(child.stderr!), exit]);
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (code === 0) return;
  const fault = /(?:error|FATAL|PANIC): +(.*)/.exec(faults)?.[1] ?? `code ${code}`;
  throw new ConfigurationError(
    `The database in ${place.folder} could not be prepared (${name}: ${fault}): ` +
      'set YITING_DATA to another folder, or DATABASE_URL to a PostgreSQL server',
  );
}
