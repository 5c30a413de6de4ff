import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAccept } from './accept.ts';
import { BenchHall } from './bench-hall.ts';
import { benchBoard } from './board.ts';
import { type Row, table } from './figures.ts';
import { describeMachine, sayMachine } from './machine.ts';
import { benchPages } from './pages.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchWorkingDays } from './working-days.ts';

const HELP = `npm run bench [-- --quick] [--json FILE] [NAME…]

Measures the product against a reference in the same run and prints ratios. Names: working-days, search, start, pages,
board, accept.
--quick takes short rounds and fewer of them; the figures then only show that it works.
A JSON file of the same is written to build/bench.json, or where --json says.`;

/** In the order in which they run, whatever the order of the names: what leaves many rows behind comes last. */
const BENCHES: Readonly<Record<string, (quick: boolean, halls: Halls) => Promise<Row[]>>> = {
  'working-days': (quick) => benchWorkingDays(quick),
  search: async (quick) => benchSearch(quick),
  start: async (quick, halls) => benchStart(await halls.shared(), quick),
  pages: async (quick, halls) => benchPages(await halls.shared(), quick),
  board: async (quick, halls) => benchBoard(await halls.shared(), quick),
  accept: async (quick, halls) => benchAccept(await halls.fresh(), quick),
};

/** The products that the benchmarks of one run need. */
class Halls {
  #current: BenchHall | undefined;

  /** The one that is running, or a new one. */
  async shared(): Promise<BenchHall> {
    // As behind a proxy, so that readers from many addresses can be played by one program.
    this.#current ??= await BenchHall.start({ YITING_TRUSTED_PROXIES: '127.0.0.1' });
    return this.#current;
  }

  /** A new one, in which nothing has happened yet. */
  async fresh(): Promise<BenchHall> {
    await this.stop();
    this.#current = await BenchHall.start();
    return this.#current;
  }

  async stop(): Promise<void> {
    await this.#current?.stop();
    this.#current = undefined;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: join(import.meta.dirname, '../build/bench.json') },
    help: { type: 'boolean', short: 'h' },
  },
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (values.help || unknown.length > 0) {
  console.log(unknown.length > 0 ? `There is no benchmark ${unknown.join(', ')}.\n\n${HELP}` : HELP);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  await runBenches((name) => positionals.length === 0 || positionals.includes(name));
}

async function runBenches(isWanted: (name: string) => boolean): Promise<void> {
  const machine = await describeMachine();
  const rows: Row[] = [];
  const halls = new Halls();
  try {
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (!isWanted(name)) continue;
      const begun = performance.now();
      rows.push(...(await bench(values.quick, halls)));
      console.log(`· ${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
  } finally {
    await halls.stop();
  }
  console.log(`\n${sayMachine(machine)}\n\n${table(rows)}`);
  mkdirSync(dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify({ quick: values.quick, machine, rows }, null, 2)}\n`);
}
