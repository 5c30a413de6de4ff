import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ApiClient, IDENTITY_CARD } from '../api-client.ts';
import { startProduct } from '../product.ts';

const PROGRAM = join(import.meta.dirname, '../../bin/yiting.ts');
const CASES = 200;
const run = promisify(execFile);

/** A made-up arrangement with two days off more than was expected. */
const ARRANGEMENT = {
  2027: {
    holidays: ['2027-01-01', '2027-01-04', '2027-01-05'],
    makeup_workdays: [],
    provisional: false,
    source: '放假安排（虚构）',
  },
};

interface Report {
  readonly waiting: number;
  readonly looked: number;
  readonly moved: readonly { readonly caseNumber: string }[];
}

test('kill -9 in the middle of a recomputation: the command line ends it, each case moves once', async () => {
  const product = await startProduct({ now: '2026-12-28T09:00:00+08:00', onDisk: true });
  const clerk = await ApiClient.signIn(product, 'clerk');
  for (let index = 0; index < CASES; index += 1) {
    assert.equal((await clerk.post('/api/cases', IDENTITY_CARD, `case-${index}`)).status, 201);
  }
  const admin = await ApiClient.signIn(product, 'admin');
  assert.equal((await admin.post('/api/calendar/versions', ARRANGEMENT)).status, 201);
  const cut = admin.post('/api/calendar/recompute', undefined).catch(() => undefined);
  while (((await admin.get('/api/calendar/recompute')).body as unknown as Report).waiting === CASES);
  await product.kill9();
  await cut;

  const file = join(product.dataDir, '2027.json');
  await writeFile(file, JSON.stringify(ARRANGEMENT));
  const env = {
    ...process.env,
    YITING_DATA: product.dataDir,
    YITING_NOW: '2026-12-28T10:00:00+08:00',
    DATABASE_URL: '',
  };
  const { stdout } = await run(process.execPath, [PROGRAM, 'calendar', 'import', file], { env });
  assert.match(stdout, new RegExp(`重算 ${CASES} 件：移动 ${CASES}，`));

  await product.restart({ now: '2026-12-28T10:30:00+08:00' });
  const again = await ApiClient.signIn(product, 'admin');
  const { body } = await again.post('/api/calendar/recompute', undefined);
  const report = body as unknown as Report;
  assert.deepEqual([report.waiting, report.looked], [0, CASES]);
  assert.equal(new Set(report.moved.map(({ caseNumber }) => caseNumber)).size, CASES, 'each moved once');
  assert.equal(await product.stop(), 0);
  const verified = await run(process.execPath, [PROGRAM, 'ledger', 'verify'], { env });
  assert.match(verified.stdout, new RegExp(`${3 * CASES}`));
  await product.dispose();
});
