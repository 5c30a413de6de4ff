import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../bench/run.ts');
const folder = mkdtempSync(join(tmpdir(), 'yiting-test-bench-'));
after(() => rmSync(folder, { recursive: true }));

interface Written {
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, unknown>>;
  readonly rows: readonly { name: string; value: number; goal?: number; better: string }[];
}

test('a quick run of the benchmarks that need no server writes its rows, and nothing is answered wrongly', async () => {
  const file = join(folder, 'bench.json');
  const { stdout } = await run(process.execPath, [
    PROGRAM,
    '--quick',
    '--json',
    file,
    'search',
    'working-days',
  ]);
  const { quick, machine, rows } = JSON.parse(readFileSync(file, 'utf8')) as Written;
  assert.equal(quick, true);
  assert.ok(Number(machine.cores) > 0 && Number(machine.memoryGiB) > 0);
  assert.equal(machine.node, process.version);
  assert.match(String(machine.postgres), /^\d+\.\d+/);
  const figure = (wanted: RegExp) => {
    const found = rows.find(({ name }) => wanted.test(name));
    assert.ok(found && Number.isFinite(found.value), `${wanted}: ${JSON.stringify(rows)}`);
    assert.ok(stdout.includes(found.name));
    return found.value;
  };
  for (const n of [5, 20, 45]) {
    assert.ok(figure(new RegExp(`^working-days: n = ${n}, times chinese-days$`)) > 10);
    assert.ok(figure(new RegExp(`^working-days: n = ${n}, times tyme4ts$`)) > 10);
  }
  assert.equal(figure(/^working-days: wrong answers of \d+, ours$/), 0);
  assert.equal(figure(/^working-days: wrong answers of \d+, chinese-days$/), 0);
  assert.equal(figure(/^working-days: of \d+ answers in unpublished years/), 0);
  for (const what of ['p50 ms', 'p99 ms', 'building the index, processor s', 'memory of the index, MB'])
    assert.ok(figure(new RegExp(`^search: at 217 items, ${what}$`)) > 0);
});

test('an unknown name is refused with the names there are', async () => {
  await assert.rejects(run(process.execPath, [PROGRAM, 'nonsense']), ({ code, stdout }) => {
    assert.equal(code, 2);
    assert.match(stdout, /no benchmark nonsense[\s\S]*working-days, search, start/);
    return true;
  });
});
