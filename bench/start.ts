import autocannon from 'autocannon';
import { ApiClient, IDENTITY_CARD } from '../test/api-client.ts';
import type { BenchHall } from './bench-hall.ts';
import { median, type Row } from './figures.ts';
import { residentMegabytes, sharedMegabytes } from './memory.ts';
import { processorSeconds } from './processor-time.ts';

const CONNECTIONS = 32;

/** How soon the product is ready on data that is there already, and how much memory it holds. */
export async function benchStart(hall: BenchHall, quick: boolean): Promise<Row[]> {
  const seconds: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    await hall.product.stop();
    const begun = performance.now();
    await hall.product.start();
    seconds.push((performance.now() - begun) / 1000);
    processor.push(processorSeconds(hall.pid()));
  }
  const afterStart = residentMegabytes(hall.pid());
  await fillWithWork(hall, quick ? 2 : 20);
  return [
    { name: 'start: seconds until ready on existing data', value: median(seconds), goal: 3, better: 'lower' },
    { name: 'start: processor seconds until ready', value: median(processor), better: 'lower' },
    { name: 'start: memory of the program when ready, MB', value: afterStart, goal: 200, better: 'lower' },
    {
      name: 'start: memory of the program after load, MB',
      value: residentMegabytes(hall.pid()),
      goal: 200,
      better: 'lower',
    },
    {
      name: 'start: memory of PostgreSQL after load, MB',
      value: sharedMegabytes(hall.postgresPid()),
      better: 'lower',
    },
  ];
}

/** A hall in full use: public pages, searches, the board, and cases being accepted, as fast as they are answered. */
async function fillWithWork(hall: BenchHall, seconds: number): Promise<void> {
  const clerk = await ApiClient.signIn(hall.product, 'clerk');
  const staff = { ...clerk.headers };
  const result = await autocannon({
    url: hall.product.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      { path: '/' },
      { path: '/items/GA-0001' },
      { path: '/items/SJ-0006' },
      { path: `/items?q=${encodeURIComponent('身份证丢了')}` },
      { path: '/departments' },
      { path: '/api/cases?limit=50', headers: staff },
      {
        method: 'POST',
        path: '/api/cases',
        headers: { ...staff, 'content-type': 'application/json' },
        body: JSON.stringify(IDENTITY_CARD),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} errors`);
}
