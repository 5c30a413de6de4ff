import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { receiveIn } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-03-02T09:00:00+08:00' }));
const { caseNumber } = await receiveIn(hall, 'GA-0001');
const [reviewer, chief, stranger] = await Promise.all([
  signIn('reviewer', 'GA'),
  signIn('chief', 'GA'),
  signIn('reviewer', 'SJ'),
]);
const url = `/api/cases/${caseNumber}/presence`;
const look = async (headers: Record<string, string>) => {
  const answer = await app.inject({ method: 'POST', url, headers });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json().others as { name: string; window: string | null }[];
};
const wait = (seconds: number) => hall.setNow(hall.clock.now().add({ seconds }).toString());
const announced = async () => {
  const rows = await hall.db`select data from platform.live_event where topic = 'presence'`;
  assert.ok(
    rows.every(({ data }) => JSON.stringify(data) === JSON.stringify({ place: `case:${caseNumber}` })),
  );
  return rows.length;
};

test('whoever has the case open sees who else has, until they leave or are not heard of for 45 seconds', async () => {
  assert.deepEqual(await look(reviewer), []);
  const [first] = await look(chief);
  assert.ok(first?.name);
  assert.equal((await look(reviewer)).length, 1);
  wait(30);
  assert.equal((await look(reviewer)).length, 1);
  wait(16);
  assert.deepEqual(await look(reviewer), []);
  assert.equal((await look(chief)).length, 1);
  const left = await app.inject({ method: 'DELETE', url, headers: reviewer });
  assert.equal(left.statusCode, 204);
  assert.deepEqual(await look(chief), []);
});

test('coming and leaving is announced, staying is not; the ledger knows nothing of it', async () => {
  const before = await announced();
  await look(chief);
  await look(chief);
  assert.equal(await announced(), before);
  await look(reviewer);
  assert.equal(await announced(), before + 1);
  const { timeline } = (await app.inject({ url: `/api/cases/${caseNumber}`, headers: chief })).json();
  assert.deepEqual(
    timeline.map(({ kind }: { kind: string }) => kind),
    ['accepted', 'received'],
  );
});

test('a case of other departments shows nobody to a stranger', async () => {
  assert.equal((await app.inject({ method: 'POST', url, headers: stranger })).statusCode, 403);
  assert.equal((await app.inject({ method: 'POST', url })).statusCode, 401);
});
