import { type Verdict, verifyLedger } from '../src/cases/index.ts';
import type { OpenHall } from '../src/open-hall.ts';
import { compareWithLedger, type Rebuilt, rebuildFromLedger } from '../src/rebuild.ts';
import { COMMANDS } from './commands.ts';
import { progressOfLedger, secondsFrom } from './ledger-progress.ts';
import { withHall } from './with-hall.ts';

export async function run(args: string[]): Promise<number> {
  const work = WORKS[args.join(' ')];
  if (work) return withHall(({ hall }) => work(hall));
  console.error(COMMANDS.ledger?.help);
  return 2;
}

type Hall = OpenHall['hall'];

const WORKS: Readonly<Record<string, (hall: Hall) => Promise<number>>> = {
  verify,
  rebuild: async (hall) => {
    const begun = performance.now();
    return reportRebuilt(await rebuildFromLedger(hall, await progressOfLedger(hall)), '已改正 mended', begun);
  },
  'rebuild --check': async (hall) => {
    const begun = performance.now();
    const found = await compareWithLedger(hall, await progressOfLedger(hall));
    const code = reportRebuilt(found, '不一致 differ', begun);
    return [...found.counts.values()].some((count) => count > 0) ? 1 : code;
  },
};

async function verify(hall: Hall): Promise<number> {
  const begun = performance.now();
  const { cases, events, days, openDays, breaks, dayBreaks } = await verifyLedger(
    hall,
    await progressOfLedger(hall),
  );
  sayBreaks(breaks);
  for (const { day, reason } of dayBreaks) console.log(`BROKEN  day ${day}  ${DAYS[reason]}`);
  const broken = breaks.length + dayBreaks.length;
  console.log(`${broken === 0 ? '台账没有断' : `台账断了${broken}处`}：${cases}件，${events}条事件`);
  console.log(`${cases} cases, ${events} events: ${broken === 0 ? 'unbroken' : `${broken} broken`}`);
  console.log(`${days} 天有摘要 days with a digest, ${openDays} 天还没有 without; ${secondsFrom(begun)}`);
  return broken === 0 ? 0 : 1;
}

function reportRebuilt(
  { cases, events, days, counts, first, breaks }: Rebuilt,
  verb: string,
  begun: number,
): number {
  sayBreaks(breaks);
  for (const { table, key, kind, columns } of first) {
    console.log(`${table}  ${key}  ${KINDS[kind]}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`);
  }
  for (const [table, count] of counts) console.log(`${table.padEnd(20)} ${count} 行 rows ${verb}`);
  console.log(
    `${cases} 件 cases, ${events} 条 events, ${days} 天的统计 days of figures, ${secondsFrom(begun)}`,
  );
  return breaks.length === 0 ? 0 : 1;
}

function sayBreaks(breaks: Verdict['breaks']): void {
  for (const { caseNumber, sequence, reason } of breaks) {
    console.log(`BROKEN  case ${caseNumber}  event ${sequence}  ${EVENTS[reason]}`);
  }
}

const EVENTS = {
  hash: '内容被改过 was changed',
  gap: '前面缺了一条，次序不对 is out of order: one before it is missing',
  tail: '及以后的不见了，或者办件被绕开台账改过 and what follows is missing, or the case was changed beside its ledger',
} as const;

const DAYS = {
  events: '这一天的事件和摘要对不上 its events are not those that were digested',
  digest: '摘要本身被改过 its digest was changed',
  chain: '接不上前一天的摘要 its digest does not go on from the day before',
  missing: '摘要不见了 its digest is missing',
} as const;

const KINDS = {
  missing: '缺 missing',
  surplus: '多余 surplus',
  different: '不同 different',
} as const;
