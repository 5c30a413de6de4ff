import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const SHARED_MEMORY = '/dev/shm';
const GIB = 1024 ** 3;

/**
 * Where tests put files that need not survive: memory where there is plenty, because a database is 400 files at
 * the least and some disks take a millisecond for each.
 */
export function scratchFolder(): string {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize > 2 * GIB ? SHARED_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
