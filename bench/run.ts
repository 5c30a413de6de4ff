import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAccept } from './accept.ts';
import { BenchHall } from './bench-hall.ts';
import { type Row, table } from './figures.ts';

const HELP = `npm run bench [-- --quick] [NAME…]

Measures the product against a reference in the same run and prints ratios. Names: accept.
--quick takes one short round instead of three; the figures then only show that it works.
A JSON file of the same is written to build/bench.json.`;

const BENCHES: Readonly<Record<string, (quick: boolean) => Promise<Row[]>>> = {
  accept: (quick) => withHall((hall) => benchAccept(hall, quick)),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (values.help || unknown.length > 0) {
  console.log(unknown.length > 0 ? `There is no benchmark ${unknown.join(', ')}.\n\n${HELP}` : HELP);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  await runBenches(positionals.length > 0 ? positionals : Object.keys(BENCHES));
}

async function runBenches(names: readonly string[]): Promise<void> {
  const rows: Row[] = [];
  for (const name of names) {
    console.log(`· ${name}`);
    rows.push(...((await BENCHES[name]?.(values.quick)) ?? []));
  }
  console.log(`\n${table(rows)}`);
  const folder = join(import.meta.dirname, '../build');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ quick: values.quick, rows }, null, 2)}\n`);
}

async function withHall<T>(work: (hall: BenchHall) => Promise<T>): Promise<T> {
  const hall = await BenchHall.start();
  try {
    return await work(hall);
  } finally {
    await hall.stop();
  }
}
