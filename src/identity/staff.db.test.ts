import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Static } from 'typebox';
import { testHall } from '../../test/hall.ts';
import { TEST_PASSWORD, testStaff } from '../../test/staff.ts';
import { addStaff, createSampleAccounts, randomPassword } from './actions.ts';
import type { StaffList as StaffListSchema } from './staff-schema.ts';

type StaffList = Static<typeof StaffListSchema>;

const hall = await testHall();
const { app, as, passSeconds } = await testStaff(hall);
const admin = await as('admin');

const call = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  headers: Record<string, string> = admin,
) => app.inject({ method, url, headers, ...(payload && { payload }) });
const signIn = async (username: string, password: string) =>
  (await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })).statusCode;
const liNa = {
  username: 'li.na',
  name: { zh: '李娜', en: 'Li Na' },
  role: 'reviewer',
  department: 'FC-GA',
  windows: ['B01'],
  password: 'Quiet-Morning-8',
};

test('the administrator adds an account, which can sign in and act', async () => {
  const added = await call('POST', '/api/staff', liNa);
  assert.equal(added.statusCode, 201);
  assert.deepEqual(added.json(), {
    username: 'li.na',
    name: { zh: '李娜', en: 'Li Na' },
    role: 'reviewer',
    roleName: '审批人员',
    department: { code: 'FC-GA', name: '公安局' },
    windows: ['B01'],
    active: true,
    createdAt: '2026-11-23T09:00:00.000+08:00',
  });
  assert.equal(await signIn('li.na', 'Quiet-Morning-8'), 200);
});

test('nobody but the administrator manages accounts', async () => {
  for (const username of ['clerk', 'reviewer', 'chief', 'cashier', 'guide', 'supervisor', 'director']) {
    const headers = await as(username);
    assert.equal((await call('GET', '/api/staff', undefined, headers)).statusCode, 403);
    assert.equal((await call('POST', '/api/staff', { ...liNa, username: 'x.y' }, headers)).statusCode, 403);
    assert.equal((await call('PUT', '/api/staff/clerk/active', { active: false }, headers)).statusCode, 403);
    assert.equal(
      (await call('PUT', '/api/staff/clerk/password', { password: 'x' }, headers)).statusCode,
      403,
    );
  }
});

test('a bad account is refused field by field and changes nothing', async () => {
  const bad = { ...liNa, username: '李', password: 'short', department: 'FC-XX' };
  const answer = await call('POST', '/api/staff', bad);
  assert.equal(answer.statusCode, 422);
  const pointers = answer.json().errors.map((error: { pointer: string }) => error.pointer);
  assert.deepEqual(pointers, ['/username', '/password', '/department']);
  const form = await call('POST', '/api/staff', {
    ...liNa,
    role: 'king',
    name: { zh: 'a\u0000', en: 'x' },
    extra: 1,
  });
  assert.equal(form.statusCode, 400);
  const half = await call('POST', '/api/staff', {
    ...liNa,
    username: 'x.y',
    name: { zh: '\ud800', en: 'x' },
  });
  assert.equal(half.json().errors[0].pointer, '/name/zh');
  const [count] = await hall.db`select count(*)::int as count from auth."user" where name like '%a%'`;
  assert.equal(count?.count, 0);
});

test('a username in another spelling is taken', async () => {
  const answer = await call('POST', '/api/staff', { ...liNa, username: 'CLERK.ga' });
  assert.equal(answer.statusCode, 409);
  assert.equal(answer.json().type, '/problems/username-taken');
});

test('two administrators who add the same username at once: one is told', async () => {
  const twice = [1, 2].map(() => call('POST', '/api/staff', { ...liNa, username: 'wang.wei' }));
  const statuses = (await Promise.all(twice)).map((answer) => answer.statusCode);
  assert.deepEqual(statuses.sort(), [201, 409]);
});

test('a repeated once-only key gives the first answer, another body under it is refused', async () => {
  const headers = { ...admin, 'idempotency-key': 'add-zhao' };
  const body = { ...liNa, username: 'zhao.min' };
  const first = await call('POST', '/api/staff', body, headers);
  const again = await call('POST', '/api/staff', body, headers);
  assert.equal(first.statusCode, 201);
  assert.deepEqual([again.statusCode, again.body], [201, first.body]);
  const other = await call('POST', '/api/staff', { ...body, password: 'Another-Password-9' }, headers);
  assert.equal(other.statusCode, 422);
  assert.equal(other.json().type, '/problems/idempotency-key-reused');
});

test('who is deactivated is signed out everywhere and cannot come back until let in again', async () => {
  const cashier = await as('cashier');
  assert.equal((await call('GET', '/api/session', undefined, cashier)).statusCode, 200);
  const out = await call('PUT', '/api/staff/Cashier/active', { active: false });
  assert.equal(out.json().active, false);
  assert.equal((await call('GET', '/api/session', undefined, cashier)).statusCode, 401);
  assert.equal(await signIn('cashier', TEST_PASSWORD), 401);
  await call('PUT', '/api/staff/cashier/active', { active: true });
  assert.equal(
    (await call('GET', '/api/session', undefined, cashier)).statusCode,
    401,
    'old sessions stay ended',
  );
  assert.equal(await signIn('cashier', TEST_PASSWORD), 200);
});

test('another process notices a deactivation within seconds', async () => {
  const { app: other, passSeconds: passThere } = await testStaff(hall);
  const headers = await as('guide');
  const there = async () => (await other.inject({ url: '/api/session', headers })).statusCode;
  assert.equal(await there(), 200);
  await call('PUT', '/api/staff/guide/active', { active: false });
  passThere(5);
  assert.equal(await there(), 401);
});

test('a change of the person is obeyed within seconds', async () => {
  const headers = await as('clerk.CR');
  const role = async () => (await call('GET', '/api/session', undefined, headers)).json().role;
  assert.equal(await role(), 'clerk');
  await hall.db`update identity.staff set role = 'reviewer' where username = 'clerk.CR'`;
  passSeconds(5);
  assert.equal(await role(), 'reviewer');
});

test('an administrator cannot lock out himself', async () => {
  const answer = await call('PUT', '/api/staff/admin/active', { active: false });
  assert.equal(answer.statusCode, 409);
  assert.equal(answer.json().type, '/problems/not-yourself');
});

test('a new password ends the sessions under the old one', async () => {
  const director = await as('director');
  assert.equal((await call('PUT', '/api/staff/director/password', { password: 'weak' })).statusCode, 422);
  assert.equal(
    (await call('PUT', '/api/staff/director/password', { password: 'Spring-Wind-3' })).statusCode,
    204,
  );
  assert.equal((await call('GET', '/api/session', undefined, director)).statusCode, 401);
  assert.deepEqual(
    [await signIn('director', TEST_PASSWORD), await signIn('director', 'Spring-Wind-3')],
    [401, 200],
  );
});

test('somebody unknown is not found', async () => {
  assert.equal((await call('PUT', '/api/staff/nobody/active', { active: true })).statusCode, 404);
  assert.equal(
    (await call('PUT', '/api/staff/nobody/password', { password: 'Spring-Wind-3' })).statusCode,
    404,
  );
});

test('the list comes in pages and can be narrowed', async () => {
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer: { body: string } = await call('GET', `/api/staff?limit=5${cursor && `&cursor=${cursor}`}`);
    const page: StaffList = JSON.parse(answer.body);
    assert.ok(page.items.length <= 5);
    names.push(...page.items.map((item) => item.username));
    cursor = page.nextCursor;
  }
  assert.deepEqual(names, [...new Set(names)]);
  assert.ok(names.length >= 17 && names.includes('admin') && names.includes('wang.wei'));
  const usernames = async (query: string) =>
    (await call('GET', `/api/staff?${query}`))
      .json()
      .items.map((item: { username: string }) => item.username);
  assert.deepEqual(await usernames('role=chief&department=FC-GA'), ['chief.GA']);
  assert.deepEqual(
    await usernames(`q=${encodeURIComponent('李娜')}&department=FC-GA`),
    ['li.na', 'zhao.min'].concat('wang.wei').sort(),
  );
  assert.deepEqual(await usernames('q=%25'), [], 'a sign of search patterns is only a sign');
  assert.equal((await call('GET', '/api/staff?limit=201')).statusCode, 400);
});

test('209 sample accounts in well under a second, and none twice', async () => {
  const city = await testHall();
  const codes = Array.from(
    { length: 67 },
    (_, i) => `FC-${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`,
  );
  const departments = codes.map((code) => ({ code, windows: [] }));
  const begun = performance.now();
  assert.equal(await createSampleAccounts(city, departments, TEST_PASSWORD), 209);
  const took = performance.now() - begun;
  assert.ok(took < 800, `${took} ms`);
  assert.equal(await createSampleAccounts(city, departments, 'Another-Password-9'), 0);
  const { as: signedIn } = await testStaff(city);
  assert.notEqual(
    (await signedIn('chief.ZB')).authorization,
    'Bearer undefined',
    'the first password still holds',
  );
});

test('two processes that open the same empty center add the sample accounts once', async () => {
  const city = await testHall();
  const departments = [{ code: 'FC-GA', windows: ['B01'] }];
  const added = await Promise.all([1, 2].map(() => createSampleAccounts(city, departments, TEST_PASSWORD)));
  assert.deepEqual(added.sort(), [0, 11]);
});

test('two centers in one database have their own people of the same names', async () => {
  const neighbour = { ...hall, centerId: 2 };
  const { app: there } = await testStaff(neighbour);
  const account = { ...liNa, role: 'reviewer', password: randomPassword() } as const;
  await addStaff(neighbour, account, true);
  const payload = { username: 'li.na', password: account.password };
  assert.equal((await there.inject({ method: 'POST', url: '/api/session', payload })).statusCode, 200);
  assert.equal(await signIn('li.na', account.password), 401, 'her namesake here has another password');
  const headers = await as('supervisor');
  assert.equal(
    (await there.inject({ url: '/api/session', headers })).statusCode,
    401,
    'a session of here is none there',
  );
});
