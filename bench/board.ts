import autocannon from 'autocannon';
import { ApiClient } from '../test/api-client.ts';
import type { BenchHall } from './bench-hall.ts';
import { median, type Row } from './figures.ts';
import { fillBoard } from './many-cases.ts';
import { createReference, pgbench } from './pgbench.ts';
import { processorSeconds } from './processor-time.ts';

const CONNECTIONS = 32;
const LISTS = {
  'due list of 50': '/api/cases?limit=50',
  'red of it': '/api/cases?limit=50&light=red',
  'yellow of it': '/api/cases?limit=50&light=yellow',
} as const;
/** Twelve times what Directus was measured at, which reached 0.013 of pgbench. */
const GOAL = 0.16;

interface Slice {
  readonly rate: number;
  /** Processor seconds per request. */
  readonly cost: number;
  /** Of these in PostgreSQL. */
  readonly database: number;
  readonly p99: number;
}

/**
 * The first fifty lines of the board with all that the screen shows (lights, days left, counts of each light) at
 * 200,000 cases, against pgbench reading fifty bare rows of as many cases on the same server.
 */
export async function benchBoard(hall: BenchHall, quick: boolean): Promise<Row[]> {
  const [url] = await Promise.all([createReference(hall.databaseUrl()), fillBoard(hall)]);
  const clerk = await ApiClient.signIn(hall.product, 'clerk');
  for (const path of Object.values(LISTS)) await checkList(clerk, path);
  const seconds = quick ? 1 : 4;
  const measured = new Map(Object.keys(LISTS).map((name): [string, Comparison[]] => [name, []]));
  await listSlice(hall, clerk, LISTS['due list of 50'], seconds);
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const reference = await referenceSlice(hall, url, seconds);
    for (const [name, path] of Object.entries(LISTS)) {
      const ours = await listSlice(hall, clerk, path, seconds);
      const { rate, cost } = ours;
      measured.get(name)?.push({ ours, rate: rate / reference.rate, cost: cost / reference.cost });
    }
  }
  return [...measured].flatMap(([name, comparisons]) => rowsOf(name, comparisons));
}

interface Comparison {
  readonly ours: Slice;
  /** Requests a second, ours over theirs. */
  readonly rate: number;
  readonly cost: number;
}

function rowsOf(name: string, comparisons: readonly Comparison[]): Row[] {
  const middle = (figure: (comparison: Comparison) => number) => median(comparisons.map(figure));
  const row = (what: string, value: number, better: Row['better']): Row => ({
    name: `board: ${name}, ${what}`,
    value,
    better,
  });
  return [
    {
      ...row(
        'requests a second against pgbench',
        middle(({ rate }) => rate),
        'higher',
      ),
      goal: GOAL,
    },
    row(
      'processor time against pgbench',
      middle(({ cost }) => cost),
      'lower',
    ),
    row(
      'processor ms a request',
      middle(({ ours }) => 1000 * ours.cost),
      'lower',
    ),
    row(
      'of that in PostgreSQL',
      middle(({ ours }) => 1000 * ours.database),
      'lower',
    ),
    row(
      'requests a second',
      middle(({ ours }) => ours.rate),
      'higher',
    ),
    row(
      `p99 ms with ${CONNECTIONS} in flight`,
      middle(({ ours }) => ours.p99),
      'lower',
    ),
  ];
}

/** @throws when the list is not the one that is to be measured */
async function checkList(clerk: ApiClient, path: string): Promise<void> {
  const { body } = await clerk.get(path);
  const { items, counts } = body as unknown as { items: unknown[]; counts: Record<string, number> };
  const open = Object.values(counts).reduce((one, other) => one + other);
  if (items.length !== 50 || open !== 6000) throw new Error(`${path}: ${items.length} lines of ${open} open`);
}

async function referenceSlice(
  hall: BenchHall,
  url: string,
  seconds: number,
): Promise<Pick<Slice, 'rate' | 'cost'>> {
  const before = processorSeconds(hall.postgresPid());
  const { rate, count } = await pgbench(url, 'due.sql', seconds);
  return { rate, cost: (processorSeconds(hall.postgresPid()) - before) / count };
}

async function listSlice(hall: BenchHall, clerk: ApiClient, path: string, seconds: number): Promise<Slice> {
  const before = [processorSeconds(hall.pid()), processorSeconds(hall.postgresPid())] as const;
  const result = await autocannon({
    url: hall.product.url + path,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { ...clerk.headers },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} errors`);
  const count = result['2xx'];
  return {
    rate: count / result.duration,
    cost: (processorSeconds(hall.pid()) - before[0]) / count,
    database: (processorSeconds(hall.postgresPid()) - before[1]) / count,
    p99: result.latency.p99,
  };
}
