import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { receiveIn } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { closeDigests } from './ledger-actions.ts';

const { app, hall } = await testApp(await testHall({ now: '2026-11-20T10:00:00+08:00' }));
await receiveIn(hall, 'GA-0001');
hall.setNow('2026-11-24T09:00:00+08:00');
await closeDigests(hall);

const FOLDER = '/api/public/open-data';
const get = (url: string) => app.inject({ url: `${FOLDER}/${url}`, headers: { 'accept-language': 'en' } });

test('everybody gets the digests as JSON and as a table, all or those of some days', async () => {
  const all = (await get('ledger-digests.json')).json();
  assert.equal(all.center, 'FC');
  assert.deepEqual(
    all.digests.map(({ day }: { day: string }) => day),
    ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'],
  );
  assert.deepEqual(Object.keys(all.digests[0]), ['day', 'events', 'cases', 'previous', 'digest', 'madeAt']);
  const some = await get('ledger-digests.json?from=2026-11-21&to=2026-11-22');
  assert.deepEqual(some.json().digests, all.digests.slice(1, 3));

  const table = await get('ledger-digests.csv?to=2026-11-20');
  assert.equal(table.headers['content-type'], 'text/csv; charset=utf-8');
  assert.match(String(table.headers['content-disposition']), /ledger-digests\.csv/);
  const [{ day, events, cases, previous, digest, madeAt }] = all.digests;
  assert.equal(
    table.body,
    `day,events,cases,previous,digest,madeAt\r\n${[day, events, cases, previous, digest, madeAt].join(',')}\r\n`,
  );
});

test('the SHA-256 of a day’s file is its digest, and its first line the digest of the day before', async () => {
  let before = '0'.repeat(64);
  for (const { day, digest } of (await get('ledger-digests.json')).json().digests) {
    const file = await get(`ledger-digests/${day}/lines.txt`);
    assert.equal(file.headers['content-type'], 'text/plain; charset=utf-8');
    assert.equal(createHash('sha256').update(file.rawPayload).digest('hex'), digest);
    assert.equal(file.body.split('\n')[0], before);
    before = digest;
  }
});

test('no line is an event’s hash, with which anybody could open its paper', async () => {
  const { body } = await get('ledger-digests/2026-11-20/lines.txt');
  const events = await hall.db<{ hash: string }[]>`select encode(hash, 'hex') as hash from cases.event`;
  assert.ok(events.length > 0);
  for (const { hash } of events) assert.ok(!body.includes(hash.slice(0, 10)), hash);
});

test('what is no day is named, and a day without a digest is not found', async () => {
  for (const [url, pointer] of [
    ['ledger-digests.json?from=2026-02-30', '/from'],
    ['ledger-digests.json?from=0000-01-01', '/from'],
    ['ledger-digests/0000-01-01/lines.txt', '/day'],
    ['ledger-digests.csv?to=tomorrow', '/to'],
    ['ledger-digests.json?from=2026-11-22&to=2026-11-21', '/to'],
    ['ledger-digests/2026-13-01/lines.txt', '/day'],
  ] as const) {
    const answer = await get(url);
    assert.equal(answer.statusCode, 422, url);
    assert.equal(answer.json().errors[0].pointer, pointer, url);
  }
  const open = await get('ledger-digests/2026-11-24/lines.txt');
  assert.equal(open.statusCode, 404);
  assert.match(
    open.json().detail,
    /There is no digest of 2026-11-24\. A day has one ten minutes after it is over\./,
  );
});
