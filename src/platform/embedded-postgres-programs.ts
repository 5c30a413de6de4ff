import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from './config.ts';
import type { Account } from './embedded-postgres-account.ts';

/** A folder with PostgreSQL's `bin`, `lib` and `share` that the server's account can use. */
export interface Programs {
  readonly folder: string;
  /** Such as `18`: a cluster can be opened by this major version only. */
  readonly major: string;
}

/** The path of one of the PostgreSQL programs that come with the project. */
export function pgBin(name: 'initdb' | 'pg_ctl' | 'postgres', folder = installedFolder()): string {
  return join(folder, 'bin', name);
}

/**
 * The programs, from where they are installed, or else copied: the server's account may not be able to enter the
 * project's folder, or `node_modules` may be read-only and lack the links that its install script would have made.
 * @throws ConfigurationError when neither can be run
 */
export function usablePrograms(dataDir: string, account: Account | undefined): Programs {
  const installed = installedFolder();
  try {
    restoreLinks(installed);
  } catch {
    // A folder that cannot be written: whether that matters shows in the next line.
  }
  const usable = tryToRun(installed, account);
  if (typeof usable === 'object') return usable;
  const faults = [usable];
  const places = account ? ['/var/cache/yiting', join(tmpdir(), 'yiting')] : [join(dataDir, 'programs')];
  for (const place of places) {
    for (const renew of [false, true]) {
      try {
        const usableCopy = tryToRun(copyPrograms(installed, place, renew), account);
        if (typeof usableCopy === 'object') return usableCopy;
        faults.push(usableCopy);
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  throw new ConfigurationError(
    `PostgreSQL's programs cannot be run (${[...new Set(faults)].join('; ')}): ` +
      'move the project to a folder that all may enter, start as an ordinary user, or set DATABASE_URL',
  );
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '../native');
  } catch {
    throw new ConfigurationError(
      `The package ${name} with PostgreSQL's programs is not installed: ` +
        'run npm ci without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server',
    );
  }
}

/**
 * The real test of whether an account may use the programs; takes a few milliseconds. A text is the reason why not.
 * @throws ConfigurationError when this root may not become another account, so that no place would help
 */
function tryToRun(folder: string, account: Account | undefined): Programs | string {
  const program = pgBin('postgres', folder);
  const options = { ...account, cwd: '/', env: {}, encoding: 'utf8' } as const;
  const { stdout, stderr, error } = spawnSync(program, ['--version'], options);
  const major = /^postgres \(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (major) return { folder, major };
  const code = error && 'code' in error ? String(error.code) : stderr?.trim();
  if (account && (code === 'EPERM' || code === 'EINVAL')) {
    throw new ConfigurationError(
      `The embedded database does not run as root, and this root may not switch to account number ${account.uid}: ` +
        'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server',
    );
  }
  return `${program}: ${code}`;
}

/** A package cannot carry symbolic links, so it lists them. */
function restoreLinks(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(folder, relative('native', target));
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
  }
}

/** Copies the programs into the place, if they are not there yet, and returns the folder of the copy. */
function copyPrograms(installed: string, place: string, renew: boolean): string {
  const manifest: { name: string; version: string } = JSON.parse(
    readFileSync(join(installed, '../package.json'), 'utf8'),
  );
  mkdirSync(place, { recursive: true });
  const { uid, mode } = lstatSync(place);
  // In a folder for all, such as /tmp, somebody else may have been there first.
  if (uid !== process.geteuid?.() || (mode & 0o022) !== 0)
    throw new Error(`${place} belongs to somebody else`);
  chmodSync(place, 0o755);
  const target = join(place, `postgresql-${manifest.version}-${basename(manifest.name)}`);
  if (lstatSync(target, { throwIfNoEntry: false }) && !renew) return target;
  const draft = mkdtempSync(join(place, 'draft-'));
  try {
    copyFolder(installed, draft);
    restoreLinks(draft);
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** Copies so that all may read and run, whatever the modes were; leaves out what is only for building software. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.endsWith('.a') || entry.name === 'pgxs' || entry.name === 'pkgconfig') continue;
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}
