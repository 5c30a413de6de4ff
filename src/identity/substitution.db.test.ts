import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { IDENTITY_CARD } from '../../test/api-client.ts';
import { testApp } from '../../test/app.ts';
import { testHall } from '../../test/hall.ts';
import { TEST_PASSWORD } from '../../test/staff.ts';

const TODAY = '2026-11-23';
const base = await testHall({ now: `${TODAY}T09:00:00+08:00` });
const { app, signIn } = await testApp(base);
const [admin, clerk, chief, reviewer] = await Promise.all([
  signIn('admin'),
  signIn('clerk', 'GA'),
  signIn('chief', 'GA'),
  signIn('reviewer', 'GA'),
]);

type Headers = Record<string, string>;
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, headers: Headers, payload?: object) =>
  app.inject({ method, url, headers, ...(payload && { payload }) });
const wish = { substitute: 'reviewer.GA', from: TODAY, until: '2026-12-03', note: '在省里开会' };
const acts = async (headers: Headers) => (await ask('GET', '/api/session', headers)).json().acts as string[];
const end = async (id: string, headers: Headers) =>
  (await ask('DELETE', `/api/substitutions/${id}`, headers)).statusCode;
const receive = async (headers: Headers = clerk) =>
  String((await ask('POST', '/api/cases', headers, IDENTITY_CARD)).json().caseNumber);
const extend = (number: string, headers: Headers) =>
  ask('POST', `/api/cases/${number}/extend`, headers, { workingDays: 3, reason: '等省厅核对' });

test('the substitute has the rights of the chief while it runs, and the ledger says for whom', async () => {
  const number = await receive();
  assert.equal((await extend(number, reviewer)).statusCode, 403);
  const named = await ask('POST', '/api/substitutions', chief, wish);
  assert.equal(named.statusCode, 201, named.body);
  const { id, away, running } = named.json();
  assert.equal(away.username, 'chief.GA');
  assert.equal(running, true);
  assert.ok((await acts(reviewer)).includes('case:fast-track'));
  const session = (await ask('GET', '/api/session', reviewer)).json();
  assert.deepEqual(session.standsInFor, [{ name: away.name, roleName: '首席代表', until: '2026-12-03' }]);

  const extended = await extend(number, reviewer);
  assert.equal(extended.statusCode, 200, extended.body);
  const supervisor = await signIn('supervisor');
  const { events } = (await ask('GET', `/api/cases/${number}/ledger`, supervisor)).json();
  const [lent] = events.filter((event: { kind: string }) => event.kind === 'extended');
  assert.equal(lent.actor.onBehalfOf.name.zh, away.name);
  const detail = (await ask('GET', `/api/cases/${number}`, chief)).json();
  assert.equal(detail.timeline[0].by, `${session.name}（代 ${away.name}）`);
  await ask('POST', `/api/cases/${number}/complete-step`, reviewer, {});
  const own = (await ask('GET', `/api/cases/${number}`, chief)).json().timeline[0];
  assert.equal(own.by, session.name, 'what the own role allows is done in the own name');

  assert.equal(await end(id, chief), 204);
  assert.equal(await end(id, chief), 204, 'ended twice is ended once');
  assert.equal((await acts(reviewer)).includes('case:extend'), false);
  assert.equal((await extend(await receive(), reviewer)).statusCode, 403);
});

test('it begins and ends by itself, the last day counted', async () => {
  const answer = await ask('POST', '/api/substitutions', chief, {
    ...wish,
    from: '2026-11-24',
    until: '2026-11-25',
  });
  assert.equal(answer.json().running, false);
  const mayExtend = async (now: string) => {
    base.setNow(now);
    return (await acts(await signIn('reviewer', 'GA'))).includes('case:extend');
  };
  assert.equal(await mayExtend('2026-11-23T23:59:00+08:00'), false);
  assert.equal(await mayExtend('2026-11-24T00:00:00+08:00'), true);
  assert.equal(await mayExtend('2026-11-25T23:59:00+08:00'), true);
  assert.equal(await mayExtend('2026-11-26T00:00:00+08:00'), false);
  base.setNow(`${TODAY}T09:00:00+08:00`);
  assert.equal(await end(answer.json().id, admin), 204);
});

test('the same key names one substitute, however often it is sent', async () => {
  const headers = { ...chief, 'idempotency-key': randomUUID() };
  const first = await ask('POST', '/api/substitutions', headers, wish);
  const again = await ask('POST', '/api/substitutions', headers, wish);
  assert.equal(again.statusCode, 201);
  assert.deepEqual(again.json(), first.json());
  assert.equal((await ask('GET', '/api/substitutions', chief)).json().items.length, 1);
  assert.equal(await end(first.json().id, chief), 204);
});

test('two that are named at the same moment: one is refused', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/api/substitutions', chief, wish)));
  assert.deepEqual(answers.map((answer) => answer.statusCode).sort(), [201, 422, 422]);
  const refused = answers.find((answer) => answer.statusCode === 422)?.json();
  assert.equal(refused.errors[0].pointer, '/from');
  const made = answers.find((answer) => answer.statusCode === 201)?.json();
  assert.equal(await end(made.id, chief), 204);
});

test('a refusal names the field in both languages and changes nothing', async () => {
  const faults = async (body: object, language: string, headers = chief) => {
    const answer = await ask('POST', '/api/substitutions', { ...headers, 'accept-language': language }, body);
    assert.equal(answer.statusCode, 422, answer.body);
    return answer.json().errors as { pointer: string; detail: string }[];
  };
  const past = { ...wish, from: '2026-11-20' };
  assert.deepEqual(await faults(past, 'zh-CN'), [
    { pointer: '/from', detail: '开始日不能早于今天（2026-11-23）' },
  ]);
  assert.match((await faults(past, 'en'))[0]?.detail ?? '', /first day may not lie before today/);
  assert.equal((await faults({ ...wish, substitute: 'clerk.GA' }, 'en'))[0]?.pointer, '/substitute');
  assert.equal((await faults({ ...wish, substitute: 'nobody.at.all' }, 'en'))[0]?.pointer, '/substitute');
  assert.equal((await faults({ ...wish, for: 'clerk.GA' }, 'en', admin))[0]?.pointer, '/for');
  assert.deepEqual((await ask('GET', '/api/substitutions', chief)).json().items, []);
});

test('nobody but the administrator names or ends one for somebody else', async () => {
  const forOther = { ...wish, for: 'chief.GA' };
  assert.equal((await ask('POST', '/api/substitutions', reviewer, forOther)).statusCode, 403);
  assert.equal((await ask('POST', '/api/substitutions', clerk, wish)).statusCode, 403);
  const byAdmin = await ask('POST', '/api/substitutions', admin, forOther);
  assert.equal(byAdmin.statusCode, 201, byAdmin.body);
  const { id } = byAdmin.json();
  assert.equal(await end(id, reviewer), 403);
  assert.equal(await end(randomUUID(), admin), 404);
  assert.equal((await ask('GET', '/api/substitutions?for=chief.GA', reviewer)).statusCode, 403);
  const seen = (await ask('GET', '/api/substitutions?for=chief.GA', admin)).json();
  assert.equal(seen.items[0].id, id);
  assert.deepEqual(
    seen.candidates.map((each: { username: string }) => each.username),
    ['reviewer.GA'],
  );
  assert.equal((await ask('GET', '/api/substitutions', admin)).json().items.length, 1);
  assert.equal(await end(id, admin), 204);
});

test('who has taken a case in does not act on it by a lent right (受审分离)', async () => {
  const person = { name: { zh: '周样例', en: 'Zhou Sample' }, department: 'FC-GA', windows: ['B01'] };
  const account = { ...person, username: 'zhou.ga', role: 'clerk', password: TEST_PASSWORD };
  assert.equal(
    (await ask('POST', '/api/staff', admin, account)).statusCode,
    422,
    'no such department name here',
  );
  const unbound = { ...account, department: null };
  assert.equal((await ask('POST', '/api/staff', admin, unbound)).statusCode, 201);
  const zhou = await signIn('zhou.ga');
  const [own, other] = [await receive(zhou), await receive()];
  const post = { role: 'reviewer', department: null, windows: [] };
  assert.equal((await ask('PUT', '/api/staff/zhou.ga/post', admin, post)).statusCode, 200);
  const overAll = await signIn('chief');
  const named = await ask('POST', '/api/substitutions', overAll, { ...wish, substitute: 'zhou.ga' });
  assert.equal(named.statusCode, 201, named.body);
  const refused = await extend(own, zhou);
  assert.equal(refused.statusCode, 403);
  assert.equal(refused.json().type, '/problems/received-by-yourself');
  const detail = (await ask('GET', `/api/cases/${own}`, zhou)).json();
  const reason = detail.refusedActions.find((each: { action: string }) => each.action === 'extend')?.reason;
  assert.match(reason ?? '', /受审分离/);
  assert.equal((await extend(other, zhou)).statusCode, 200);
  assert.equal(
    (await ask('PUT', '/api/staff/zhou.ga/post', admin, { ...post, role: 'clerk' })).statusCode,
    200,
  );
  assert.equal((await acts(zhou)).includes('case:extend'), false, 'another post ends it');
});
