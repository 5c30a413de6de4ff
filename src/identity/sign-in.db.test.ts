import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { TEST_PASSWORD, testStaff } from '../../test/staff.ts';

const hall = await testHall();
const { app, passSeconds } = await testStaff(hall);

function signIn(username: string, password = TEST_PASSWORD, remoteAddress = '10.0.0.1', headers = {}) {
  const payload = { username, password };
  return app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress, headers });
}

test('signing in answers a token, its end and who it is, and sets a cookie that scripts cannot read', async () => {
  const answer = await signIn('clerk.GA');
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const { token, expiresAt, staff } = answer.json();
  assert.deepEqual(staff, {
    username: 'clerk.GA',
    name: staff.name,
    role: 'clerk',
    roleName: '窗口人员',
    department: { code: 'FC-GA', name: '公安局' },
    windows: ['B01'],
    acts: staff.acts,
    standsInFor: [],
  });
  assert.match(staff.name, /^\p{Script=Han}{2,3}$/u);
  assert.ok(staff.acts.includes('case:receive') && !staff.acts.includes('case:decide'));
  assert.match(expiresAt, /\+08:00$/);
  const hours = Temporal.Instant.from(expiresAt).since(Temporal.Now.instant()).total('hours');
  assert.ok(hours > 11.9 && hours <= 12, `${hours} hours of real time, whatever the hall's clock says`);
  const [cookie] = answer.cookies;
  assert.deepEqual(
    { ...cookie },
    {
      name: 'yiting-session',
      value: token,
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
    },
  );
});

test('over HTTPS the cookie is kept to HTTPS and to this host', async () => {
  const { app: secure } = await testStaff(hall, { secureCookies: true });
  const payload = { username: 'clerk', password: TEST_PASSWORD };
  const answer = await secure.inject({ method: 'POST', url: '/api/session', payload });
  assert.equal(answer.cookies[0]?.name, '__Host-yiting-session');
  assert.equal(answer.cookies[0]?.secure, true);
});

test('names come in the language asked for', async () => {
  const answer = await signIn('chief.GA', TEST_PASSWORD, '10.0.0.1', { 'accept-language': 'en' });
  const { staff } = answer.json();
  assert.match(staff.name, /^[A-Z][a-z]+ [A-Z][a-z]+$/);
  assert.equal(staff.roleName, 'chief representative');
  assert.equal(staff.department.name, 'Public Security');
});

test('a username is the same in any spelling', async () => {
  assert.equal((await signIn('CLERK.ga')).json().staff.username, 'clerk.GA');
});

test('whatever is wrong, the answer is the same', async () => {
  await hall.db`update identity.staff set active = false where username = 'guide'`;
  const wrong = [
    await signIn('clerk', 'Wrong-Password-1'),
    await signIn('nobody'),
    await signIn('guide'),
    await signIn('张伟'),
    await signIn("clerk' or 1=1 --"),
    await signIn('clerk', '😀'.repeat(100)),
  ];
  for (const answer of wrong) {
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.body, wrong[0]?.body);
    assert.equal(answer.cookies.length, 0);
  }
  assert.deepEqual(wrong[0]?.json(), {
    type: '/problems/wrong-credentials',
    title: '登录失败',
    status: 401,
    detail: '用户名或密码不正确。',
  });
});

test('a body that is not of the form is told so, field by field', async () => {
  const payload = { username: 'clerk', password: 7, remember: true };
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload });
  assert.equal(answer.statusCode, 400);
  const pointers = answer.json().errors.map((error: { pointer: string }) => error.pointer);
  assert.deepEqual(pointers.sort(), ['/password', '/remember']);
});

test('ten wrong passwords lock that username from that address, for all processes, for ten minutes', async () => {
  const { app: otherProcess } = await testStaff(hall);
  for (let round = 1; round <= 10; round++) {
    assert.equal((await signIn('chief', 'Wrong-Password-1', '10.0.0.9')).statusCode, 401, `try ${round}`);
  }
  const locked = await signIn('Chief', TEST_PASSWORD, '10.0.0.9');
  assert.equal(locked.statusCode, 429);
  assert.equal(locked.json().type, '/problems/sign-in-locked');
  assert.ok(Number(locked.headers['retry-after']) > 590);
  const payload = { username: 'chief', password: TEST_PASSWORD };
  const elsewhere = { method: 'POST', url: '/api/session', payload, remoteAddress: '10.0.0.9' } as const;
  assert.equal((await otherProcess.inject(elsewhere)).statusCode, 429);
  assert.equal((await signIn('chief', TEST_PASSWORD, '10.0.0.10')).statusCode, 200, 'another address');
  assert.equal((await signIn('reviewer', TEST_PASSWORD, '10.0.0.9')).statusCode, 200, 'another username');

  passSeconds(601);
  assert.equal(
    (await signIn('chief', 'Wrong-Password-1', '10.0.0.9')).statusCode,
    401,
    'counts from one again',
  );
  assert.equal((await signIn('chief', TEST_PASSWORD, '10.0.0.9')).statusCode, 200);
  const left = await hall.db`select 1 from identity.wrong_try where username = 'chief'`;
  assert.equal(left.length, 0, 'a right password forgets the wrong ones');
});

test('wrong passwords tried at once all count', async () => {
  await Promise.all(Array.from({ length: 10 }, () => signIn('cashier', 'Wrong-Password-1', '10.0.0.11')));
  assert.equal((await signIn('cashier', TEST_PASSWORD, '10.0.0.11')).statusCode, 429);
});

test('right passwords are never limited', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => signIn('clerk', TEST_PASSWORD, '10.0.0.12')),
  );
  assert.ok(answers.every((answer) => answer.statusCode === 200));
});

test('another site cannot sign anybody in', async () => {
  const answer = await signIn('clerk', TEST_PASSWORD, '10.0.0.1', { origin: 'https://evil.example' });
  assert.equal(answer.statusCode, 403);
  assert.equal(answer.json().type, '/problems/cross-site-request');
});
