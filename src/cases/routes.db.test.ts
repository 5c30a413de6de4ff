import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { citizenNumber } from '../../test/identity-numbers.ts';
import type { EarlierCases } from './applicant-schema.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseDetail, CaseView } from './case-schema.ts';
import { GENESIS, hashOf } from './ledger.ts';
import type { Progress } from './progress-schema.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-03-02T10:00:00+08:00' }));
const clerk = await signIn('clerk');
const chief = await signIn('chief');
const supervisor = await signIn('supervisor');
type Headers = Record<string, string>;

async function post(url: string, payload: object, headers: Headers = chief): Promise<CaseView> {
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  assert.ok(answer.statusCode < 300, answer.body);
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
  return answer.json();
}
const get = async <T>(url: string, headers: Headers = clerk) => {
  const answer = await app.inject({ url, headers });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json() as T;
};

describe('a case from the window to its end', () => {
  test('is received, reviewed by all, decided, issued and collected; the public can follow it', async () => {
    const one = await post('/api/cases', receptionOf('SJ-0006'), clerk);
    assert.match(one.caseNumber, /^FC20260302\d{6}[0-9A-Z]$/);
    assert.equal(one.applicant.idNumber, '110105********002X');
    const url = `/api/cases/${one.caseNumber}`;
    const track = () =>
      get<Progress>(`/api/public/progress?caseNumber=${one.caseNumber}&queryCode=${one.queryCode}`, {});
    assert.deepEqual([(await track()).state, (await track()).dueOn], ['accepted', '2026-03-11']);
    hall.setNow('2026-03-06T10:00:00+08:00');
    for (const department of ['SJ', 'XF', 'WJ', 'CG', 'HB', 'SJ']) {
      await post(`${url}/complete-step`, { opinion: '符合' }, await signIn('reviewer', department));
    }
    const decided = await post(`${url}/decide`, { outcome: 'granted' }, await signIn('chief', 'SJ'));
    assert.deepEqual(
      [decided.state, decided.clock.outcome, decided.finishedAt],
      ['granted', 'early', '2026-03-06T10:00:00.000+08:00'],
    );
    await post(`${url}/issue`, {});
    const collected = await post(`${url}/collect`, { by: 'applicant', note: '已核对身份证' }, clerk);
    assert.deepEqual([collected.state, collected.allowedActions], ['collected', []]);
    assert.equal((await track()).state, 'collected');
    const detail = await get<CaseDetail>(url);
    assert.equal(detail.timeline.length, collected.sequence);
    assert.equal(detail.timeline[0]?.text, '申请人取走。 已核对身份证');
    assert.ok(detail.messages.length > 0);
  });

  test('a paper is missing: told once, handed in, accepted that day', async () => {
    hall.setNow('2026-04-08T10:00:00+08:00');
    const one = await post('/api/cases', receptionOf('SJ-0006', { 5: 'missing' }), clerk);
    assert.equal(one.state, 'supplement_requested');
    assert.deepEqual(one.missing, [{ index: 5, name: '食品安全员任职文件' }]);
    hall.setNow('2026-04-20T10:00:00+08:00');
    const url = `/api/cases/${one.caseNumber}/supplement`;
    const accepted = await post(url, { materials: [{ index: 5, status: 'provided' }] }, clerk);
    assert.deepEqual(
      [accepted.state, accepted.acceptedAt, accepted.clock.promisedDueOn],
      ['accepted', '2026-04-20T10:00:00.000+08:00', '2026-04-29'],
    );
  });

  test('is stopped, resumed and extended by whoever may', async () => {
    hall.setNow('2026-03-02T10:00:00+08:00');
    const { caseNumber } = await post('/api/cases', receptionOf('SJ-0006'), clerk);
    const url = `/api/cases/${caseNumber}`;
    const reviewer = await signIn('reviewer', 'SJ');
    const stop = { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 3 };
    const stopped = await post(`${url}/stop`, stop, reviewer);
    assert.deepEqual([stopped.clock.state, stopped.clock.light], ['stopped', 'grey']);
    hall.setNow('2026-03-04T10:00:00+08:00');
    const resumed = await post(`${url}/resume`, { stopId: stopped.clock.stops[0]?.id }, reviewer);
    assert.equal(resumed.clock.promisedDueOn, '2026-03-13');
    const extension = {
      method: 'POST',
      url: `${url}/extend`,
      payload: { workingDays: 5, reason: '复杂' },
    } as const;
    assert.equal((await app.inject({ ...extension, headers: reviewer })).statusCode, 403);
    const extended = await post(extension.url, extension.payload, await signIn('chief', 'SJ'));
    assert.equal(extended.clock.promisedDueOn, '2026-03-20');
    const { days } = await get<{ days: { stopped: boolean }[] }>(`${url}/days`);
    assert.equal(days.filter((day) => day.stopped).length, 3);
  });
});

describe('who may see and do what', () => {
  test('a department sees and touches only cases in which it has a part', async () => {
    const { caseNumber } = await post('/api/cases', receptionOf('SJ-0006'), clerk);
    const outsider = await signIn('reviewer', 'GA');
    const url = `/api/cases/${caseNumber}`;
    for (const path of ['', '/days']) {
      const answer = await app.inject({ url: url + path, headers: outsider });
      assert.deepEqual([answer.statusCode, answer.json().type], [403, '/problems/outside-your-department']);
    }
    const attempts: [string, object, Headers][] = [
      ['complete-step', {}, outsider],
      ['decide', { outcome: 'granted' }, await signIn('chief', 'XF')],
      ['complete-step', { department: 'FC-WJ' }, await signIn('reviewer', 'XF')],
    ];
    for (const [action, payload, headers] of attempts) {
      const answer = await app.inject({ method: 'POST', url: `${url}/${action}`, headers, payload });
      assert.deepEqual([answer.statusCode, answer.json().type], [403, '/problems/outside-your-department']);
    }
    assert.equal((await get<CaseView>(url)).sequence, 2, 'nothing has happened');
    const board = await get<{ items: { caseNumber: string }[] }>('/api/cases?limit=200', outsider);
    assert.ok(!board.items.some((row) => row.caseNumber === caseNumber));
  });

  test('the ledger is the supervisor’s to read, and can be recomputed from what he gets', async () => {
    const { caseNumber } = await post('/api/cases', receptionOf('SJ-0006'), clerk);
    const url = `/api/cases/${caseNumber}/ledger`;
    assert.equal((await app.inject({ url, headers: clerk })).statusCode, 403);
    const { events } = await get<{ events: (Omit<CaseEvent, 'caseNumber'> & { hash: string })[] }>(
      url,
      supervisor,
    );
    let previous = GENESIS;
    for (const { hash, ...event } of events) {
      assert.equal(hashOf(previous, { ...event, caseNumber } as CaseEvent), hash);
      previous = hash;
    }
    assert.equal(events.length, 2);
  });

  test('no number of a person leaves the hall readable, whoever asks', async () => {
    const body = receptionOf('SJ-0006');
    const { caseNumber } = await post('/api/cases', body, clerk);
    for (const path of ['', '/days', '/ledger']) {
      const answer = await app.inject({ url: `/api/cases/${caseNumber}${path}`, headers: supervisor });
      assert.equal(answer.statusCode, 200);
      for (const secret of [body.applicant.idNumber, body.applicant.phone])
        assert.ok(!answer.body.includes(secret));
    }
  });
});

describe('an applicant who was here before', () => {
  const { kind, idNumber, phone } = receptionOf('GA-0001').applicant;
  const lookup = (payload: object, headers: Headers = clerk) =>
    app.inject({ method: 'POST', url: '/api/applicants/lookup', headers, payload });

  test('is recognised by the ID number, in whichever way it is typed', async () => {
    const one = await post('/api/cases', receptionOf('GA-0001'), clerk);
    const typed = idNumber.toLowerCase().replace(/^(.{6})/, '$1 ');
    const answer = await lookup({ kind, idNumber: typed });
    assert.equal(answer.statusCode, 200, answer.body);
    const view = answer.json<EarlierCases>();
    assert.equal(view.known, true);
    assert.equal(view.name, one.applicant.name);
    const earlier = view.cases.find(({ caseNumber }) => caseNumber === one.caseNumber);
    assert.deepEqual([earlier?.itemCode, earlier?.open], ['GA-0001', true]);
    for (const secret of [idNumber, phone]) assert.ok(!answer.body.includes(secret));
  });

  test('is nobody’s business but the clerk’s; of other departments only that there was something', async () => {
    assert.equal((await lookup({ kind, idNumber }, chief)).statusCode, 403);
    assert.equal((await lookup({ kind, idNumber }, {})).statusCode, 401);
    const { body } = await lookup({ kind, idNumber }, await signIn('clerk', 'SW'));
    const view = JSON.parse(body) as EarlierCases;
    assert.deepEqual([view.known, view.name, view.cases], [true, null, []]);
    assert.ok(view.elsewhere > 0);
  });

  test('a stranger is not known, and a mistyped number is refused', async () => {
    const stranger = (
      await lookup({ kind, idNumber: citizenNumber('36098119900101001') })
    ).json<EarlierCases>();
    assert.deepEqual([stranger.known, stranger.elsewhere], [false, 0]);
    const answer = await lookup({ kind, idNumber: '110105194912310021' });
    assert.deepEqual([answer.statusCode, answer.json().errors[0].pointer], [422, '/idNumber']);
  });
});

test('the once-only key over HTTP: the same bytes, or 422 for another body', async () => {
  const headers = { ...clerk, 'idempotency-key': 'receipt 1' };
  const send = (payload: object) => app.inject({ method: 'POST', url: '/api/cases', headers, payload });
  const first = await send(receptionOf('SJ-0006'));
  const again = await send(receptionOf('SJ-0006'));
  assert.deepEqual([again.statusCode, again.body], [201, first.body]);
  const other = await send(receptionOf('GA-0006'));
  assert.deepEqual([other.statusCode, other.json().type], [422, '/problems/idempotency-key-reused']);
  const somebodyElse = await app.inject({
    method: 'POST',
    url: '/api/cases',
    headers: { ...(await signIn('clerk', 'SJ')), 'idempotency-key': 'receipt 1' },
    payload: receptionOf('SJ-0006'),
  });
  assert.notEqual(somebodyElse.json().caseNumber, first.json().caseNumber);
});

test('English answers in English', async () => {
  const english = { ...clerk, 'accept-language': 'en' };
  const one = await post('/api/cases', receptionOf('SJ-0006'), english);
  assert.match(one.item.name, /^[\x20-\x7e]+$/);
  const { timeline } = await get<CaseDetail>(`/api/cases/${one.caseNumber}`, english);
  assert.match(timeline[0]?.text ?? '', /^Accepted\. Promised by/);
});
