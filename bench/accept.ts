import autocannon from 'autocannon';
import { ApiClient, IDENTITY_CARD } from '../test/api-client.ts';
import type { BenchHall } from './bench-hall.ts';
import { median, type Row } from './figures.ts';
import { createReference, pgbench } from './pgbench.ts';
import { processorSeconds } from './processor-time.ts';

const CONNECTIONS = 32;

interface Slice {
  readonly rate: number;
  /** Processor seconds per case. */
  readonly cost: number;
}

/**
 * Accepted cases a second over HTTP with everything the product does (session, rights, checks, clock, ledger, board,
 * SMS into the outbox by the worker), against pgbench accepting cases by a bare stored function on the same server.
 */
export async function benchAccept(hall: BenchHall, quick: boolean): Promise<Row[]> {
  const url = await createReference(hall.databaseUrl());
  const clerk = await ApiClient.signIn(hall.product, 'clerk');
  const seconds = quick ? 2 : 5;
  const rounds = quick ? 1 : 3;
  await acceptSlice(hall, clerk, 2);
  const ratios: number[] = [];
  const costs: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const reference = await referenceSlice(hall, url, seconds);
    const ours = await acceptSlice(hall, clerk, seconds);
    ratios.push(ours.rate / reference.rate);
    costs.push(ours.cost / reference.cost);
    rates.push(ours.rate);
  }
  return [
    { name: 'accept: cases a second against pgbench', value: median(ratios), goal: 0.5, better: 'higher' },
    { name: 'accept: processor time a case against pgbench', value: median(costs), goal: 2, better: 'lower' },
    { name: 'accept: cases a second', value: median(rates), better: 'higher' },
  ];
}

async function referenceSlice(hall: BenchHall, url: string, seconds: number): Promise<Slice> {
  const before = processorSeconds(hall.postgresPid());
  const { rate, count } = await pgbench(url, 'b_fn.sql', seconds);
  return { rate, cost: (processorSeconds(hall.postgresPid()) - before) / count };
}

async function acceptSlice(hall: BenchHall, clerk: ApiClient, seconds: number): Promise<Slice> {
  const before = processorSeconds(hall.pid());
  const result = await autocannon({
    url: `${hall.product.url}/api/cases`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'content-type': 'application/json', ...clerk.headers },
    body: JSON.stringify(IDENTITY_CARD),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} errors`);
  const cost = (processorSeconds(hall.pid()) - before) / result['2xx'];
  return { rate: result['2xx'] / result.duration, cost };
}
