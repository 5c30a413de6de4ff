import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { assertRefused, type WrongRequest } from '../../test/bad-requests.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { assertDerivedRows } from '../../test/derived-rows.ts';
import { testHall } from '../../test/hall.ts';
import { citizenNumber } from '../../test/identity-numbers.ts';
import type { EarlierCases } from './applicant-schema.ts';
import type { CaseDetail, CaseView } from './case-schema.ts';
import { verifyLedger } from './ledger-queries.ts';

// Slips that are put right over the API, and everything that is derived from what was entered.

const hallAndApp = await testApp(await testHall({ now: '2026-03-02T10:00:00+08:00' }));
const { app, hall, signIn } = hallAndApp;
const clerk = await signIn('clerk');
type Headers = Record<string, string>;

const RIGHT = { name: '王晓明（虚构）', idNumber: citizenNumber('36098119880315002'), phone: '13900001111' };

const ask = async (url: string, payload: object, headers: Headers = clerk) =>
  app.inject({ method: 'POST', url, headers, payload });
async function received(code = 'SJ-0006', ...args: [Parameters<typeof receptionOf>[1]?]): Promise<CaseView> {
  const answer = await ask('/api/cases', receptionOf(code, ...args));
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json();
}
async function corrected(
  { caseNumber }: CaseView,
  body: object,
  headers: Headers = clerk,
): Promise<CaseView> {
  const answer = await ask(`/api/cases/${caseNumber}/correct`, { reason: '听错了', ...body }, headers);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}
const detail = async ({ caseNumber }: CaseView): Promise<CaseDetail> =>
  (await app.inject({ url: `/api/cases/${caseNumber}`, headers: clerk })).json();
const refused = (
  view: CaseView,
  body: object,
  wrong: Omit<WrongRequest, 'url' | 'body' | 'headers'>,
  headers = clerk,
) =>
  assertRefused(hallAndApp, {
    url: `/api/cases/${view.caseNumber}/correct`,
    body: { reason: '听错了', ...body },
    headers,
    ...wrong,
  });

test('board, search, earlier cases and messages know what is right; the ledger keeps what was wrong', async () => {
  const view = await received();
  const lookup = async (idNumber: string): Promise<EarlierCases> =>
    (await ask('/api/applicants/lookup', { kind: 'person', idNumber })).json();
  assert.equal((await lookup(RIGHT.idNumber)).known, false);
  const wrong = (await lookup('11010519491231002X')).cases.length;

  const after = await corrected(view, { applicant: { ...RIGHT, idNumber: RIGHT.idNumber.toLowerCase() } });
  assert.deepEqual(after.applicant, {
    kind: 'person',
    name: RIGHT.name,
    idNumber: `360981********${RIGHT.idNumber.slice(-4)}`,
    phone: '139****1111',
  });
  assert.deepEqual(after.clock, view.clock);
  assert.equal((await lookup(RIGHT.idNumber)).name, RIGHT.name);
  assert.equal((await lookup('11010519491231002X')).cases.length, wrong - 1);
  const board = await app.inject({ url: `/api/cases?q=${encodeURIComponent(RIGHT.name)}`, headers: clerk });
  assert.deepEqual(
    board.json().items.map((row: { caseNumber: string }) => row.caseNumber),
    [view.caseNumber],
  );
  const { timeline, messages } = await detail(view);
  assert.equal(
    timeline[0]?.text,
    `更正录入。姓名：王小明（虚构） → 王晓明（虚构）；身份证号：110105********002X → ${after.applicant.idNumber}；电话：138****1234 → 139****1111。理由：听错了。`,
  );
  assert.deepEqual(
    messages.map(({ template, to }) => [template, to]),
    [
      ['case.accepted', '139****1111'],
      ['case.accepted', '138****1234'],
    ],
  );
  const ledger = await app.inject({
    url: `/api/cases/${view.caseNumber}/ledger`,
    headers: await signIn('supervisor'),
  });
  assert.equal(ledger.json().events[0].data.applicant.name, '王小明（虚构）');
  assert.doesNotMatch(ledger.body, new RegExp(`${RIGHT.idNumber}|${RIGHT.phone}`));
});

test('without a new number nothing is sent; an agent comes and goes', async () => {
  const view = await received();
  const agent = { name: '李代办（虚构）', idNumber: RIGHT.idNumber };
  const withAgent = await corrected(view, { agent });
  assert.deepEqual([withAgent.agent?.name, withAgent.agent?.phone], [agent.name, '']);
  await corrected(view, { agent: { phone: '0795-7654321' } });
  assert.equal((await corrected(view, { removeAgent: true })).agent, null);
  const { timeline, messages } = await detail(view);
  assert.equal(messages.length, 1);
  assert.deepEqual(
    timeline.slice(0, 3).map(({ text }) => text),
    [
      '更正录入。代办人：李代办（虚构） → 无。理由：听错了。',
      '更正录入。代办人电话：无 → ********4321。理由：听错了。',
      '更正录入。代办人：无 → 李代办（虚构）。理由：听错了。',
    ],
  );
});

test('the list of missing papers is told anew to the number that is right', async () => {
  const view = await received('SJ-0006', { 0: 'missing' });
  const body = { applicant: { phone: RIGHT.phone }, materials: [{ index: 1, status: 'missing' }] };
  const after = await corrected(view, body);
  assert.deepEqual(
    after.missing.map(({ index }) => index),
    [0, 1],
  );
  const [told] = (await detail(view)).messages;
  assert.deepEqual([told?.template, told?.to], ['case.supplement-requested', '139****1111']);
});

test('whoever sits at the department’s window may; other roles and other departments may not', async () => {
  const view = await received();
  await corrected(view, { applicant: { name: '王晓明（虚构）' } }, await signIn('clerk', 'SJ'));
  const body = { applicant: { name: '王小民（虚构）' } };
  const supervisor = await signIn('supervisor');
  await refused(view, body, { status: 403, type: 'not-allowed-for-role' }, supervisor);
  const outsider = await signIn('clerk', 'GA');
  await refused(view, body, { status: 403, type: 'outside-your-department' }, outsider);
});

test('after the first step it is refused, with what to do instead', async () => {
  const view = await received();
  const step = await ask(
    `/api/cases/${view.caseNumber}/complete-step`,
    { opinion: '符合' },
    await signIn('reviewer', 'SJ'),
  );
  assert.equal(step.statusCode, 200, step.body);
  const body = { applicant: { name: RIGHT.name } };
  const { chinese } = await refused(view, body, { status: 409, type: 'not-allowed-now' });
  assert.match(chinese.detail, /已经按这些信息办了环节.*撤回后重新收件/);
  const { refusedActions } = await detail(view);
  assert.match(refusedActions.find(({ action }) => action === 'correct')?.reason ?? '', /办了环节/);
});

test('bad numbers, unlawful marks and nothing at all are named', async () => {
  const view = await received();
  const wrong = { applicant: { idNumber: '110105194912310021', phone: '12345' } };
  const pointers = ['/applicant/idNumber', '/applicant/phone'];
  await refused(view, wrong, { status: 422, type: 'invalid-input', pointers });
  const lacking = { materials: [{ index: 0, status: 'missing' }] };
  await refused(view, lacking, { status: 422, type: 'invalid-input', pointers: ['/materials/0/status'] });
  const same = { applicant: { name: view.applicant.name } };
  await refused(view, same, { status: 422, type: 'nothing-corrected' });
  const { sequence } = await detail(view);
  assert.equal(sequence, view.sequence);
});

test('everything that is derived comes out the same from the events, and the ledger is whole', async () => {
  assert.ok((await assertDerivedRows(hall)) > 5);
  assert.deepEqual((await verifyLedger(hall)).breaks, []);
});
