import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { copyPrepared } from '../prepared-data.ts';
import { scratchFolder } from '../scratch.ts';

const PROGRAM = join(import.meta.dirname, '../../bin/yiting.ts');
const ORDER = ['--year', '2025', '--cases', '8000', '--visitors', '11000', '--late', '20', '--seed', '3'];
const dataDir = mkdtempSync(join(scratchFolder(), 'yiting-test-replay-'));
await copyPrepared(dataDir);
after(() => rmSync(dataDir, { recursive: true, force: true }));

function yiting(args: readonly string[]): {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number>;
} {
  let said = '';
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, YITING_DATA: dataDir, DATABASE_URL: '', YITING_NOW: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const exit = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return { child, output: () => said, exit };
}

async function run(args: readonly string[]): Promise<{ code: number; output: string }> {
  const { exit, output } = yiting(args);
  return { code: await exit, output: output() };
}

test('a replay killed in the middle goes on where it stopped, and its figures are equal', async () => {
  const first = yiting(['replay', ...ORDER]);
  const begun = new Promise((resolve) => {
    first.child.stdout?.on('data', () => /^ *\d+ % /m.test(first.output()) && resolve(undefined));
  });
  await Promise.race([begun, first.exit]);
  first.child.kill('SIGKILL');
  assert.equal(await first.exit, 'SIGKILL', first.output());

  const second = await run(['replay', ...ORDER]);
  assert.equal(second.code, 0, second.output);
  assert.match(second.output, /going on: [\d,]+ 件已写好/);
  assert.match(second.output, /受理 accepted +8,000 +8,000/);
  assert.doesNotMatch(second.output, /≠/);

  const third = await run(['replay', ...ORDER]);
  assert.deepEqual([third.code, third.output.includes('going on')], [0, false], third.output);

  const other = await run(['replay', ...ORDER.slice(0, -1), '4']);
  assert.equal(other.code, 1);
  assert.match(other.output, /--seed 3\)\. The same arguments go on with it/);

  const ledger = await run(['ledger', 'verify']);
  assert.match(ledger.output, /^80\d\d cases, \d+ events: unbroken$/m);
  assert.match(ledger.output, /^36\d 天有摘要 days with a digest, [01] 天还没有 without;/m);
  const derived = await run(['ledger', 'rebuild', '--check']);
  assert.equal(derived.code, 0, derived.output);
});

test('arguments that make no sense are answered with how to write them', async () => {
  for (const args of [['--cases', 'many'], ['--colour', 'red'], ['--late']]) {
    const { code, output } = await run(['replay', ...args]);
    assert.equal(code, 2);
    assert.match(output, /^yiting replay \[--year 2025\]/);
  }
});
