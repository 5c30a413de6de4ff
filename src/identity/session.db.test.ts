import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { TEST_PASSWORD, testStaff } from '../../test/staff.ts';
import { createApp } from '../platform/http.ts';
import { identityRoutes } from './routes.ts';
import { createIdentity } from './session-actions.ts';

const hall = await testHall();
const { app, identity, as, passSeconds } = await testStaff(hall);

const statusOf = async (headers: Record<string, string>, method: 'GET' | 'DELETE' = 'GET') =>
  (await app.inject({ method, url: '/api/session', headers })).statusCode;
const asCookie = ({ authorization }: { authorization: string }) => ({
  cookie: `yiting-session=${encodeURIComponent(authorization.slice('Bearer '.length))}`,
});

test('header and cookie are the same session; signing out ends both at once', async () => {
  const bearer = await as('clerk');
  const cookie = asCookie(bearer);
  assert.deepEqual([await statusOf(bearer), await statusOf(cookie)], [200, 200]);
  const ended = await app.inject({ method: 'DELETE', url: '/api/session', headers: cookie });
  assert.equal(ended.statusCode, 204);
  assert.equal(ended.cookies[0]?.value, '');
  assert.deepEqual([await statusOf(bearer), await statusOf(cookie)], [401, 401]);
  assert.equal(await statusOf(bearer, 'DELETE'), 204, 'a second time changes nothing');
});

test('signing out ends this session and no other of the person', async () => {
  const [one, other] = [await as('clerk'), await as('clerk')];
  assert.equal(await statusOf(one, 'DELETE'), 204);
  assert.deepEqual([await statusOf(one), await statusOf(other)], [401, 200]);
});

test('what was never issued is no session', async () => {
  const { authorization } = await as('clerk');
  const token = authorization.slice('Bearer '.length, -1);
  const changed = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}=`;
  for (const bad of ['', 'x', token.slice(0, 32), changed, `x${changed.slice(1)}`]) {
    assert.equal(await statusOf({ authorization: `Bearer ${bad}` }), 401, bad);
  }
  const answer = await app.inject({ url: '/api/session', headers: { 'accept-language': 'en' } });
  assert.deepEqual(answer.json(), {
    type: '/problems/not-signed-in',
    title: 'Not signed in',
    status: 401,
    detail: 'Please sign in, or sign in again.',
  });
});

test('a session that ran out is refused within seconds', async () => {
  const bearer = await as('clerk');
  assert.equal(await statusOf(bearer), 200);
  await hall.db`update auth.session set "expiresAt" = now() - interval '1 second'`;
  assert.equal(await statusOf(bearer), 200, 'still remembered');
  passSeconds(5);
  assert.equal(await statusOf(bearer), 401);
});

test('use prolongs a session', async () => {
  const bearer = await as('clerk');
  const token = bearer.authorization.slice('Bearer '.length).slice(0, 32);
  await hall.db`update auth.session set "expiresAt" = now() + interval '2 hours' where token = ${token}`;
  assert.equal(await statusOf(bearer), 200);
  const [session] = await hall.db`
    select "expiresAt" > now() + interval '11 hours' as prolonged from auth.session where token = ${token}`;
  assert.equal(session?.prolonged, true);
});

test('the hall’s clock has no say in sessions', async () => {
  const bearer = await as('clerk');
  hall.setNow('2031-05-06T09:00:00+08:00');
  passSeconds(5);
  assert.equal(await statusOf(bearer), 200);
});

test('a busy screen costs one check in five seconds', async () => {
  let checks = 0;
  const check = (token: string) => {
    checks++;
    return identity.sessions.check(token);
  };
  const counted = { ...identity, sessions: { ...identity.sessions, check } };
  const busy = await createApp({ log: hall.log });
  identityRoutes(busy, counted);
  const headers = await as('clerk');
  const ask = () => busy.inject({ url: '/api/session', headers });
  const answers = await Promise.all(Array.from({ length: 50 }, ask));
  answers.push(await ask());
  assert.ok(answers.every((answer) => answer.statusCode === 200));
  assert.equal(checks, 1);
  passSeconds(5);
  await ask();
  assert.equal(checks, 2);
});

test('without its database nobody is told that they are signed out', async () => {
  const unreachable = createIdentity({
    ...identity,
    databaseUrl: 'postgres://postgres@127.0.0.1:1/none',
  });
  const cut = await createApp({ log: hall.log });
  identityRoutes(cut, unreachable);
  const answer = await cut.inject({ url: '/api/session', headers: await as('clerk') });
  assert.equal(answer.statusCode, 503);
  await unreachable.close();
});

test('better-auth finds its tables as it expects them, and would tell', async () => {
  const broken = await testHall();
  await broken.db`alter table auth.account drop column scope`;
  const { app: brokenApp } = await testStaff(broken);
  const payload = { username: 'clerk', password: TEST_PASSWORD };
  const answer = await brokenApp.inject({ method: 'POST', url: '/api/session', payload });
  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /scope|account/);
});
