import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSealedCase } from '../../../src/cases/index.ts';
import { createApp } from '../../../src/platform/http.ts';
import { testApp } from '../../../test/app.ts';
import { PERSON } from '../../../test/case-builders.ts';
import { testHall } from '../../../test/hall.ts';
import { faultsOfHtml, LANGUAGES, untranslated } from '../../../test/public-pages.ts';
import { publicErrorPage, publicRoutes } from '../routes.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-11-23T10:00:00+08:00' }));
publicRoutes(app, hall);
const clerk = await signIn('clerk');
const received = await app.inject({
  method: 'POST',
  url: '/api/cases',
  headers: clerk,
  payload: {
    itemCode: 'GA-0003',
    applicant: PERSON,
    materials: [0, 1].map((index) => ({ index, status: 'provided' })),
  },
});
assert.equal(received.statusCode, 201, received.body);
const { caseNumber, queryCode } = received.json();
const sealed = await findSealedCase(hall, caseNumber);
assert.ok(sealed);
const codeOf = (sequence: number) => sealed.events[sequence - 1]?.hash.slice(0, 10) ?? '';
const id = `${caseNumber}-2`;

const ask = (fields: Record<string, string>, language = 'zh-CN') =>
  app.inject({
    method: 'POST',
    url: '/verify',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language },
    payload: new URLSearchParams(fields).toString(),
  });

test('the code on the paper, scanned or typed, says that it is genuine and what it is', async () => {
  const number = `丰政服受〔2026〕1123-${caseNumber.slice(10, 16)}-2号`;
  const answers = [
    await app.inject(`/verify/${id}?code=${codeOf(2)}`),
    await ask({ number: ` ${id.toLowerCase()}`, code: codeOf(2).toUpperCase() }),
    await ask({ number, code: codeOf(2) }),
  ];
  for (const { statusCode, body, headers } of answers) {
    assert.equal(statusCode, 200);
    assert.equal(headers['cache-control'], 'no-store');
    for (const words of ['这份文书是真的', '受理通知书', number, '2026年11月23日', '王*'])
      assert.ok(body.includes(words), words);
    assert.ok(body.includes(sealed.item.name.zh));
  }
});

test('it shows no personal data', async () => {
  const { body } = await app.inject(`/verify/${id}?code=${codeOf(2)}`);
  for (const secret of [
    PERSON.name,
    '小明',
    PERSON.idNumber,
    PERSON.idNumber.slice(-4),
    PERSON.phone,
    queryCode,
  ])
    assert.ok(!body.includes(secret), secret);
});

test('a wrong code, a code of another paper, an unknown number: one answer for all', async () => {
  const wrong = [
    { number: id, code: '0000000000' },
    { number: id, code: codeOf(1) },
    { number: id, code: codeOf(2).slice(0, 9) },
    { number: `${caseNumber}-99`, code: codeOf(2) },
    { number: 'FC20261123999999O-2', code: codeOf(2) },
    { number: '随便写的', code: codeOf(2) },
  ];
  for (const fields of wrong) {
    const answer = await ask(fields);
    assert.equal(answer.statusCode, 404, JSON.stringify(fields));
    assert.ok(answer.body.includes('查不到这份文书。'));
    assert.ok(!answer.body.includes('王*'));
  }
  const scanned = await app.inject(`/verify/${id}?code=0123456789`);
  assert.equal(scanned.statusCode, 404);
  assert.match(scanned.body, /action="\/verify"/);
});

test('every page of it is valid, in one language, and says what to fill in', async () => {
  for (const language of LANGUAGES) {
    const headers = { 'accept-language': language };
    const pages = [
      await app.inject({ url: '/verify', headers }),
      await app.inject({ url: `/verify/${id}?code=${codeOf(2)}`, headers }),
      await app.inject({ url: `/verify/${id}?code=1`, headers }),
      await ask({ number: '', code: '' }, language),
    ];
    assert.deepEqual(
      pages.map(({ statusCode }) => statusCode),
      [200, 200, 404, 422],
    );
    for (const { body } of pages) {
      assert.deepEqual(await faultsOfHtml(body), []);
      assert.deepEqual(untranslated(body, language), []);
    }
  }
});

test('codes cannot be guessed by trying', async () => {
  const single = await createApp({ log: hall.log, errorPage: publicErrorPage(hall) });
  publicRoutes(single, hall);
  const answers = [];
  for (let attempt = 0; attempt < 61; attempt += 1) {
    answers.push((await single.inject(`/verify/${id}?code=${attempt}`)).statusCode);
  }
  assert.deepEqual([answers[59], answers[60]], [404, 429]);
  await single.close();
});
