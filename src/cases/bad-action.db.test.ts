import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { assertRefused, post, type WrongRequest } from '../../test/bad-requests.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { caseNumber } from './case-number.ts';

// Actions and questions that are wrong: each gets its clear problem answer, and nothing changes.

const hallAndApp = await testApp(await testHall());
const { signIn } = hallAndApp;
const clerk = await signIn('clerk');
const chief = await signIn('chief');
const good = receptionOf('SJ-0006');
const refused = (wrong: Omit<WrongRequest, 'headers'> & Partial<WrongRequest>) =>
  assertRefused(hallAndApp, { headers: clerk, ...wrong });

describe('acting on a case', () => {
  const receive = async (code = 'SJ-0006') => {
    const { status, text } = await post(hallAndApp, '/api/cases', receptionOf(code), clerk);
    assert.equal(status, 201);
    return JSON.parse(text).caseNumber as string;
  };

  test('an action that the state does not allow: the answer names the state and what is allowed', async () => {
    const { chinese, english } = await refused({
      url: `/api/cases/${await receive()}/issue`,
      body: {},
      status: 409,
      type: 'not-allowed-now',
    });
    assert.equal(chinese.state, 'accepted');
    assert.deepEqual(chinese.allowedActions, [
      'ask-confirmation',
      'stop',
      'extend',
      'complete-step',
      'withdraw',
      'fast-track',
      'correct',
    ]);
    assert.match(chinese.detail, /“已受理”.*制证/);
    assert.match(english.detail, /accepted/);
  });

  test('an action that there is not, or not yet', async () => {
    const number = await receive();
    for (const action of ['approve', 'constructor', '%E5%8F%97%E7%90%86']) {
      await refused({ url: `/api/cases/${number}/${action}`, body: {}, status: 404, type: 'unknown-action' });
    }
  });

  test('a case number with a wrong check character, and one that nobody has', async () => {
    await refused({
      url: '/api/cases/FC20261123000001X/withdraw',
      body: { reason: '不办了' },
      status: 422,
      type: 'bad-case-number',
      pointers: ['/caseNumber'],
    });
    await refused({
      url: `/api/cases/${caseNumber('FC', '2020-01-01', 1)}/withdraw`,
      body: { reason: '不办了' },
      status: 404,
      type: 'unknown-case',
    });
    const number = await receive();
    const typed = `${number.slice(0, 2).toLowerCase()}%20${number.slice(2, 10)}-${number.slice(10)}`;
    const answer = await post(hallAndApp, `/api/cases/${typed}/withdraw`, { reason: '不办了' }, clerk);
    assert.equal(answer.status, 200, 'small letters, blanks and hyphens are forgiven');
  });

  test('bodies that do not fit the action', async () => {
    const number = await receive();
    const url = (action: string) => `/api/cases/${number}/${action}`;
    await refused({
      url: url('stop'),
      body: { ground: 'holiday', legalBasis: '', expectedWorkingDays: 0 },
      headers: chief,
      status: 400,
      type: 'invalid-input',
      pointers: ['/ground', '/legalBasis', '/expectedWorkingDays'],
    });
    for (const body of [{}, { reason: '' }]) {
      await refused({
        url: url('withdraw'),
        body,
        status: 400,
        type: 'invalid-input',
        pointers: ['/reason'],
      });
    }
    await refused({
      url: url('extend'),
      body: { workingDays: 16, reason: '案情复杂' },
      headers: chief,
      status: 422,
      type: 'extension-too-long',
    });
    await refused({
      url: url('complete-step'),
      body: { step: 'publicity' },
      headers: chief,
      status: 422,
      type: 'invalid-input',
      pointers: ['/step'],
    });
  });

  test('a refusal without reasons', async () => {
    const number = await receive('GA-0006');
    await refused({
      url: `/api/cases/${number}/decide`,
      body: { outcome: 'refused', reasons: '  ' },
      headers: chief,
      status: 422,
      type: 'invalid-input',
      pointers: ['/reasons'],
    });
  });

  test('a wrong ID number of whoever collects', async () => {
    const number = await receive('GA-0006');
    await post(hallAndApp, `/api/cases/${number}/decide`, { outcome: 'granted' }, chief);
    await post(hallAndApp, `/api/cases/${number}/issue`, {}, chief);
    await refused({
      url: `/api/cases/${number}/collect`,
      body: { by: 'agent', name: '代办（虚构）', idNumber: '110105194912310021' },
      status: 422,
      type: 'invalid-input',
      pointers: ['/idNumber'],
    });
  });

  test('two at once: one comes through, the other is told', async () => {
    const number = await receive('GA-0006');
    const decisions = await Promise.all(
      ['granted', 'refused'].map((outcome) =>
        post(hallAndApp, `/api/cases/${number}/decide`, { outcome, reasons: '依据' }, chief),
      ),
    );
    assert.deepEqual(decisions.map(({ status }) => status).sort(), [200, 409]);
    const loser = decisions.find(({ status }) => status === 409)?.text ?? '';
    assert.match(loser, /"\/problems\/(changed-meanwhile|not-allowed-now)"/);
  });
});

describe('who is not signed in, or asks in another tongue', () => {
  test('gets no further than the door', async () => {
    await refused({ body: good, headers: {}, status: 401, type: 'not-signed-in' });
    await refused({
      body: good,
      headers: await signIn('supervisor'),
      status: 403,
      type: 'not-allowed-for-role',
    });
  });

  test('gets Chinese unless English is preferred to it', async () => {
    const languages = {
      'fr-FR': /目录里没有/,
      'de, en;q=0': /目录里没有/,
      ';;q=x': /目录里没有/,
      '*': /目录里没有/,
      'en;q=0.5, zh;q=0.8': /目录里没有/,
      'fr, en;q=0.1': /There is no item/,
      'EN-us': /There is no item/,
    };
    for (const [language, sentence] of Object.entries(languages)) {
      const headers = { ...clerk, 'accept-language': language };
      const { text } = await post(hallAndApp, '/api/cases', { ...good, itemCode: 'XX-9999' }, headers);
      assert.match(JSON.parse(text).detail, sentence, language);
    }
  });
});

describe('asking', () => {
  const get = (url: string, headers: Record<string, string> = clerk) =>
    hallAndApp.app.inject({ url, headers });
  const answerOf = async (url: string) => {
    const answer = await get(url);
    const { type, errors } = answer.json();
    return [answer.statusCode, type, errors?.map(({ pointer }: { pointer: string }) => pointer)];
  };

  test('for a case by a mistyped or an unknown number', async () => {
    const mistyped = [422, '/problems/bad-case-number', ['/caseNumber']];
    const unknown = caseNumber('FC', '2020-01-01', 1);
    for (const part of ['', '/days']) {
      assert.deepEqual(await answerOf(`/api/cases/FC20261123000001X${part}`), mistyped);
      assert.deepEqual(await answerOf(`/api/cases/${unknown}${part}`), [
        404,
        '/problems/unknown-case',
        undefined,
      ]);
    }
    assert.deepEqual(
      await answerOf('/api/public/progress?caseNumber=FC20261123000001X&queryCode=123456'),
      mistyped,
    );
  });

  test('for a progress with a wrong code: the same answer as for a number that nobody has', async () => {
    const { text } = await post(hallAndApp, '/api/cases', good, clerk);
    const ask = (number: string, code: string) =>
      get(`/api/public/progress?caseNumber=${number}&queryCode=${code}`, {});
    const { caseNumber: number, queryCode } = JSON.parse(text);
    const wrong = await ask(number, queryCode === '000000' ? '000001' : '000000');
    const unknown = await ask(caseNumber('FC', '2020-01-01', 1), '000000');
    assert.equal(wrong.statusCode, 404);
    assert.equal(wrong.body, unknown.body);
    assert.equal((await ask(number, queryCode)).statusCode, 200);
  });

  test('with texts that no table could keep, or with what is no choice', async () => {
    assert.deepEqual(await answerOf('/api/cases?q=%00'), [400, '/problems/invalid-input', ['/q']]);
    assert.deepEqual(await answerOf('/api/cases/%00'), [400, '/problems/invalid-input', ['/caseNumber']]);
    const choices = await answerOf('/api/cases?light=blue&limit=201&state=lost');
    assert.deepEqual(choices, [400, '/problems/invalid-input', ['/limit', '/light', '/state']]);
    assert.equal((await get('/api/cases/%ff')).statusCode, 400);
  });
});
