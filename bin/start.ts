import { createWeb, listen } from '../src/main.ts';
import { type Config, ConfigurationError, readConfig } from '../src/platform/config.ts';
import type { Text } from '../src/platform/refusal.ts';
import { startWorker } from '../src/worker.ts';
import { type Opened, openConfigured, reportingErrors } from './with-hall.ts';

/** Everything must have stopped by then, or it is stopped the hard way. */
const STOP_WITHIN_MS = 4500;

const SAME_SIGNAL_MS = 1000;

type Part = 'all' | 'web' | 'worker';

/** `yiting start`: the whole hall in one process, until it is told to close. */
export async function run(): Promise<number> {
  return runPart('all');
}

/** A part of the hall: `web` and `worker` on their own are for many processes on an outside database. */
export async function runPart(part: Part): Promise<number> {
  return reportingErrors(async () => {
    const config = readConfig(process.env);
    if (part !== 'all' && !(config.databaseUrl && config.masterKey)) {
      throw new ConfigurationError(
        `yiting ${part} needs DATABASE_URL and YITING_KEY, the same for all processes`,
      );
    }
    const told = closingSignal();
    const giveUp = new AbortController();
    told.then(() => giveUp.abort());
    const begun = performance.now();
    // Both take seconds on a first start and keep different programs busy.
    const screens = part === 'worker' ? Promise.resolve() : buildScreens();
    screens.catch(() => {});
    const opened = await openConfigured(config, progress, giveUp.signal).catch((error) => {
      if (giveUp.signal.aborted) return undefined;
      throw error;
    });
    if (!opened) return 0;
    const closers: (() => Promise<unknown>)[] = [() => opened.close()];
    try {
      await screens;
      await openParts(part, config, opened, closers, begun);
      const lost = await Promise.race([told.then(() => false), opened.databaseLost.then(() => true)]);
      if (!lost) return 0;
      console.error('yiting: the database server has ended by itself; see postgres.log in the data folder');
      return 1;
    } finally {
      hardStopAfter(STOP_WITHIN_MS);
      for (const close of closers.reverse()) await close();
    }
  });
}

async function openParts(
  part: Part,
  config: Config,
  opened: Opened,
  closers: (() => Promise<unknown>)[],
  begun: number,
): Promise<void> {
  let working = part === 'web';
  if (part !== 'web') {
    const worker = await startWorker(opened.open, config.databaseUrl === undefined);
    working = true;
    closers.push(() => worker.stop());
  }
  if (part === 'worker') {
    console.log('Yiting worker is at work.');
    return;
  }
  const app = await createWeb(opened.open, config, () => working);
  closers.push(() => app.close());
  const address = await listen(app, config);
  console.log(welcome(address, opened, config, (performance.now() - begun) / 1000));
}

/** Builds the staff screens if they are not built from these sources yet. */
async function buildScreens(): Promise<void> {
  const { buildStaff } = await import('../web/staff/build.ts');
  if (await buildStaff()) progress({ zh: '工作人员界面已生成', en: 'Staff screens built' });
}

function progress(text: Text): void {
  console.log(`· ${text.zh}  ${text.en}`);
}

function welcome(address: string, { open }: Opened, config: Config, seconds: number): string {
  const now = config.startAt
    ? `\n  Clock  时钟        starts at ${config.startAt.toString({ timeZone: 'Asia/Shanghai' })}`
    : '';
  const password = open.newPassword
    ? `\n  Password  密码     ${open.newPassword}   (shown this once; YITING_SAMPLE_PASSWORD chooses one 只显示这一次)`
    : '';
  return `
Yiting 一厅 is open  大厅已开门 (${seconds.toFixed(1)} s)

  Public  公众        ${address}/
  Staff  工作人员     ${address}/staff/
  API  接口           ${address}/api/docs

  Sample accounts  样例账号: clerk reviewer chief cashier guide supervisor director admin
  and per department 各部门: clerk.GA reviewer.GA chief.GA …${password}${now}

  Ctrl-C closes the hall  关门
`;
}

/**
 * Resolves at the first SIGINT or SIGTERM. A second one ends the process at once, unless it comes on the heels of the
 * first: npm passes on what the terminal has already sent to the whole group, so Ctrl-C comes twice.
 */
function closingSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        const since = performance.now();
        process.on(signal, () => {
          if (performance.now() - since > SAME_SIGNAL_MS) process.exit(1);
        });
        resolve();
      });
    }
  });
}

function hardStopAfter(milliseconds: number): void {
  setTimeout(() => {
    console.error('yiting: not everything stopped in time');
    process.exit(1);
  }, milliseconds).unref();
}
