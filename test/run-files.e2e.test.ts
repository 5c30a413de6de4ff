import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import type { Counts } from './run-files.ts';

const FILES = {
  'good.test.mjs': "import { test } from 'node:test'; test('is good', (t) => t.diagnostic('seen'));",
  'bad.test.mjs':
    "import { test } from 'node:test'; test('is bad', () => { console.log('said'); throw Error('told'); });",
  'broken.test.mjs': "console.error('not a program that can be loaded'); process.exit(3);",
  'hanging.test.mjs':
    "import { test } from 'node:test'; test('is done', () => {}); setInterval(() => {}, 1000);",
};

const folder = mkdtempSync(join(tmpdir(), 'yiting-test-run-files-'));
after(() => rmSync(folder, { recursive: true }));
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

/** In a process of its own, because node's runner does not run inside a test. */
async function run(names: (keyof typeof FILES)[]): Promise<{ counts: Counts; output: string }> {
  const program = `
    import { runFiles } from ${JSON.stringify(new URL('./run-files.ts', import.meta.url).href)};
    const files = ${JSON.stringify(names.map((name) => join(folder, name)))};
    const options = { root: ${JSON.stringify(folder)}, concurrency: 2, minutesPerFile: 0.05 };
    const counts = await runFiles(files, { ...options, signal: new AbortController().signal });
    console.log(JSON.stringify(counts));`;
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  writeFileSync(join(folder, 'run.mjs'), program);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'run.mjs')], { env });
  const lines = stdout.trimEnd().split('\n');
  return { counts: JSON.parse(lines.pop() ?? ''), output: lines.join('\n') };
}

test('good and bad tests are counted, the bad ones told in full with what they printed', async () => {
  const { counts, output } = await run(['good.test.mjs', 'bad.test.mjs']);
  assert.deepEqual(counts, { tests: 2, suites: 0, passed: 1, failed: 1, cancelled: 0, skipped: 0, todo: 0 });
  assert.match(output, /✔ good\.test\.mjs \(1 test, /);
  assert.match(output, /✖ bad\.test\.mjs[\s\S]*✖ is bad\n {4}bad\.test\.mjs:1\n {6}Error: told\n[\s\S]*said/);
  assert.match(output, /ℹ seen/);
});

test('a file that cannot be loaded is a failure', async () => {
  const { counts, output } = await run(['broken.test.mjs']);
  assert.equal(counts.failed, 1);
  assert.match(output, /not a program that can be loaded/);
});

test('a file that hangs is ended when the time is over, and named', async () => {
  const { counts, output } = await run(['good.test.mjs', 'hanging.test.mjs']);
  assert.deepEqual([counts.passed, counts.failed, counts.cancelled], [2, 0, 1]);
  assert.match(output, /hanging\.test\.mjs[\s\S]*still running/);
});
