import { parseArgs } from 'node:util';
import { currentCalendar } from '../src/calendar/index.ts';
import { redigest } from '../src/cases/index.ts';
import type { OpenHall } from '../src/open-hall.ts';
import { analyzeTables } from '../src/platform/db.ts';
import { fixedClock } from '../src/platform/time.ts';
import {
  areEqual,
  beginReplay,
  figuresOfTruth,
  type ReplayDay,
  type ReplayOrder,
  readReplayOrder,
  readTruth,
  tableOf,
} from '../src/replay/index.ts';
import { readFigures, recountFrom } from '../src/statistics/index.ts';
import { COMMANDS } from './commands.ts';
import { writeDays } from './replay-threads.ts';
import { withHall } from './with-hall.ts';

const INTERRUPTED = 130;

/** `yiting replay`: a made-up year of the model center, driven through the product's own rules. */
export async function run(args: string[]): Promise<number> {
  const typed = findTyped(args);
  if (!typed) return wrongArguments();
  return withHall(async (open) => {
    const order = readReplayOrder(typed, await currentCalendar(open.hall));
    return order ? replay(open, order) : wrongArguments();
  });
}

function wrongArguments(): number {
  console.error(COMMANDS.replay?.help);
  return 2;
}

/** The arguments by name; undefined when there is one that the command does not know. */
function findTyped(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        year: { type: 'string', default: '2025' },
        cases: { type: 'string', default: '126000' },
        visitors: { type: 'string', default: '172000' },
        late: { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
        from: { type: 'string' },
        now: { type: 'string' },
      },
    });
    return values;
  } catch {
    return undefined;
  }
}

async function replay(open: OpenHall, order: ReplayOrder): Promise<number> {
  const hall = { ...open.hall, clock: fixedClock(order.until) };
  const { days, written } = await beginReplay(hall, order);
  const left = days.filter(({ day }) => !written.has(day));
  const done = sumOfCases(days) - sumOfCases(left);
  if (done > 0 && left.length > 0) {
    console.log(`接着上次回放 going on: ${done.toLocaleString('en-US')} 件已写好 cases are written already`);
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const progress = progressOf(sumOfCases(days), done);
  const work = { databaseUrl: open.databaseUrl, centerId: hall.centerId, order };
  await writeDays(work, left, progress, stop.signal);
  if (stop.signal.aborted) {
    console.log('停下了，同样的参数可以接着做 Stopped; the same arguments go on with it.');
    return INTERRUPTED;
  }
  if (left.length > 0) {
    await analyzeTables(hall.db);
    await recountFrom(hall, order.from);
    // A hall that was open meanwhile may have digested days before all their cases were written.
    await redigest(hall);
  }
  return report(hall, order, days.length);
}

async function report(hall: OpenHall['hall'], order: ReplayOrder, workingDays: number): Promise<number> {
  const to = order.until.slice(0, 10);
  const ledger = await readFigures(hall, { from: order.from, to });
  const truth = figuresOfTruth(await readTruth(hall), workingDays);
  const equal = areEqual(ledger, truth);
  console.log(`\n${tableOf(ledger, truth)}\n`);
  console.log(
    equal
      ? '台账算出的与生成器知道的一致。 The ledger says what the generator knows.'
      : '台账算出的与生成器知道的不一致！ The ledger does not say what the generator knows!',
  );
  console.log(`开门看看 Open the hall at that moment: YITING_NOW=${order.until} npm start`);
  return equal ? 0 : 1;
}

function sumOfCases(days: readonly ReplayDay[]): number {
  return days.reduce((sum, { accepted, others }) => sum + accepted + others, 0);
}

const SAY_EVERY_MS = 2000;

/** Says now and then how far it is, how fast it goes and how long it will take. */
function progressOf(total: number, before: number): (day: ReplayDay, cases: number) => void {
  const begun = performance.now();
  let said = begun;
  let written = 0;
  return ({ day }, cases) => {
    written += cases;
    const now = performance.now();
    if (now - said < SAY_EVERY_MS) return;
    said = now;
    const rate = (written / (now - begun)) * 1000;
    const left = total - before - written;
    const share = Math.floor((100 * (before + written)) / total);
    const count = (before + written).toLocaleString('en-US');
    console.log(
      `${String(share).padStart(3)} %  ${day}  ${count} 件 cases  ${Math.round(rate)}/s  约剩 about ${Math.ceil(left / rate)} s`,
    );
  };
}
