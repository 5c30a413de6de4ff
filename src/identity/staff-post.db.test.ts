import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { TEST_PASSWORD, testStaff } from '../../test/staff.ts';

const hall = await testHall();
const { app, as, passSeconds } = await testStaff(hall);
const admin = await as('admin');

const call = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  headers: Record<string, string> = admin,
) => app.inject({ method, url, headers, ...(payload && { payload }) });
const setPost = (username: string, role: string, department: string | null = null, windows: string[] = []) =>
  call('PUT', `/api/staff/${username}/post`, { role, department, windows });
const setActive = (username: string, active: boolean, headers = admin) =>
  call('PUT', `/api/staff/${username}/active`, { active }, headers);
const session = async (headers: Record<string, string>) =>
  (await call('GET', '/api/session', undefined, headers)).json();

test('another post takes effect on the next request', async () => {
  const clerk = await as('clerk.GA');
  assert.equal((await session(clerk)).role, 'clerk');
  const answer = await setPost('clerk.GA', 'reviewer', 'FC-GA', ['B01', 'B02']);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.json().roleName, '审批人员');
  const after = await session(clerk);
  assert.deepEqual([after.role, after.windows], ['reviewer', ['B01', 'B02']]);
  assert.equal(after.acts.includes('case:receive'), false);
});

test('a post that is none is refused by its field', async () => {
  const wrong = await setPost('chief.GA', 'director', 'FC-GA');
  assert.equal(wrong.statusCode, 422);
  assert.equal(wrong.json().errors[0].pointer, '/department');
  assert.equal((await setPost('chief.GA', 'chief', 'FC-XX')).json().errors[0].pointer, '/department');
  assert.equal((await setPost('nobody.here', 'chief')).statusCode, 404);
  const clerk = await as('clerk.CR');
  const body = { role: 'administrator', department: null, windows: [] };
  assert.equal((await call('PUT', '/api/staff/clerk.CR/post', body, clerk)).statusCode, 403);
});

test('the last administrator stays one, whoever asks', async () => {
  const alone = await setPost('admin', 'director');
  assert.equal(alone.statusCode, 409);
  assert.equal(alone.json().type, '/problems/last-administrator');
  assert.match(alone.json().detail, /先另设一位管理员/);
  assert.equal((await setPost('guide', 'administrator')).statusCode, 200);
  const second = await as('guide');
  // Each takes the other's right away at the same moment: one of them remains.
  const answers = await Promise.all([setActive('guide', false), setActive('admin', false, second)]);
  const done = answers.filter((answer) => answer.statusCode === 200).length;
  assert.equal(done, 1, answers.map((answer) => answer.body).join('\n'));
  const [count] = await hall.db`
    select count(*)::int as count from identity.staff where role = 'administrator' and active`;
  assert.equal(count?.count, 1);
  await hall.db`update identity.staff set active = true where role = 'administrator'`;
});

test('who is deactivated is out at once; the list can be asked for the active or the others', async () => {
  const again = await as('admin');
  const reviewer = await as('reviewer.CR');
  assert.equal((await call('GET', '/api/session', undefined, reviewer)).statusCode, 200);
  assert.equal((await setActive('reviewer.CR', false, again)).statusCode, 200);
  assert.equal((await call('GET', '/api/session', undefined, reviewer)).statusCode, 401);
  const names = async (query: string) =>
    (await call('GET', `/api/staff?${query}`, undefined, again))
      .json()
      .items.map((each: { username: string }) => each.username);
  assert.deepEqual(await names('active=false'), ['reviewer.CR']);
  assert.equal((await names('active=true&department=FC-CR')).includes('reviewer.CR'), false);
  assert.equal((await setActive('reviewer.CR', true, again)).statusCode, 200);
  const payload = { username: 'reviewer.CR', password: TEST_PASSWORD };
  assert.equal((await call('POST', '/api/session', payload, {})).statusCode, 200);
});

test('a substitution made in another process is noticed within five seconds', async () => {
  const reviewer = await as('reviewer.CR');
  assert.deepEqual((await session(reviewer)).standsInFor, []);
  await hall.db`
    insert into identity.substitution
      (center_id, id, user_id, substitute_id, first_day, last_day, created_by, created_at)
    select a.center_id, gen_random_uuid(), a.user_id, b.user_id, '2026-11-23', '2026-11-30', a.user_id, now()
    from identity.staff a join identity.staff b using (center_id)
    where a.username = 'chief.CR' and b.username = 'reviewer.CR'`;
  passSeconds(5);
  const [away] = (await session(reviewer)).standsInFor;
  assert.equal(away.until, '2026-11-30');
});
