import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { testStaff } from '../../test/staff.ts';
import { ensureCalendar } from './actions.ts';
import { calendarRoutes } from './routes.ts';

const hall = await testHall();
await ensureCalendar(hall);
const { app, as } = await testStaff(hall);
calendarRoutes(app, hall);
const admin = await as('admin');

const BODY = {
  2027: {
    holidays: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    makeup_workdays: ['2027-02-20'],
    provisional: false,
    source: '示例（虚构）',
  },
};

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });
const post = (payload: unknown, headers: Record<string, string> = admin) =>
  app.inject({ method: 'POST', url: '/api/calendar/versions', headers, payload: payload as object });
const version = async () => (await get('/api/calendar')).json().version as number;

test('everybody reads the present year, or another one, in both languages', async () => {
  const present = (await get('/api/calendar')).json();
  assert.deepEqual(
    [present.year, present.version, present.provisional, present.workingDays],
    [2026, 1, false, 248],
  );
  assert.deepEqual(present.days[0], { day: '2026-01-01', kind: 'holiday', note: '元旦' });
  const next = (await get('/api/calendar?year=2027', { 'accept-language': 'en' })).json();
  assert.equal(next.provisional, true);
  assert.equal(next.days[1].note, 'Spring Festival');
});

test('a year outside the calendar is not found; what is no year is a bad request', async () => {
  const outside = await get('/api/calendar?year=2099');
  assert.deepEqual([outside.statusCode, outside.json().type], [404, '/problems/calendar-year-unknown']);
  assert.equal((await get('/api/calendar?year=next')).statusCode, 400);
});

test('nobody but the administrator imports', async () => {
  assert.equal((await post(BODY, {})).statusCode, 401);
  for (const username of ['clerk', 'reviewer', 'chief', 'cashier', 'guide', 'supervisor', 'director']) {
    assert.equal((await post(BODY, await as(username))).statusCode, 403, username);
  }
  assert.equal(await version(), 1);
});

test('a faulty calendar is refused field by field and changes nothing', async () => {
  const answer = await post({
    2027: { ...BODY[2027], makeup_workdays: ['2027-02-22'], holidays: ['2027-02-30'] },
  });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    answer.json().errors.map((error: { pointer: string }) => error.pointer),
    ['/2027/holidays/0', '/2027/makeup_workdays/0'],
  );
  assert.equal((await post({})).statusCode, 422);
  assert.equal((await post([])).statusCode, 400);
  assert.equal(await version(), 1);
});

test('an import answers what has changed, once for its key', async () => {
  const headers = { ...admin, 'idempotency-key': 'first' };
  const answer = await post(BODY, headers);
  assert.equal(answer.statusCode, 201);
  const { version: imported, years, days } = answer.json();
  assert.deepEqual([imported, years], [2, [{ year: 2027, change: 'published' }]]);
  assert.deepEqual(days[0], { day: '2027-02-20', before: 'weekend', after: 'makeup' });
  assert.equal(await version(), 2);

  const again = await post(BODY, headers);
  assert.deepEqual([again.statusCode, again.body], [201, answer.body]);
  const unchanged = await post(BODY);
  assert.deepEqual([unchanged.statusCode, unchanged.json()], [200, { version: 2, years: [], days: [] }]);
  const reused = await post({ 2027: { ...BODY[2027], source: '另一份（虚构）' } }, headers);
  assert.deepEqual([reused.statusCode, reused.json().type], [422, '/problems/idempotency-key-reused']);
  assert.equal(await version(), 2);
});
