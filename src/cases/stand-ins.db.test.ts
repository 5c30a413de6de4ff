import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { ORGANISATION, PERSON } from '../../test/case-builders.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { citizenNumber } from '../../test/identity-numbers.ts';
import type { StandInsView } from '../archive/archive-schema.ts';
import type { CaseDetail, CaseView } from './case-schema.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-08-03T10:00:00+08:00' }));
const clerk = await signIn('clerk');
const policeClerk = await signIn('clerk', 'GA');
type Headers = Record<string, string>;
const [REGISTER, SLIP] = [0, 1];

const ask = (url: string, payload?: object, headers: Headers = clerk) =>
  app.inject({ method: payload ? 'POST' : 'GET', url, headers, ...(payload && { payload }) });
async function got<T>(url: string, payload?: object, headers: Headers = clerk): Promise<T> {
  const answer = await ask(url, payload, headers);
  assert.ok(answer.statusCode < 300, answer.body);
  return answer.json();
}
const lookup = (idNumber: string, itemCode = 'GA-0004', headers: Headers = clerk) =>
  got<StandInsView>('/api/archive/lookup', { kind: 'person', idNumber, itemCode }, headers);
const idsOf = (found: StandInsView) =>
  found.materials.map(({ index, candidates }) => [index, candidates.map(({ id }) => id)]);
const standIn = (index: number, paperId: string) => ({ index, paperId, reason: '忘记带来' });
/** The ways in which papers were looked at. */
async function looksAt(paperId: string): Promise<string[]> {
  const rows = await hall.db`select act from archive.access where paper_id = ${paperId} order by id`;
  return rows.map((row) => row.act);
}

describe('a forgotten paper', async () => {
  const earlier = await got<CaseView>('/api/cases', receptionOf('GA-0004'));
  const slip = `${earlier.caseNumber}-${SLIP}`;
  hall.setNow('2026-09-30T15:30:00+08:00');

  test('is found by the ID number, for what the item asks for; that it was shown is recorded', async () => {
    const found = await lookup(PERSON.idNumber);
    assert.deepEqual(idsOf(found), [
      [REGISTER, [`${earlier.caseNumber}-${REGISTER}`]],
      [SLIP, [slip]],
    ]);
    assert.deepEqual(found.materials[1]?.candidates[0], {
      id: slip,
      name: '居民身份证领取凭证',
      caseNumber: earlier.caseNumber,
      materialIndex: SLIP,
      filedOn: '2026-08-03',
      validUntil: '2027-08-02',
      expired: false,
      scan: null,
    });
    assert.deepEqual(await looksAt(slip), ['listed']);
    assert.deepEqual(idsOf(await lookup(citizenNumber('11010519900101001'))), [], 'nobody else has it');
  });

  test('a mistyped number, an unknown item and one of another department are refused', async () => {
    const refusal = async (payload: object, headers: Headers) => {
      const answer = await ask('/api/archive/lookup', payload, headers);
      return [answer.statusCode, answer.json().type];
    };
    const asked = { kind: 'person', idNumber: PERSON.idNumber, itemCode: 'GA-0004' };
    assert.deepEqual(await refusal({ ...asked, idNumber: '110105194912310021' }, clerk), [
      422,
      '/problems/invalid-input',
    ]);
    assert.deepEqual(await refusal({ ...asked, itemCode: 'GA-9999' }, clerk), [
      404,
      '/problems/unknown-item',
    ]);
    const outside = await signIn('clerk', 'CR');
    assert.deepEqual(await refusal(asked, outside), [403, '/problems/outside-your-department']);
    assert.deepEqual(await refusal(asked, await signIn('guide')), [403, '/problems/not-allowed-for-role']);
    assert.deepEqual(idsOf(await lookup(PERSON.idNumber, 'GA-0004', policeClerk)).length, 2);
  });

  test('stands in at the window: accepted at once, with who and why; and is not kept once more', async () => {
    const reception = receptionOf('GA-0004', { [SLIP]: 'missing' });
    const one = await got<CaseView>(
      '/api/cases',
      { ...reception, standIns: [standIn(SLIP, slip)] },
      policeClerk,
    );
    assert.equal(one.acceptedAt, '2026-09-30T15:30:00.000+08:00');
    const detail = await got<CaseDetail>(`/api/cases/${one.caseNumber}`);
    const line = detail.timeline.find(({ kind }) => kind === 'stood_in');
    assert.match(line?.text ?? '', /忘记带来/);
    const rows = await hall.db`select id from archive.paper where case_number = ${one.caseNumber}`;
    assert.deepEqual(
      rows.map(({ id }) => id),
      [`${one.caseNumber}-${REGISTER}`],
    );
  });

  test('another paper of the same person cannot stand in, nor one of somebody else', async () => {
    const refusal = async (reception: object, paperId: string) => {
      const answer = await ask('/api/cases', { ...reception, standIns: [standIn(SLIP, paperId)] });
      return [answer.statusCode, answer.json().errors?.[0].pointer];
    };
    const reception = receptionOf('GA-0004', { [SLIP]: 'missing' });
    const wrong: [number, string] = [422, '/standIns/0/paperId'];
    assert.deepEqual(await refusal(reception, `${earlier.caseNumber}-${REGISTER}`), wrong);
    const idNumber = citizenNumber('11010519900101001');
    const other = { ...reception, applicant: { ...reception.applicant, idNumber } };
    assert.deepEqual(await refusal(other, slip), wrong);
    assert.deepEqual(await refusal(reception, 'no-such-paper'), wrong);
  });

  test('is found for an open case that lacks it, and completes it', async () => {
    const open = await got<CaseView>('/api/cases', receptionOf('GA-0004', { [SLIP]: 'missing' }));
    assert.equal(open.state, 'supplement_requested');
    const url = `/api/cases/${open.caseNumber}`;
    assert.deepEqual(idsOf(await got<StandInsView>(`${url}/stand-ins`)), [[SLIP, [slip]]]);
    assert.equal((await ask(`${url}/stand-ins`, undefined, await signIn('clerk', 'CR'))).statusCode, 403);
    const after = await got<CaseView>(`${url}/stand-in`, standIn(SLIP, slip));
    assert.ok(after.acceptedAt);
    assert.deepEqual(idsOf(await got<StandInsView>(`${url}/stand-ins`)), []);
  });

  test('an ID number that was mistyped is corrected in the archive too', async () => {
    const idNumber = citizenNumber('36098119850412003');
    const typed = receptionOf('GA-0004');
    const mistyped = {
      ...typed,
      applicant: { ...typed.applicant, idNumber: citizenNumber('36098119850412001') },
    };
    const one = await got<CaseView>('/api/cases', mistyped);
    await got(`/api/cases/${one.caseNumber}/correct`, { reason: '录错', applicant: { idNumber } });
    assert.deepEqual(idsOf(await lookup(mistyped.applicant.idNumber)), []);
    assert.deepEqual(
      idsOf(await lookup(idNumber)).map(([index]) => index),
      [REGISTER, SLIP],
    );
  });

  test('after the period it is named and cannot be chosen; the period is a row', async () => {
    hall.setNow('2027-10-08T10:00:00+08:00');
    const found = await lookup(PERSON.idNumber);
    const expired = found.materials.find(({ index }) => index === SLIP)?.candidates[0];
    assert.deepEqual([expired?.expired, expired?.validUntil], [true, '2027-08-02']);
    const reception = receptionOf('GA-0004', { [SLIP]: 'missing' });
    const answer = await ask('/api/cases', { ...reception, standIns: [standIn(SLIP, slip)] });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.json().detail, /2027-08-02/);
    await hall.db`update archive.period set value = 24 where name = 'handed_in_paper_months'`;
    assert.ok(
      (await got<CaseView>('/api/cases', { ...reception, standIns: [standIn(SLIP, slip)] })).acceptedAt,
    );
  });
});

test('what a department has issued stands in for what another one asks for', async () => {
  hall.setNow('2026-08-10T10:00:00+08:00');
  const chief = await signIn('chief');
  const register = await got<CaseView>('/api/cases', {
    ...receptionOf('GA-0006'),
    applicant: { ...PERSON, idNumber: citizenNumber('36098119701212004') },
  });
  const url = `/api/cases/${register.caseNumber}`;
  let answer = await ask(`${url}/complete-step`, { opinion: '符合' }, chief);
  while (answer.statusCode === 200) answer = await ask(`${url}/complete-step`, { opinion: '符合' }, chief);
  await got(`${url}/decide`, { outcome: 'granted' }, chief);
  await got(`${url}/issue`, {}, chief);
  const found = await lookup(citizenNumber('36098119701212004'));
  assert.equal(
    found.materials.find(({ index }) => index === REGISTER)?.candidates[0]?.id,
    `${register.caseNumber}-r`,
  );
});

test('an organisation finds its papers by its credit code', async () => {
  const itemCode = 'SJ-0006';
  await got('/api/cases', { ...receptionOf(itemCode), applicant: ORGANISATION });
  const asked = { kind: 'organisation', idNumber: ORGANISATION.idNumber.toLowerCase(), itemCode };
  assert.ok((await got<StandInsView>('/api/archive/lookup', asked)).materials.length > 0);
});
