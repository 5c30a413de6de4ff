import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ApiClient, IDENTITY_CARD } from '../api-client.ts';
import { startProduct } from '../product.ts';

const PROGRAM = join(import.meta.dirname, '../../bin/yiting.ts');
const CASES = 500;
const KILL_AFTER = 180;
const AT_ONCE = 16;
const run = promisify(execFile);

test('kill -9 in the middle of 500 acceptances loses none that was answered and leaves no half of one', async () => {
  const product = await startProduct({ onDisk: true });
  const answered = new Map<string, string>();
  const keys = Array.from({ length: CASES }, (_, index) => `acceptance-${index}`);
  const send = async (client: ApiClient, key: string) => {
    const answer = await client.post('/api/cases', IDENTITY_CARD, key);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    answered.set(key, String(answer.body.caseNumber));
  };

  const clerk = await ApiClient.signIn(product, 'clerk');
  let killed: Promise<void> | undefined;
  await inParallel(keys, AT_ONCE, async (key) => {
    if (killed) return;
    // Requests under way when the process dies get no answer; that is what the test is about.
    await send(clerk, key).catch((error) => {
      if (!killed || error instanceof assert.AssertionError) throw error;
    });
    if (answered.size >= KILL_AFTER) killed ??= product.kill9();
  });
  await killed;
  assert.ok(answered.size >= KILL_AFTER && answered.size < CASES, `${answered.size} answered before the end`);
  const before = new Map(answered);

  await product.restart();
  const again = await ApiClient.signIn(product, 'clerk');
  await inParallel(keys, AT_ONCE, (key) => send(again, key));
  for (const [key, number] of before)
    assert.equal(answered.get(key), number, `${key} is the same case as before`);
  assert.equal(new Set(answered.values()).size, CASES, 'a case for each key and no more');

  const listed = await allOpen(again);
  assert.deepEqual(listed.toSorted(), [...answered.values()].toSorted(), 'the board has just these cases');
  await inParallel([...answered.values()], AT_ONCE, async (number) => {
    const { status, body } = await again.get(`/api/cases/${number}`);
    assert.equal(status, 200);
    assert.equal(body.state, 'accepted');
    const timeline = body.timeline as unknown as { kind: string }[];
    assert.deepEqual(timeline.map((entry) => entry.kind).toSorted(), ['accepted', 'received']);
    assert.equal((body.messages as unknown as unknown[]).length, 1, 'its SMS is in the outbox');
  });

  assert.equal(await product.stop(), 0);
  const env = { ...process.env, YITING_DATA: product.dataDir, DATABASE_URL: '' };
  const { stdout } = await run(process.execPath, [PROGRAM, 'ledger', 'verify'], { env });
  assert.match(stdout, new RegExp(`^${CASES} cases, ${2 * CASES} events: unbroken$`, 'm'));
});

async function allOpen(client: ApiClient): Promise<string[]> {
  const numbers: string[] = [];
  for (let cursor: unknown = ''; cursor !== null; ) {
    const { body } = await client.get(`/api/cases?limit=200${cursor ? `&cursor=${cursor}` : ''}`);
    numbers.push(...(body.items as unknown as { caseNumber: string }[]).map((row) => row.caseNumber));
    cursor = body.nextCursor;
  }
  return numbers;
}

async function inParallel<T>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const rest = [...things];
  const worker = async () => {
    for (let thing = rest.shift(); thing !== undefined; thing = rest.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
