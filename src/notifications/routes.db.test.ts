import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ACCEPTED, caseChange, receptionOf } from '../../test/case-change.ts';
import { testHall } from '../../test/hall.ts';
import { testStaff } from '../../test/staff.ts';
import { writeRows } from '../platform/write-rows.ts';
import { queueMessages } from './actions.ts';
import { notificationsRoutes } from './routes.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { loadTemplates } from './template-actions.ts';

const hall = await testHall();
await loadTemplates(hall);
const { app, as: signIn } = await testStaff(hall);
notificationsRoutes(app, hall);

const sessions = new Map<string, ReturnType<typeof signIn>>();
/** Signs in once a person: a password takes its time to check. */
function as(username: string): ReturnType<typeof signIn> {
  const session = sessions.get(username) ?? signIn(username);
  sessions.set(username, session);
  return session;
}

const numbers = [1, 2, 3, 4, 5].map((serial) => `FC2026112300000${serial}A`);
for (const [index, caseNumber] of numbers.entries()) {
  const phone = index === 4 ? '0795-1234567' : '13600005209';
  const change = caseChange([[receptionOf(phone, hall.keys), ACCEPTED]], { caseNumber });
  await writeRows(hall, queueMessages(hall, change));
  // Messages are in the order of their millisecond, which is as fine as their ids know it.
  await setTimeout(2);
}

const get = async (url: string, username = 'clerk', language = 'zh-CN') =>
  app.inject({ url, headers: { ...(await as(username)), 'accept-language': language } });
const caseNumbersIn = (answer: Awaited<ReturnType<typeof get>>) =>
  answer.json().items.map((item: { caseNumber: string }) => item.caseNumber);

test('the list shows what was sent, the latest first, with masked numbers', async () => {
  const answer = await get('/api/messages', 'supervisor');
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(caseNumbersIn(answer), numbers.toReversed());
  const [landline, mobile] = answer.json().items;
  const { id, text, ...rest } = mobile;
  assert.deepEqual(rest, {
    template: 'case.accepted',
    channel: 'sms',
    to: '136****5209',
    status: 'queued',
    createdAt: '2026-11-23T09:00:00.000+08:00',
    sentAt: null,
    caseNumber: numbers[3],
    templateName: '受理',
    templateVersion: 1,
    statusName: '待发送',
    explanation: null,
    attempts: 0,
    parts: 2,
    gateway: null,
  });
  assert.match(id, /^[0-9a-f-]{36}$/);
  assert.match(text, /^您申请的/);
  assert.match(landline.explanation, /座机.*请打电话/);
  assert.doesNotMatch(answer.body, /13600005209|1234567/);
});

test('it is filtered and read page by page, in the language asked for', async () => {
  assert.deepEqual(caseNumbersIn(await get(`/api/messages?caseNumber=${numbers[1]}`)), [numbers[1]]);
  const givenUp = await get('/api/messages?status=given_up', 'clerk', 'en');
  assert.deepEqual(caseNumbersIn(givenUp), [numbers[4]]);
  assert.equal(givenUp.json().items[0].statusName, 'Given up');
  assert.match(givenUp.json().items[0].explanation, /landline/);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await get(`/api/messages?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...caseNumbersIn(page));
    cursor = page.json().nextCursor;
  }
  assert.deepEqual(seen, numbers.toReversed());
});

test('who is bound to a department reads the messages of its cases only', async () => {
  assert.equal(caseNumbersIn(await get('/api/messages', 'clerk.GA')).length, numbers.length);
  assert.equal(caseNumbersIn(await get('/api/messages', 'clerk.ZW')).length, numbers.length);
  assert.deepEqual(caseNumbersIn(await get('/api/messages', 'clerk.CR')), []);
});

test('messages and templates are for those who need them', async () => {
  assert.equal((await app.inject({ url: '/api/messages' })).statusCode, 401);
  assert.equal((await get('/api/messages', 'cashier')).statusCode, 403);
  assert.equal((await get('/api/message-templates', 'clerk')).statusCode, 403);
  const put = { method: 'PUT', url: '/api/message-templates/case.ready', payload: {} } as const;
  assert.equal((await app.inject({ ...put, headers: await as('director') })).statusCode, 403);
});

test('a wrong question is answered with what would be right', async () => {
  for (const query of ['status=lost', 'limit=0', 'limit=201', 'cursor=x', 'caseNumber=%00', 'x=1']) {
    assert.equal((await get(`/api/messages?${query}`)).statusCode, 400, query);
  }
});

test('an administrator sees how templates arrive and gives one new words', async () => {
  const list = await get('/api/message-templates', 'admin', 'en');
  const first = list.json().items[0];
  assert.equal(first.purpose, 'accepted');
  assert.deepEqual(
    [first.zh, first.version, first.madeBy],
    [STANDARD_TEMPLATES['case.accepted'].zh, 1, null],
  );
  assert.deepEqual(first.placeholders.at(-1), {
    name: 'dueOn',
    meaning: 'promised due day',
    sample: 'Tue 1 Dec',
    required: true,
  });
  assert.equal(first.preview.zh.encoding, 'ucs2');

  const url = '/api/message-templates/case.accepted';
  const headers = await as('admin');
  const text = { zh: '已受理，最迟{dueOn}办结，{caseNumber}。', en: 'Due {dueOn}, case {caseNumber}.' };
  const preview = await app.inject({ method: 'POST', url: `${url}/preview`, headers, payload: text });
  assert.deepEqual(preview.json().zh, {
    text: '已受理，最迟12月1日（周二）办结，FC20261123000123U。',
    encoding: 'ucs2',
    units: 36,
    parts: 1,
  });
  const put = (payload: object) => app.inject({ method: 'PUT', url, headers, payload });
  const editor = await app.inject({ url: '/api/session', headers });
  const saved = await put({ ...text, version: 1 });
  assert.equal(saved.statusCode, 200);
  assert.deepEqual([saved.json().version, saved.json().madeBy], [2, editor.json().name]);
  assert.deepEqual(saved.json().preview, preview.json());
  const late = await put({ zh: `${text.zh}谢谢。`, en: text.en, version: 1 });
  assert.deepEqual([late.statusCode, late.json().version], [409, 2]);
});

test('words with faults are refused with every fault and its place', async () => {
  const headers = await as('admin');
  const bad = { zh: '{dueOn}{oops}', en: '{', version: 2 };
  const answer = await app.inject({
    method: 'PUT',
    url: '/api/message-templates/case.accepted',
    headers: { ...headers, 'accept-language': 'en' },
    payload: bad,
  });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    answer.json().errors.map((error: { pointer: string }) => error.pointer),
    ['/zh', '/zh', '/en', '/en', '/en'],
  );
  const unknown = await app.inject({
    method: 'POST',
    url: '/api/message-templates/case.nothing/preview',
    headers,
    payload: { zh: 'x', en: 'x' },
  });
  assert.equal(unknown.statusCode, 404);
});
