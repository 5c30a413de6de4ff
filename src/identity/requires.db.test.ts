import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { testStaff } from '../../test/staff.ts';
import type { Act } from './may.ts';
import { findStaff, requires, requiresSignIn, staffOf } from './session-routes.ts';

const hall = await testHall();
const { app, as } = await testStaff(hall);

app.get('/try/board', { onRequest: requires('board:read') }, async (request) => {
  const { userId, ...staff } = staffOf(request);
  assert.equal(typeof userId, 'string');
  return { username: staff.username, role: staff.role, department: staff.department, windows: staff.windows };
});
app.post('/try/cases/:action', {
  preHandler: requires((request) => `case:${(request.params as { action: string }).action}` as Act),
  handler: async () => ({ done: true }),
});
app.get('/try/anybody', { onRequest: requiresSignIn }, async () => ({ done: true }));
app.get('/try/public', async (request) => ({ staff: (await findStaff(request))?.username ?? null }));
app.get('/try/forgotten', async (request) => staffOf(request));

const clerk = await as('clerk.GA');
const chief = await as('chief.GA');
const cookie = `yiting-session=${encodeURIComponent(clerk.authorization.slice(7))}`;
const post = (action: string, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: `/try/cases/${action}`, headers });

test('the route knows who is signed in', async () => {
  const answer = await app.inject({ url: '/try/board', headers: clerk });
  assert.deepEqual(answer.json(), {
    username: 'clerk.GA',
    role: 'clerk',
    department: 'FC-GA',
    windows: ['B01'],
  });
});

test('nobody signed in: 401 before anything else', async () => {
  for (const url of ['/try/board', '/try/anybody']) {
    const answer = await app.inject({ url });
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.json().type, '/problems/not-signed-in');
  }
  assert.equal((await post('decide', {})).statusCode, 401);
});

test('a role that may not: 403 with role and act in words', async () => {
  const answer = await post('decide', clerk);
  assert.equal(answer.statusCode, 403);
  assert.deepEqual(answer.json(), {
    type: '/problems/not-allowed-for-role',
    title: '没有这项权限',
    status: 403,
    detail: '您的岗位是“窗口人员”，不能进行“作出决定”。',
    role: 'clerk',
    act: 'case:decide',
  });
  const english = await post('extend', { ...clerk, 'accept-language': 'en' });
  assert.equal(english.json().detail, 'Your role is window clerk, which may not grant an extension.');
});

test('the act can depend on the request', async () => {
  assert.equal((await post('accept', clerk)).statusCode, 200);
  assert.equal((await post('decide', chief)).statusCode, 200);
  assert.equal((await app.inject({ url: '/try/anybody', headers: await as('admin') })).statusCode, 200);
  assert.equal((await app.inject({ url: '/try/board', headers: await as('admin') })).statusCode, 403);
});

test('another site cannot write with somebody’s cookie', async () => {
  assert.equal((await post('accept', { cookie })).statusCode, 200);
  assert.equal(
    (await post('accept', { cookie, host: 'hall:8080', origin: 'http://hall:8080' })).statusCode,
    200,
  );
  for (const foreign of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    const answer = await post('accept', { cookie, ...foreign });
    assert.equal(answer.statusCode, 403, JSON.stringify(foreign));
    assert.equal(answer.json().type, '/problems/cross-site-request');
    assert.equal(
      (await post('accept', { ...clerk, ...foreign })).statusCode,
      200,
      'a header is put there on purpose',
    );
  }
  const signOut = {
    method: 'DELETE',
    url: '/api/session',
    headers: { cookie, origin: 'https://evil.example' },
  } as const;
  assert.equal((await app.inject(signOut)).statusCode, 403);
});

test('a public route may ask who it is', async () => {
  assert.deepEqual((await app.inject({ url: '/try/public' })).json(), { staff: null });
  assert.deepEqual((await app.inject({ url: '/try/public', headers: { cookie } })).json(), {
    staff: 'clerk.GA',
  });
});

test('a route that forgot its hook fails and lets nobody through', async () => {
  assert.equal((await app.inject({ url: '/try/forgotten', headers: clerk })).statusCode, 500);
});
