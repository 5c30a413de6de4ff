import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { testCasesHall } from '../test/cases-hall.ts';
import { receiveIn } from '../test/db-cases.ts';
import { scratchFolder } from '../test/scratch.ts';

const PROGRAM = join(import.meta.dirname, 'yiting.ts');
const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
const { caseNumber } = await receiveIn(hall, 'GA-0001');
await receiveIn(hall, 'GA-0002');

/** What `yiting ledger …` prints and ends with. */
async function ledger(...args: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: hall.databaseUrl,
    YITING_DATA: join(scratchFolder(), 'yiting-test-no-data'),
    YITING_KEY: '0'.repeat(64),
    YITING_NOW: '2026-11-24T10:00:00+08:00',
  };
  const work = promisify(execFile)(process.execPath, [PROGRAM, 'ledger', ...args], { env });
  const { code, stdout, stderr } = await work.then(
    (done) => ({ ...done, code: 0 }),
    (failed) => failed,
  );
  return { code, output: stdout + stderr };
}

test('a whole ledger and whole rows: exit code 0, with what was looked at', async () => {
  const verified = await ledger('verify');
  assert.equal(verified.code, 0, verified.output);
  assert.match(verified.output, /^台账没有断：2件，\d+条事件$/m);
  assert.match(verified.output, /^2 cases, \d+ events: unbroken$/m);
  assert.equal((await ledger('rebuild', '--check')).code, 0);
});

test('whatever opens the hall first folds facts of an older shape anew', async () => {
  const rows = () => hall.db`select * from cases.case_facts order by case_number`;
  const whole = [...(await rows())];
  await hall.db`update cases.case_facts set shape = 0, facts = facts - 'checks' - 'issuance'`;
  assert.equal((await ledger('verify')).code, 0);
  assert.deepEqual([...(await rows())], whole);
});

test('a changed row: named with exit code 1 and left, then mended', async () => {
  await hall.db`update deadlines.clock set applicant_name = '某' where case_number = ${caseNumber}`;
  for (const [args, code, verb] of [
    [['rebuild', '--check'], 1, 'differ'],
    [['rebuild'], 0, 'mended'],
    [['rebuild', '--check'], 0, undefined],
  ] as const) {
    const found = await ledger(...args);
    assert.equal(found.code, code, found.output);
    const line = `deadlines.clock  ${caseNumber}  不同 different: applicant_name`;
    assert.equal(found.output.includes(line), verb !== undefined);
    if (verb) assert.match(found.output, new RegExp(`^deadlines\\.clock +1 行 rows \\S+ ${verb}$`, 'm'));
  }
});

test('a changed event: case and reason are named, exit code 1, also of a rebuild', async () => {
  await hall.db`update cases.event set note = 'x' where case_number = ${caseNumber} and sequence = 1`;
  for (const args of [['verify'], ['rebuild'], ['rebuild', '--check']]) {
    const found = await ledger(...args);
    assert.equal(found.code, 1, found.output);
    assert.match(
      found.output,
      new RegExp(`^BROKEN {2}case ${caseNumber} {2}event 1 {2}内容被改过 was changed$`, 'm'),
    );
  }
});

test('arguments that make no sense are answered with how to write them', async () => {
  for (const args of [[], ['check'], ['rebuild', '--chek'], ['verify', 'all']]) {
    const { code, output } = await ledger(...args);
    assert.equal(code, 2);
    assert.match(output, /^yiting ledger verify\nyiting ledger rebuild \[--check\]/);
  }
});
