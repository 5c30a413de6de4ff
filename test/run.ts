import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, howToGetOne, installBrowser } from './browser-program.ts';
import { check } from './check.ts';
import { borrowTestServer, SERVER_VARIABLE } from './postgres-server.ts';
import { PREPARED_VARIABLE, prepareData } from './prepared-data.ts';
import { addCounts, type Counts, NO_COUNTS, runFiles } from './run-files.ts';
import { scratchFolder } from './scratch.ts';
import { type TestKind, testKind } from './test-kind.ts';

const HELP = `npm test                 the checks, then all tests
npm test -- WORD…        only tests whose path has one of the words in it, without the checks
Kinds: *.test.ts needs nothing, *.db.test.ts PostgreSQL, *.e2e.test.ts a browser or the whole product.`;

const ROOT = join(import.meta.dirname, '..');
const TITLES: Readonly<Record<TestKind, string>> = {
  unit: 'rules',
  db: 'rooms with PostgreSQL',
  e2e: 'the whole product',
};
/** Files at a time, however many processors there are: each has its own databases, browser or product. */
const MOST_AT_ONCE = 8;
/** For one file: one that hangs must not hang the run. */
const MINUTES: Readonly<Record<TestKind, number>> = { unit: 1, db: 2, e2e: 4 };

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});
if (values.help) console.log(HELP);
else process.exitCode = (await testAll()) ? 0 : 1;

async function testAll(): Promise<boolean> {
  const begun = performance.now();
  const interrupt = interruption();
  const files = testFiles();
  // Fetching a browser takes a minute on a new machine: it goes on while the first tests run.
  const browser = files.e2e.length > 0 ? installBrowser((line) => console.log(`… ${line}`)) : undefined;
  const checked = words.length > 0 || (await check({ root: ROOT, fix: false }));
  const run = (kind: TestKind) => runKind(kind, files[kind], interrupt);
  let total = await run('unit');
  total = addCounts(total, await withServer(files.db, () => run('db')));
  await browser;
  if (files.e2e.length > 0 && !findBrowser()) console.log(`\n${howToGetOne()}`);
  total = addCounts(total, await withPreparedData(files.e2e, () => run('e2e')));
  sayCounts(total, performance.now() - begun);
  if (!checked) console.log('✖ The checks failed: see above, or `npm run check`.');
  return checked && !interrupt.aborted && total.tests > 0 && total.failed + total.cancelled === 0;
}

function testFiles(): Record<TestKind, string[]> {
  const files: Record<TestKind, string[]> = { unit: [], db: [], e2e: [] };
  const found = globSync('{src,web,db,bench,test}/**/*.test.ts', { cwd: ROOT, exclude: ['**/node_modules'] });
  for (const file of found.sort()) {
    const kind = testKind(file);
    if (kind && (words.length === 0 || words.some((word) => file.includes(word))))
      files[kind].push(join(ROOT, file));
  }
  return files;
}

async function runKind(kind: TestKind, files: readonly string[], interrupt: AbortSignal): Promise<Counts> {
  if (files.length === 0 || interrupt.aborted) return NO_COUNTS;
  console.log(`\n${TITLES[kind]}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`);
  return runFiles(files, {
    root: ROOT,
    concurrency: Math.min(availableParallelism(), MOST_AT_ONCE),
    minutesPerFile: MINUTES[kind],
    signal: interrupt,
  });
}

/** One PostgreSQL server for all files that need one, unless `DATABASE_URL` names it. */
async function withServer(files: readonly string[], run: () => Promise<Counts>): Promise<Counts> {
  if (files.length === 0 || process.env.DATABASE_URL) return run();
  const server = await borrowTestServer();
  process.env[SERVER_VARIABLE] = server.url;
  try {
    return await run();
  } finally {
    await server.giveBack();
  }
}

/** The product's first start is made once; each file that starts the product begins with a copy of its data. */
async function withPreparedData(files: readonly string[], run: () => Promise<Counts>): Promise<Counts> {
  if (files.length === 0) return run();
  const folder = mkdtempSync(join(scratchFolder(), 'yiting-test-prepared-'));
  try {
    await prepareData(folder);
    process.env[PREPARED_VARIABLE] = folder;
  } catch (error) {
    // Each test that needs the product will say so in its own way.
    console.log(`✖ ${error instanceof Error ? error.message : error}`);
  }
  try {
    return await run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Aborted by Ctrl-C or SIGTERM, so that what is running is ended and cleaned up after. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** The usual closing lines of node's test runner, once for all kinds together. */
function sayCounts({ passed, failed, ...total }: Counts, milliseconds: number): void {
  const { tests, suites, ...others } = total;
  const lines = {
    tests,
    suites,
    pass: passed,
    fail: failed,
    ...others,
    duration_ms: Math.round(milliseconds),
  };
  console.log('');
  for (const [name, value] of Object.entries(lines)) console.log(`# ${name} ${value}`);
}
