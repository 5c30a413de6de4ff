import { mkdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigurationError } from './config.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { handOver, serverAccount } from './embedded-postgres-account.ts';
import {
  checkVersion,
  createCluster,
  findPassword,
  hasCluster,
  OWNER,
  ownersPassword,
  removeDrafts,
} from './embedded-postgres-cluster.ts';
import { clearLeftovers, findServerPort } from './embedded-postgres-leftovers.ts';
import { usablePrograms } from './embedded-postgres-programs.ts';
import { type ServerExit, startServer } from './embedded-postgres-server.ts';
import { type ServerSettings, settingsFor } from './embedded-postgres-settings.ts';
import type { Text } from './refusal.ts';

export { pgBin } from './embedded-postgres-programs.ts';

export interface EmbeddedPostgres {
  /** Address of the program's database, for any PostgreSQL client on this machine; it holds the password. */
  readonly url: string;
  /** Ends the server within five seconds and gives the data folder free. May be called again. */
  stop(): Promise<void>;
  /** Resolves when the server is gone; `asked` is false if it ended by itself, which calls for the program's end. */
  readonly exited: Promise<ServerExit>;
}

/**
 * Starts the PostgreSQL server that comes with the project, on its files in `<dataDir>/postgres`, which are made
 * on first use. Whatever a predecessor left that was killed is cleared away first.
 * @param settings settings by PostgreSQL's names that go before our own
 * @param onProgress told what takes time, a sentence each
 * @param signal gives the start up: everything begun is ended and the promise is rejected with its reason
 * @throws ConfigurationError with one sentence that says what to do: the folder is in use, belongs to somebody
 * else, cannot be written, or was made by another major version
 */
export async function startEmbeddedPostgres({
  dataDir: folder,
  settings,
  onProgress = () => {},
  signal,
}: {
  dataDir: string;
  settings?: ServerSettings;
  onProgress?: (text: Text) => void;
  signal?: AbortSignal;
}): Promise<EmbeddedPostgres> {
  const dataDir = resolve(folder);
  let unlock = () => {};
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    unlock = lockDataFolder(dataDir);
    const cluster = join(dataDir, 'postgres');
    const account = serverAccount(cluster);
    const programs = usablePrograms(dataDir, account);
    const place = { programs: programs.folder, account, folder: cluster };
    await removeDrafts(dataDir);
    if (hasCluster(cluster)) {
      checkVersion(cluster, programs.major);
      handOver(cluster, account);
      await clearLeftovers(cluster, () => onProgress(LEFTOVER));
    } else {
      onProgress(FIRST_START);
      await createCluster(dataDir, place, signal);
    }
    const password = await ownersPassword(dataDir, place);
    const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
    const wanted = { ...settingsFor(memory), ...settings };
    const server = await startServer(dataDir, place, wanted, () => onProgress(RECOVERING), signal);
    return {
      url: address(server.port, password),
      async stop() {
        await server.stop();
        unlock();
      },
      exited: server.exited,
    };
  } catch (error) {
    unlock();
    throw sayWhatToSet(error, dataDir);
  }
}

/**
 * Address of the database on this data folder while another program runs it, so that a command can look at an open
 * hall; undefined if none runs it, and then `startEmbeddedPostgres` may.
 */
export function findRunningPostgres(dataDir: string): string | undefined {
  const port = findServerPort(join(resolve(dataDir), 'postgres'));
  const password = port && findPassword(resolve(dataDir));
  return password ? address(port, password) : undefined;
}

function address(port: number, password: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;
}

/** An error of the file system in the middle of preparing the folder becomes one sentence. */
function sayWhatToSet(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new ConfigurationError(
    `The data folder ${dataDir} cannot be used (${error.message}): ` +
      'start as the account that made it, or set YITING_DATA to a folder of your own on a local disk',
  );
}

const FIRST_START: Text = {
  zh: '首次启动，正在建立数据库……',
  en: 'First start: setting up the database …',
};
const LEFTOVER: Text = {
  zh: '上次的数据库仍在运行，正在将其停止……',
  en: 'Stopping a database server that was left running …',
};
const RECOVERING: Text = {
  zh: '数据库正在恢复上次未写完的数据，请稍候……',
  en: 'The database is recovering what was not written out last time; please wait …',
};
