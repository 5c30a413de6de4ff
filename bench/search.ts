import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Department } from '../src/catalog/department.ts';
import type { Item } from '../src/catalog/item.ts';
import queries from '../src/catalog/search.queries.json' with { type: 'json' };
import { search } from '../src/catalog/search.ts';
import { buildSearchIndex, type SearchIndex } from '../src/catalog/search-index.ts';
import { sampleCatalog } from '../test/sample-city.ts';
import { median, quantile, type Row } from './figures.ts';

const MANY = 200_000;
const HITS = 10;
const QUERIES = Object.values(queries).flatMap((labelled) => Object.keys(labelled));

/** Searching the catalogue in memory, and with a full run one that is a thousand times as large. */
export function benchSearch(quick: boolean): Row[] {
  const { items, departments } = sampleCatalog();
  const rows = benchCatalog(items, departments, quick);
  return quick ? rows : [...rows, ...benchCatalog(multiply(items), departments, quick)];
}

function benchCatalog(items: readonly Item[], departments: readonly Department[], quick: boolean): Row[] {
  const at = `search: at ${items.length.toLocaleString('en')} items,`;
  const begun = process.threadCpuUsage();
  const index = buildSearchIndex(items, departments);
  const { user, system } = process.threadCpuUsage(begun);
  const times = searchAll(index, quick ? 3 : 9);
  const goal = items.length === MANY ? { goal: 2 } : {};
  return [
    { name: `${at} p50 ms`, value: quantile(times, 0.5), better: 'lower' },
    { name: `${at} p99 ms`, value: quantile(times, 0.99), better: 'lower', ...goal },
    { name: `${at} building the index, processor s`, value: (user + system) / 1e6, better: 'lower' },
    { name: `${at} memory of the index, MB`, value: megabytesOf(index), better: 'lower' },
  ];
}

/** Milliseconds of each query, warm; the median of the rounds, since whatever else runs here would make the p99. */
function searchAll(index: SearchIndex, rounds: number): number[] {
  for (const query of QUERIES) search(index, query, HITS);
  const times = QUERIES.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    QUERIES.forEach((query, number) => {
      const begun = performance.now();
      search(index, query, HITS);
      times[number]?.push(performance.now() - begun);
    });
  }
  return times.map(median);
}

/** The same items over and over under the names of made-up towns: very alike, which is hard for an index. */
function multiply(items: readonly Item[]): Item[] {
  return Array.from({ length: MANY }, (_, number) => {
    const item = items[number % items.length] as Item;
    const village = Math.floor(number / items.length);
    const town = `${TOWNS[village % TOWNS.length]}${Math.floor(village / TOWNS.length) + 1}村`;
    const code = `${item.code.slice(0, 3)}${String(number).padStart(6, '0')}`;
    return { ...item, code, name: { zh: `${town}${item.name.zh}`, en: item.name.en } };
  });
}

const TOWNS = ['东河', '西山', '南塘', '北桥', '青石', '白沙', '柳湾', '竹园', '大田', '双溪'];

/** Megabytes of an index: by copies, so many that what else comes and goes in memory is small beside them. */
function megabytesOf(index: SearchIndex): number {
  const count = index.codes.length > 10_000 ? 1 : 20;
  const before = liveBytes();
  const copies = Array.from({ length: count }, () => structuredClone(index));
  return (liveBytes() - before) / copies.length / 1024 ** 2;
}

/** What is reachable, in bytes, inside and outside of the heap. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
