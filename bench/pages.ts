import autocannon from 'autocannon';
import { ApiClient, IDENTITY_CARD } from '../test/api-client.ts';
import type { BenchHall } from './bench-hall.ts';
import { median, type Row } from './figures.ts';
import { longestGuide, makingMilliseconds, type PageName, pageMakers } from './page-making.ts';
import { openBrowser, type PageRequest, weighPage } from './page-weight.ts';
import { processorSeconds } from './processor-time.ts';

const CONNECTIONS = 8;
const KILOBYTE = 1024;

/** What the three pages that people come for cost: the line, the server that sends them, and making them anew. */
export async function benchPages(hall: BenchHall, quick: boolean): Promise<Row[]> {
  const guide = longestGuide();
  const make = pageMakers(guide);
  const pages: Record<PageName, PageRequest> = {
    portal: { path: '/' },
    guide: { path: `/items/${guide}` },
    progress: await progressRequest(hall),
  };
  const named = Object.entries(pages) as [PageName, PageRequest][];
  const costs = await sendingCosts(hall, named, quick);
  const rows: Row[] = [];
  const browser = await openBrowser();
  try {
    for (const [name, request] of named) {
      const { requests, bytes } = await weighPage(browser, hall.product.url, request);
      const lower = (what: string, value: number, goal: number): Row => ({
        name: `pages: ${name}, ${what}`,
        value,
        goal,
        better: 'lower',
      });
      rows.push(
        lower('compressed KB at first sight', bytes / KILOBYTE, 40),
        lower('requests at first sight', requests, 5),
        lower('processor ms to send it', costs[name], 1),
        lower('processor ms to make its HTML', makingMilliseconds(make[name], quick), 1),
      );
    }
  } finally {
    await browser.close();
  }
  return rows;
}

/** A real case, as its applicant asks for it. */
async function progressRequest(hall: BenchHall): Promise<PageRequest> {
  const clerk = await ApiClient.signIn(hall.product, 'clerk');
  const { body } = await clerk.post('/api/cases', IDENTITY_CARD);
  return {
    path: '/progress',
    fields: { caseNumber: String(body.caseNumber), queryCode: String(body.queryCode) },
  };
}

/** Processor milliseconds of program and database for one answer over HTTP: the median of rounds by turns. */
async function sendingCosts(
  hall: BenchHall,
  pages: readonly [PageName, PageRequest][],
  quick: boolean,
): Promise<Record<PageName, number>> {
  const costs: Record<PageName, number[]> = { portal: [], guide: [], progress: [] };
  const seconds = quick ? 1 : 3;
  for (const [, page] of pages) await sendingSlice(hall, page, seconds);
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    for (const [name, page] of pages) costs[name].push(await sendingSlice(hall, page, seconds));
  }
  return { portal: median(costs.portal), guide: median(costs.guide), progress: median(costs.progress) };
}

async function sendingSlice(
  hall: BenchHall,
  { path, fields }: PageRequest,
  seconds: number,
): Promise<number> {
  const before = processorSeconds(hall.pid());
  let asked = 0;
  const result = await autocannon({
    url: hall.product.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        path,
        method: fields ? 'POST' : 'GET',
        headers: {
          accept: 'text/html',
          'accept-encoding': 'br',
          ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(fields && { body: new URLSearchParams(fields).toString() }),
        // Each from an address of its own, as behind a proxy: one alone may ask for progress once a second.
        setupRequest: (request) => {
          asked += 1;
          const address = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
          return { ...request, headers: { ...request.headers, 'x-forwarded-for': address } };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} errors`);
  return (1000 * (processorSeconds(hall.pid()) - before)) / result['2xx'];
}
