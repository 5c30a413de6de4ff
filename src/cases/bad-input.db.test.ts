import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { assertRefused, post, standing, type WrongRequest } from '../../test/bad-requests.ts';
import { PERSON } from '../../test/case-builders.ts';
import { withdrawItem } from '../../test/cases-hall.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';

// Papers that come in wrong: each gets its clear problem answer, and nothing changes.

const hallAndApp = await testApp(await testHall());
const { hall, signIn } = hallAndApp;
const clerk = await signIn('clerk');
const good = receptionOf('SJ-0006');

const refused = (wrong: Omit<WrongRequest, 'headers'> & Partial<WrongRequest>) =>
  assertRefused(hallAndApp, { headers: clerk, ...wrong });
const withApplicant = (change: object) => ({ ...good, applicant: { ...good.applicant, ...change } });

describe('handing in papers', () => {
  test('a wrong ID number, and what is wrong about it', async () => {
    const { chinese, english } = await refused({
      body: withApplicant({ idNumber: '110105194912310021' }),
      status: 422,
      type: 'invalid-input',
      pointers: ['/applicant/idNumber'],
    });
    assert.match(chinese.detail, /校验位/);
    assert.match(english.detail, /check digit/);
    assert.ok(!JSON.stringify([chinese, english]).includes('110105194912310021'), 'it is not repeated');
  });

  test('a wrong credit code, phone, name and agent, all at once', async () => {
    await refused({
      body: {
        ...good,
        applicant: { kind: 'organisation', name: ' ', idNumber: '91350100M000100Y44', phone: '110' },
        agent: { name: '代办（虚构）', idNumber: 'x', phone: 'y' },
      },
      status: 422,
      type: 'invalid-input',
      pointers: [
        '/applicant/name',
        '/applicant/idNumber',
        '/applicant/phone',
        '/agent/idNumber',
        '/agent/phone',
      ],
    });
  });

  test('an unknown item', async () => {
    const { chinese } = await refused({
      body: { ...good, itemCode: 'XX-9999' },
      status: 404,
      type: 'unknown-item',
    });
    assert.match(chinese.detail, /XX-9999/);
  });

  test('materials that are not the item’s, listed twice, or deferred although they may not be', async () => {
    const materials = [
      { index: 6, status: 'provided' },
      { index: 1, status: 'provided' },
      { index: 1, status: 'missing' },
      { index: 0, status: 'deferred' },
    ];
    await refused({
      body: { ...good, materials },
      status: 422,
      type: 'invalid-input',
      pointers: ['/materials/0/index', '/materials/2/index', '/materials/3/status'],
    });
  });

  test('an applicant for whom the item is not, a fast track that it has not', async () => {
    await refused({
      body: { ...receptionOf('ZJ-0003'), applicant: PERSON, fastTrack: { reason: '急' } },
      status: 422,
      type: 'invalid-input',
      pointers: ['/applicant/kind', '/fastTrack'],
    });
  });

  test('fields that are unknown, missing, or of another kind', async () => {
    const { itemCode: _, ...without } = good;
    const body = {
      ...without,
      colour: 'red',
      applicant: { ...good.applicant, kind: 'robot', name: 7, nickname: 'x' },
      materials: [
        { index: 1.5, status: 'lost' },
        { index: -1, status: 'provided', page: 3 },
      ],
    };
    await refused({
      body,
      status: 400,
      type: 'invalid-input',
      pointers: [
        '/itemCode',
        '/colour',
        '/applicant/kind',
        '/applicant/name',
        '/applicant/nickname',
        '/materials/0/index',
        '/materials/0/status',
        '/materials/1/index',
        '/materials/1/page',
      ],
    });
  });

  test('texts that no table could keep', async () => {
    await refused({
      body: {
        ...withApplicant({ name: '王\u0000小明' }),
        ticketNumber: '\ud800',
        fastTrack: { reason: 'a\udfff' },
      },
      status: 400,
      type: 'invalid-input',
      pointers: ['/applicant/name', '/ticketNumber', '/fastTrack/reason'],
    });
  });

  test('texts that are too long', async () => {
    await refused({
      body: withApplicant({ name: '王'.repeat(201) }),
      status: 400,
      type: 'invalid-input',
      pointers: ['/applicant/name'],
    });
  });

  test('a department that does not handle the item', async () => {
    const headers = await signIn('clerk', 'GA');
    await refused({ body: good, headers, status: 403, type: 'outside-your-department' });
  });

  test('a key too long to be kept', async () => {
    const before = await standing(hallAndApp);
    const headers = { ...clerk, 'idempotency-key': 'k'.repeat(201) };
    const { status, text } = await post(hallAndApp, '/api/cases', good, headers);
    assert.deepEqual([status, JSON.parse(text).type], [422, '/problems/idempotency-key-too-long']);
    assert.deepEqual(await standing(hallAndApp), before);
  });

  test('an item that was withdrawn; a case received before goes on', async () => {
    const itemCode = 'WL-0003';
    const { status, text } = await post(hallAndApp, '/api/cases', receptionOf(itemCode), clerk);
    assert.equal(status, 201);
    await withdrawItem(hall, itemCode);
    const { chinese } = await refused({ body: receptionOf(itemCode), status: 410, type: 'item-withdrawn' });
    assert.match(chinese.detail, /WL-0003.*取消/);
    const url = `/api/cases/${JSON.parse(text).caseNumber}/withdraw`;
    assert.equal((await post(hallAndApp, url, { reason: '不办了' }, clerk)).status, 200);
  });
});

describe('a body that is no body', () => {
  test('broken JSON', async () => {
    for (const body of ['{"itemCode": ', 'not json', '', '{"itemCode": "SJ-0006",}']) {
      await refused({ body, status: 400, type: 'bad-request' });
    }
  });

  test('JSON that is no object', async () => {
    for (const body of ['[]', '7', '"text"', 'null', 'true']) {
      await refused({ body, status: 400, type: 'invalid-input', pointers: ['/'] });
    }
  });

  test('ten megabytes', async () => {
    const body = JSON.stringify(withApplicant({ name: 'x'.repeat(10 * 1024 * 1024) }));
    await refused({ body, status: 413, type: 'body-too-large' });
  });

  test('nested very deep', async () => {
    const depth = 200_000;
    await refused({ body: `${'['.repeat(depth)}${']'.repeat(depth)}`, status: 400, type: 'invalid-input' });
  });

  test('another form than JSON', async () => {
    const headers = { ...clerk, 'content-type': 'application/xml' };
    await refused({ body: '<case/>', headers, status: 415, type: 'unsupported-media-type' });
  });

  test('members with which programs are tricked', async () => {
    const body = JSON.stringify(good).replace('{', '{"__proto__": {"admin": true}, ');
    await refused({ body, status: 400, type: 'bad-request' });
  });
});
