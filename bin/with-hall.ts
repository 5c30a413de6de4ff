import { type OpenHall, openHall } from '../src/open-hall.ts';
import { type Config, ConfigurationError, readConfig } from '../src/platform/config.ts';
import { Refused, type Text } from '../src/platform/refusal.ts';

/** What a command is run on: the hall, and what has to be closed afterwards. */
export interface Opened {
  readonly open: OpenHall;
  /** Resolves when the embedded server ends although nobody asked it to. */
  readonly databaseLost: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the embedded database unless an outside one is configured, and opens the hall on it.
 * @param signal gives the start up
 */
export async function openConfigured(
  config: Config,
  onProgress: (text: Text) => void,
  signal?: AbortSignal,
): Promise<Opened> {
  if (config.databaseUrl) return openOn(config, config.databaseUrl, onProgress);
  const { startEmbeddedPostgres } = await import('../src/platform/embedded-postgres.ts');
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress, signal });
  try {
    const open = await openHall(config, server.url, onProgress);
    const databaseLost = server.exited.then(({ asked }) => (asked ? new Promise<void>(() => {}) : undefined));
    return {
      open,
      databaseLost,
      async close() {
        await open.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openOn(config: Config, url: string, onProgress: (text: Text) => void): Promise<Opened> {
  const open = await openHall(config, url, onProgress);
  return { open, databaseLost: new Promise(() => {}), close: () => open.close() };
}

/** Opens the hall for a command: on the database of the running hall if there is one, else on a server of its own. */
async function openForCommand(config: Config): Promise<Opened> {
  const { findRunningPostgres } = await import('../src/platform/embedded-postgres.ts');
  const running = config.databaseUrl ? undefined : findRunningPostgres(config.dataDir);
  return running ? openOn(config, running, () => {}) : openConfigured(config, () => {});
}

/**
 * Runs a command on the hall and closes everything behind it.
 * @returns the exit code: 2 with one line for a wrong configuration, 1 with the sentences of a refusal
 */
export async function withHall(work: (open: OpenHall) => Promise<number>): Promise<number> {
  return reportingErrors(async () => {
    const opened = await openForCommand(readConfig(process.env));
    try {
      return await work(opened.open);
    } finally {
      await opened.close();
    }
  });
}

/** Turns errors that a person can mend into one line and an exit code. */
export async function reportingErrors(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigurationError) {
      console.error(`yiting: ${error.message}`);
      return 2;
    }
    if (error instanceof Refused) {
      const { detail, errors } = error.refusal;
      console.error(detail.en === detail.zh ? detail.en : `${detail.zh}\n${detail.en}`);
      for (const fault of errors ?? [])
        console.error(`  ${fault.pointer}: ${fault.detail.zh} / ${fault.detail.en}`);
      return 1;
    }
    throw error;
  }
}
