import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';

const { app, hall, signIn } = await testApp(await testHall());
const director = await signIn('director');
const guide = await signIn('guide');

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });
const report = (payload: object, headers: Record<string, string> = guide) =>
  app.inject({ method: 'POST', url: '/api/visitors', headers, payload });

await receiveIn(hall, 'GA-0001');
await actIn(hall, await receiveIn(hall, 'JJ-0003'), { action: 'decide', body: { outcome: 'granted' } });

test('everybody reads the figures, with the period they are for', async () => {
  const answer = await get('/api/public/statistics?from=2026-11-23&to=2026-11-23');
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), {
    from: '2026-11-23',
    to: '2026-11-23',
    visitors: 0,
    accepted: 2,
    finished: 1,
    onTimeRate: 1,
    earlyRate: 0,
    finishedPerWorkingDay: 1,
    medianWorkingDaysUsed: 0,
    satisfaction: null,
  });
  const { from, to } = (await get('/api/public/statistics')).json();
  assert.deepEqual([from, to], ['2026-01-01', '2026-11-23']);
});

test('a wrong period is refused at its field, in the language asked for', async () => {
  const answer = await get('/api/public/statistics?from=2026-02-30', { 'accept-language': 'en' });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(answer.json().errors, [{ pointer: '/from', detail: 'A day is written like 2026-11-23' }]);
  const outside = await get('/api/public/statistics?from=1990-01-01&to=1990-12-31');
  assert.equal(outside.statusCode, 409);
  assert.equal(outside.json().type, '/problems/calendar-missing');
});

test('direction and supervision read the rows behind them, page by page', async () => {
  const all = await get('/api/statistics?by=item', director);
  assert.equal(all.statusCode, 200);
  const { rows, figures, nextCursor } = all.json();
  assert.equal(figures.accepted, 2);
  assert.equal(nextCursor, null);
  assert.deepEqual(rows, [
    {
      key: 'GA-0001',
      name: '居民身份证首次申领',
      accepted: 1,
      finished: 0,
      early: 0,
      onTime: 0,
      overdue: 0,
      medianWorkingDaysUsed: null,
    },
    {
      key: 'JJ-0003',
      name: '机动车免检车辆检验标志核发',
      accepted: 1,
      finished: 1,
      early: 0,
      onTime: 1,
      overdue: 0,
      medianWorkingDaysUsed: 0,
    },
  ]);
  const first = (await get('/api/statistics?by=item&limit=1', director)).json();
  const second = (await get(`/api/statistics?by=item&limit=1&cursor=${first.nextCursor}`, director)).json();
  assert.deepEqual([...first.rows, ...second.rows], rows);
  assert.equal(second.nextCursor, null);
});

test('rows by day, window and department are named in the language asked for', async () => {
  const names = async (by: string, language: string) => {
    const answer = await get(`/api/statistics?by=${by}`, { ...director, 'accept-language': language });
    return answer.json().rows.map((row: { name: string }) => row.name);
  };
  assert.deepEqual(await names('day', 'en'), ['2026-11-23']);
  assert.deepEqual(await names('window', 'en'), ['A01']);
  assert.deepEqual((await names('department', 'zh-CN'))[0], '丰城市公安局');
  assert.deepEqual((await names('department', 'en'))[0], 'Fengcheng Public Security Bureau');
});

test('others do not read the rows, and strangers are asked to sign in', async () => {
  assert.equal((await get('/api/statistics', guide)).statusCode, 403);
  assert.equal((await get('/api/statistics')).statusCode, 401);
  assert.equal((await get('/api/statistics?by=colour', director)).statusCode, 400);
});

test('door counters report hours; a later report of an hour replaces the earlier one', async () => {
  const visitors = async () => (await get('/api/public/statistics?from=2026-11-23')).json().visitors;
  const at = '2026-11-23T08:10:00+08:00';
  assert.equal((await report({ counter: 'door-main', count: 31, at })).statusCode, 200);
  assert.deepEqual((await report({ counter: 'door-main', count: 40, at })).json(), {
    day: '2026-11-23',
    hour: 8,
    counter: 'door-main',
    count: 40,
  });
  assert.equal((await report({ counter: 'door-east', count: 5 })).statusCode, 200);
  assert.equal(await visitors(), 45);
});

test('a report with a fault, from the future or by somebody else changes nothing', async () => {
  const before = (await get('/api/public/statistics')).json().visitors;
  assert.equal((await report({ counter: ' ', count: 1 })).statusCode, 400);
  assert.equal((await report({ counter: 'x', count: -1 })).statusCode, 400);
  assert.equal((await report({ counter: 'x', count: 1, at: '2026-11-24T00:00:00Z' })).statusCode, 422);
  assert.equal((await report({ counter: 'x', count: 1, at: 'yesterday' })).statusCode, 400);
  assert.equal((await report({ counter: 'x', count: 1 }, await signIn('clerk'))).statusCode, 403);
  assert.equal((await get('/api/public/statistics')).json().visitors, before);
});

test('a once-only key gives the first answer again and refuses another report', async () => {
  const headers = { ...guide, 'idempotency-key': 'hour-7' };
  const body = { counter: 'door-west', count: 3, at: '2026-11-23T07:00:00+08:00' };
  const first = await report(body, headers);
  const again = await report(body, headers);
  assert.deepEqual([again.statusCode, again.body], [first.statusCode, first.body]);
  assert.equal((await report({ ...body, count: 4 }, headers)).statusCode, 422);
});
