import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receptionOf, viewOf } from '../../test/db-cases.ts';
import { assertDerivedRows, eventsByCase } from '../../test/derived-rows.ts';
import { onceKey } from '../platform/once.ts';
import { Refused } from '../platform/refusal.ts';
import { actOnCase, receiveCase } from './actions.ts';
import type { Command } from './command.ts';

const hall = await testCasesHall();
const clerk = staffMember('clerk');
const chief = staffMember('chief');
const body = receptionOf('SJ-0006');
let keys = 0;
const newKey = () => `key-${++keys}`;

const receive = (key: string, sent = body, caller = clerk.userId) =>
  receiveCase(hall, clerk, sent, 'zh-CN', onceKey(caller, key, '/api/cases', sent));
const act = (caseNumber: string, command: Command, key: string) =>
  actOnCase(hall, chief, caseNumber, command, 'zh-CN', onceKey(chief.userId, key, `/${caseNumber}`, command));
const countCases = async () => (await eventsByCase(hall)).size;
const complete: Command = { action: 'complete-step', body: {} };

test('the same key and body again: the same answer to the byte, and one case', async () => {
  const key = newKey();
  const first = await receive(key);
  const before = await countCases();
  for (let again = 0; again < 3; again += 1) assert.deepEqual(await receive(key), first);
  assert.equal(await countCases(), before);
});

test('ten times at once: one case, one answer', async () => {
  const before = await countCases();
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 10 }, () => receive(key)));
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  assert.equal(await countCases(), before + 1);
});

test('the first answer is given again even after the case has gone on', async () => {
  const key = newKey();
  const first = await receive(key);
  const { caseNumber } = viewOf(first);
  hall.setNow('2026-11-25T09:00:00+08:00');
  await actIn(hall, { caseNumber }, { action: 'withdraw', body: { reason: '不办了' } });
  assert.deepEqual(await receive(key), first);
  assert.equal(viewOf(first).state, 'accepted');
});

test('an action once only, whether repeated or at the same moment, although another step is open', async () => {
  const { caseNumber } = viewOf(await receive(newKey()));
  const key = newKey();
  const first = await act(caseNumber, complete, key);
  assert.deepEqual(await act(caseNumber, complete, key), first);
  const atOnce = newKey();
  const answers = await Promise.all(Array.from({ length: 6 }, () => act(caseNumber, complete, atOnce)));
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
  const events = (await eventsByCase(hall)).get(caseNumber) ?? [];
  assert.equal(events.filter(({ kind }) => kind === 'step_completed').length, 2);
});

test('a decision repeated under its key is not refused for being made already', async () => {
  const { caseNumber } = viewOf(await receive(newKey(), receptionOf('GA-0006')));
  const key = newKey();
  const grant: Command = { action: 'decide', body: { outcome: 'granted' } };
  const first = await act(caseNumber, grant, key);
  assert.equal(viewOf(first).state, 'granted');
  assert.deepEqual(await act(caseNumber, grant, key), first);
  await assert.rejects(act(caseNumber, grant, newKey()), /not possible to decide/);
});

test('the same key with another body is refused and changes nothing', async () => {
  const key = newKey();
  const { caseNumber } = viewOf(await receive(key));
  const before = await countCases();
  for (const other of [receptionOf('GA-0006'), receptionOf('SJ-0006', { 0: 'missing' })]) {
    await assert.rejects(receive(key, other), (error) => {
      assert.ok(error instanceof Refused);
      assert.deepEqual([error.refusal.problem, error.refusal.refused], ['idempotency-key-reused', 'invalid']);
      return true;
    });
  }
  const acted = newKey();
  await act(caseNumber, complete, acted);
  await assert.rejects(
    act(caseNumber, { action: 'withdraw', body: { reason: '不办了' } }, acted),
    /another body/,
  );
  assert.equal(await countCases(), before);
  await assertDerivedRows(hall);
});

test('another caller with the same key is somebody else', async () => {
  const key = newKey();
  const before = await countCases();
  const [one, other] = await Promise.all([receive(key), receive(key, body, 'another clerk')]);
  assert.notEqual(viewOf(one).caseNumber, viewOf(other).caseNumber);
  assert.equal(await countCases(), before + 2);
});

test('a refused command uses up no key', async () => {
  const key = newKey();
  const wrong = { ...body, applicant: { ...body.applicant, idNumber: '110105194912310021' } };
  await assert.rejects(receive(key, wrong as typeof body), Refused);
  const answer = await receive(key);
  assert.equal(answer.status, 201);
});

test('without a key every call is a call of its own', async () => {
  const before = await countCases();
  for (let again = 0; again < 2; again += 1) await receiveCase(hall, clerk, body, 'zh-CN', undefined);
  assert.equal(await countCases(), before + 2);
});

test('no number of a person is kept with the keys', async () => {
  const rows = await hall.db`select request_hash, body from platform.idempotency`;
  const text = JSON.stringify([...rows]);
  assert.ok(rows.length > 5);
  for (const secret of [body.applicant.idNumber, body.applicant.phone]) assert.ok(!text.includes(secret));
});
