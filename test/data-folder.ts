import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';

let prepared: Promise<string> | undefined;
const folders: string[] = [];

after(async () => {
  // A server whose program was killed may still be writing for a moment.
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 20 });
});

/** An empty data folder, deleted when the test file has ended. */
export function emptyDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-data-'));
  folders.push(folder);
  return folder;
}

/** A data folder of the test's own whose database has been set up and stopped: copied, since that is quicker. */
export async function preparedDataFolder(): Promise<string> {
  prepared ??= prepare();
  const folder = emptyDataFolder();
  spawnSync('cp', ['-a', `${await prepared}/.`, folder]);
  return folder;
}

async function prepare(): Promise<string> {
  const folder = emptyDataFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await server.stop();
  return folder;
}
