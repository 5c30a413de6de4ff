import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Of all sample accounts in tests. */
export const PRODUCT_PASSWORD = 'Sample-City-2026';

const PROGRAM = join(import.meta.dirname, '../bin/yiting.ts');
const START_WITHIN_MS = 60_000;

/** The real program in a process of its own, with its own data and port. */
export class Product {
  /** Of all sample accounts. */
  readonly password = PRODUCT_PASSWORD;
  readonly dataDir: string;
  readonly url: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(dataDir: string, port: number, now: string, env: Readonly<Record<string, string>>) {
    this.dataDir = dataDir;
    this.url = `http://127.0.0.1:${port}`;
    this.#env = environment({
      PORT: String(port),
      YITING_DATA: dataDir,
      YITING_NOW: now,
      YITING_SAMPLE_PASSWORD: PRODUCT_PASSWORD,
      ...env,
    });
  }

  /** Not started yet. @param env further environment variables */
  static async on(
    dataDir: string,
    now: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Product> {
    return new Product(dataDir, await freePort(), now, env);
  }

  /** All that it has printed, over all its starts. */
  get output(): string {
    return this.#output;
  }

  /** Starts it and waits until it says that it is ready. @throws with its output when it ends before */
  async start(options: { now?: string } = {}): Promise<void> {
    if (options.now) this.#env.YITING_NOW = options.now;
    const child = spawn(process.execPath, [PROGRAM, 'start'], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.#output += text;
      });
    }
    for (const begun = performance.now(); performance.now() - begun < START_WITHIN_MS; await delay(25)) {
      if (hasEnded(child)) throw new Error(`the product ended with code ${child.exitCode}:\n${this.#output}`);
      const ready = await fetch(`${this.url}/readyz`)
        .then(({ ok }) => ok)
        .catch(() => false);
      if (ready) return;
    }
    throw new Error(`the product was not ready within a minute:\n${this.#output}`);
  }

  /** Ends it as a service manager would. @returns its exit code */
  async stop(): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    await end(child, 'SIGTERM');
    this.#child = undefined;
    return child.exitCode;
  }

  /** Ends the program as a crash would; its database server finds out by itself. */
  async kill9(): Promise<void> {
    if (this.#child) await end(this.#child, 'SIGKILL');
  }

  /** Stops it, unless it was killed, and starts it again on the same data and port. */
  async restart(options: { now?: string } = {}): Promise<void> {
    await this.stop();
    await this.start(options);
  }

  /** Stops everything that belongs to it and deletes its data. */
  async dispose(): Promise<void> {
    // What a killed program left running is stopped by the next start, as for everybody.
    if (this.#child?.signalCode === 'SIGKILL') await this.start().catch(() => {});
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The machine's environment without what would lead the product to other data or make it act as a test. */
function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL, NODE_TEST_CONTEXT, NODE_ENV, NODE_OPTIONS, HOST, ...others } = process.env;
  const inherited = Object.entries(others).filter(([name]) => !name.startsWith('YITING_'));
  return { ...Object.fromEntries(inherited), ...own };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address === 'object' && address) return address.port;
  throw new Error('no free port');
}
