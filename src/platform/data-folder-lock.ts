import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigurationError } from './config.ts';
import { giveToOwnerOf } from './embedded-postgres-account.ts';

const SQLITE_BUSY = 5;

/**
 * Keeps a second program away from the data folder. The lock is the kernel's (SQLite takes it on an empty file,
 * as Node itself has no call for it): it ends with the process however that dies, so it is never stale, and it
 * also holds between containers that share the folder, where process numbers mean nothing.
 * @returns what gives the folder free again
 * @throws ConfigurationError when another program holds the folder or it cannot be locked
 */
export function lockDataFolder(dataDir: string): () => void {
  const path = join(dataDir, 'yiting.lock');
  const pidPath = join(dataDir, 'yiting.pid');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path);
    // Without the setting a journal file would be left behind by kill -9.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    giveToOwnerOf(dataDir, path);
    writeFileSync(pidPath, `${process.pid}\n`);
    giveToOwnerOf(dataDir, pidPath);
    return () => {
      if (lock?.isOpen) lock.close();
    };
  } catch (error) {
    if (lock?.isOpen) lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new ConfigurationError(
        `The data folder ${dataDir} is in use by a running Yiting (process ${readPid(pidPath)}): ` +
          'stop that one first, or set YITING_DATA to another folder',
      );
    }
    throw new ConfigurationError(
      `The data folder ${dataDir} cannot be written and locked (${error instanceof Error ? error.message : error}): ` +
        'start as the account that made it, or set YITING_DATA to a folder of your own on a local disk',
    );
  }
}

function readPid(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
