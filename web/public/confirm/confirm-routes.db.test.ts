import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { PERSON } from '../../../test/case-builders.ts';
import { testHall } from '../../../test/hall.ts';
import { faultsOfHtml, untranslated } from '../../../test/public-pages.ts';
import { publicRoutes } from '../routes.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-11-23T10:00:00+08:00' }));
publicRoutes(app, hall);
const clerk = await signIn('clerk');

/** A case whose applicant has been asked, with the code of the latest message. */
async function askedCase() {
  const { caseNumber } = await act('/api/cases', {
    itemCode: 'GA-0003',
    applicant: PERSON,
    materials: [0, 1].map((index) => ({ index, status: 'provided' })),
  });
  await act(`/api/cases/${caseNumber}/ask-confirmation`, {});
  return { caseNumber, code: await latestCode(caseNumber) };
}

async function act(url: string, payload: object) {
  const headers = { ...clerk, 'idempotency-key': crypto.randomUUID() };
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  assert.ok(answer.statusCode < 300, answer.body);
  return answer.json();
}

async function latestCode(caseNumber: string): Promise<string> {
  const [row] = await hall.db<{ text: string }[]>`
    select text from notifications.message
    where case_number = ${caseNumber} and template = 'case.confirm' order by id desc limit 1`;
  return /\b\d{6}\b/.exec(row?.text.replace(caseNumber, '') ?? '')?.[0] ?? '';
}

const stateOf = async (caseNumber: string) =>
  (await app.inject({ url: `/api/cases/${caseNumber}`, headers: clerk })).json();

function send(path: string, fields: Record<string, string>, language = 'zh-CN') {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'accept-language': language,
    accept: 'text/html',
  };
  return app.inject({ method: 'POST', url: path, headers, payload: new URLSearchParams(fields).toString() });
}

/** The first sentence of the list of mistakes. */
const toldIn = (body: string) => /<a href="#(\w+)">(.*?)<\/a><\/li>/.exec(body)?.slice(1);

test('by number and code the entry is shown masked, and nothing of it stands in an address', async () => {
  const { caseNumber, code } = await askedCase();
  const form = await app.inject({ url: `/confirm?caseNumber=${caseNumber}&code=${code}` });
  assert.ok(form.body.includes(`value="${caseNumber}"`) && !form.body.includes(code));
  for (const language of ['zh-CN', 'en'] as const) {
    const sheet = await send('/confirm', { caseNumber: ` ${caseNumber.toLowerCase()}`, code }, language);
    assert.equal(sheet.statusCode, 200, sheet.body);
    assert.equal(sheet.headers['cache-control'], 'no-store');
    assert.deepEqual(await faultsOfHtml(sheet.body), []);
    assert.ok(sheet.body.includes(PERSON.name) && sheet.body.includes('138****1234'));
    assert.ok(!sheet.body.includes(PERSON.idNumber) && !sheet.body.includes(PERSON.phone));
    assert.doesNotMatch(sheet.body, new RegExp(`(?:href|action)="[^"]*${code}`));
  }
});

test('without a script it is confirmed by one button, and only once', async () => {
  const { caseNumber, code } = await askedCase();
  const done = await send('/confirm/sign', { caseNumber, code, signature: '' });
  assert.equal(done.statusCode, 200, done.body);
  assert.match(done.body, /确认好了/);
  assert.deepEqual(await faultsOfHtml(done.body), []);
  assert.deepEqual(untranslated((await send('/confirm/sign', { caseNumber, code }, 'en')).body, 'en'), []);
  const { state, confirmation } = await stateOf(caseNumber);
  assert.deepEqual([state, confirmation.by], ['accepted', 'code']);
  assert.match(confirmation.paperSha256, /^[0-9a-f]{64}$/);
  const again = await send('/confirm/sign', { caseNumber, code });
  assert.equal(again.statusCode, 404);
  assert.match(toldIn(again.body)?.[1] ?? '', /没有等您确认的内容.*是不是已经确认过/);
});

test('a signature that is none is said at its box, and nothing is confirmed', async () => {
  const { caseNumber, code } = await askedCase();
  const answer = await send('/confirm/sign', { caseNumber, code, signature: 'data:image/png;base64,AAAA' });
  assert.equal(answer.statusCode, 422);
  assert.equal(toldIn(answer.body)?.[0], 'signature');
  assert.deepEqual(await faultsOfHtml(answer.body), []);
  assert.equal((await stateOf(caseNumber)).state, 'awaiting_confirmation');
});

test('what is wrong reaches the window, which corrects it; only the new code shows the difference', async () => {
  const { caseNumber, code } = await askedCase();
  const empty = await send('/confirm/dispute', { caseNumber, code, remark: ' ' });
  assert.deepEqual([empty.statusCode, toldIn(empty.body)], [422, ['remark', '请写哪里不对。']]);
  assert.deepEqual(await faultsOfHtml(empty.body), []);
  const remark = '名字里的“小”应当是<晓>';
  const told = await send('/confirm/dispute', { caseNumber, code, remark });
  assert.match(told.body, /已经告诉窗口了/);
  assert.deepEqual(await faultsOfHtml(told.body), []);
  assert.equal((await stateOf(caseNumber)).confirmation.disputed, remark);
  assert.match((await send('/confirm', { caseNumber, code })).body, /您说过有不对的地方[\s\S]*&lt;晓&gt;/);

  await act(`/api/cases/${caseNumber}/correct`, { reason: '听错了', applicant: { name: '王晓明（虚构）' } });
  const old = await send('/confirm', { caseNumber, code });
  assert.deepEqual([old.statusCode, toldIn(old.body)?.[0]], [422, 'code']);
  const sheet = await send('/confirm', { caseNumber, code: await latestCode(caseNumber) });
  assert.match(sheet.body, /<del>.*王小明（虚构）<\/del>.*<ins>.*王晓明（虚构）<\/ins>/);
  assert.doesNotMatch(sheet.body, /您说过/);
});

test('after five wrong codes the right one is not taken either, until the window asks anew', async () => {
  const { caseNumber, code } = await askedCase();
  const wrong = code === '000000' ? '000001' : '000000';
  for (let count = 1; count < 5; count += 1) {
    const answer = await send('/confirm', { caseNumber, code: wrong });
    assert.deepEqual([answer.statusCode, toldIn(answer.body)?.[0]], [422, 'code']);
  }
  for (const tried of [wrong, code]) {
    const answer = await send('/confirm', { caseNumber, code: tried });
    assert.equal(answer.statusCode, 429);
    assert.match(toldIn(answer.body)?.[1] ?? '', /已经错了五次.*请到窗口/);
    assert.deepEqual(await faultsOfHtml(answer.body), []);
  }
  assert.equal((await stateOf(caseNumber)).state, 'awaiting_confirmation');
  await act(`/api/cases/${caseNumber}/ask-confirmation`, {});
  assert.equal((await send('/confirm', { caseNumber, code: await latestCode(caseNumber) })).statusCode, 200);
});

test('empty fields are asked for; a case that nobody was asked about has nothing to confirm', async () => {
  assert.match((await send('/confirm', {})).body, /请填办件号。[\s\S]*请填确认码。/);
  assert.equal(toldIn((await send('/confirm', { caseNumber: 'x', code: '12345' })).body)?.[0], 'code');
  const nothing = await send('/confirm', { caseNumber: 'FC20261123000123X', code: '123456' }, 'en');
  assert.equal(nothing.statusCode, 404);
  assert.match(toldIn(nothing.body)?.[1] ?? '', /^No entry waits/);
});

test('who asks for the progress while the case waits for them is led to it', async () => {
  const { caseNumber } = await askedCase();
  const { queryCode } = await stateOf(caseNumber);
  const { body } = await send('/progress', { caseNumber, queryCode });
  assert.ok(body.includes(`href="/confirm?caseNumber=${caseNumber}"`));
});
