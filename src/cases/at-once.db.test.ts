import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { assertDerivedRows, eventsByCase } from '../../test/derived-rows.ts';
import { sweepClocks } from '../deadlines/index.ts';
import { assembleHall } from '../open-hall.ts';
import { connect, isUniqueViolation } from '../platform/db.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import { insertForm, rowWrite } from '../platform/row-forms.ts';
import type { CasesHall } from './cases-hall.ts';
import type { Command } from './command.ts';
import { readConfirmation } from './confirm-actions.ts';
import { verifyLedger } from './ledger-queries.ts';

const hall = await testCasesHall();
const ROUNDS = 10;

/** The same center as other processes know it, each with connections of its own. */
const processes = await Promise.all(
  Array.from({ length: 7 }, () => assembleHall({ ...hall, db: connect(hall.databaseUrl, { max: 2 }) })),
);
after(() => Promise.all(processes.map(({ db }) => db.end())));

const grant: Command = { action: 'decide', body: { outcome: 'granted' } };
const refuse: Command = { action: 'decide', body: { outcome: 'refused', reasons: '不符合' } };
const complete: Command = { action: 'complete-step', body: {} };
const withdraw: Command = { action: 'withdraw', body: { reason: '不办了' } };
const extend: Command = { action: 'extend', body: { workingDays: 2, reason: '案情复杂' } };

/**
 * All at the same moment on one case: behind a lock that lets them read but not write, until each has read the case
 * and wants to write. How many came through, and why the others did not.
 */
async function together(caseNumber: string, commands: readonly Command[]) {
  const gate = await hall.db.reserve();
  await gate`begin`;
  await gate`lock table cases.event in share row exclusive mode`;
  const all = Promise.allSettled(
    commands.map((command, index) =>
      actIn(processes[index] as CasesHall, { caseNumber }, command, {
        staff: staffMember(index % 2 ? 'chief' : 'reviewer'),
      }),
    ),
  );
  for (let waiting = 0; waiting < commands.length; ) {
    const [row] = await gate`
      select count(*)::int as count from pg_locks where relation = 'cases.event'::regclass and not granted`;
    waiting = row?.count as number;
  }
  await gate`commit`;
  gate.release();
  const outcomes = await all;
  const refusals = outcomes.flatMap((outcome): Refusal[] => {
    if (outcome.status === 'fulfilled') return [];
    assert.ok(outcome.reason instanceof Refused, String(outcome.reason));
    return [outcome.reason.refusal];
  });
  return { done: outcomes.length - refusals.length, refusals };
}

/** Exactly one comes through; the others learn what happened meanwhile, and nothing of theirs is left. */
async function exactlyOne(code: string, ...commands: Command[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { caseNumber, sequence } = await receiveIn(hall, code);
    const { done, refusals } = await together(caseNumber, round % 2 ? commands : commands.toReversed());
    assert.equal(done, 1);
    const events = (await eventsByCase(hall)).get(caseNumber) ?? [];
    // A short promise is prompted on its first day, together with whatever comes through.
    const byStaff = events.filter(({ actor }) => actor.kind === 'staff');
    assert.equal(byStaff.length, sequence + 1, 'what came through is one event and nothing else');
    const meanwhile = events.slice(sequence).map(({ kind, at, sequence }) => ({ kind, at, sequence }));
    for (const refusal of refusals) {
      assert.deepEqual([refusal.refused, refusal.problem], ['conflict', 'changed-meanwhile']);
      assert.deepEqual(refusal.extra, { meanwhile });
      assert.match(refusal.detail.zh, /赵工/);
    }
  }
  assert.equal(await assertDerivedRows(hall), (await verifyLedger(hall)).cases);
  assert.deepEqual((await verifyLedger(hall)).breaks, []);
}

test('two decide at once', () => exactlyOne('GA-0006', grant, refuse));

test('one completes a step while the other withdraws', () => exactlyOne('GA-0006', complete, withdraw));

test('two extend at once', () =>
  exactlyOne('GA-0011', extend, { ...extend, body: { ...extend.body, workingDays: 5 } }));

test('five departments, an extension and a withdrawal at once', () => {
  const departments = ['FC-SJ', 'FC-XF', 'FC-WJ', 'FC-CG', 'FC-HB'];
  const steps = departments.map((department): Command => ({ action: 'complete-step', body: { department } }));
  return exactlyOne('SJ-0006', ...steps, extend, withdraw);
});

test('one after the other, however closely, both come through where the rules agree', async () => {
  const one = await receiveIn(hall, 'GA-0006');
  await actIn(hall, one, complete);
  const withdrawn = await actIn(hall, one, withdraw);
  assert.equal(withdrawn.state, 'withdrawn');
  await assert.rejects(actIn(hall, one, grant), /not possible to decide/);
});

test('somebody decides while the clock prompts: neither is lost, neither doubled', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    hall.setNow('2026-11-23T09:00:00+08:00');
    const { caseNumber } = await receiveIn(hall, 'GA-0006');
    hall.setNow('2026-11-24T09:00:00+08:00');
    await Promise.allSettled([actIn(hall, { caseNumber }, grant), sweepClocks(hall)]);
    await sweepClocks(hall);
    const kinds = ((await eventsByCase(hall)).get(caseNumber) ?? []).map(({ kind }) => kind);
    assert.ok(kinds.filter((kind) => kind === 'decided').length <= 1);
    assert.ok(kinds.filter((kind) => kind === 'prompted').length <= 1);
    assert.ok(kinds.length > 2, 'at least one of the two came through');
  }
  await assertDerivedRows(hall);
});

const UNKNOWN_NOTICE = insertForm('deadlines.notice', {
  case_number: 'text',
  kind: 'text',
  due_on: 'date',
  recorded_at: 'date',
});

test('a statement that fails leaves nothing of the whole change', async () => {
  const broken: typeof hall = {
    ...hall,
    react: (change) => [
      ...hall.react(change),
      rowWrite(UNKNOWN_NOTICE, {
        case_number: change.after.caseNumber,
        kind: 'no such kind',
        due_on: '2026-01-01',
        recorded_at: '2026-01-01',
      }),
    ],
  };
  const count = async () => {
    const [row] = await hall.db`
      select (select count(*) from cases.event) as events, (select count(*) from cases.case_facts) as facts,
        (select count(*) from cases.task) as tasks, (select count(*) from deadlines.clock) as clocks,
        (select count(*) from notifications.message) as messages, (select count(*) from platform.idempotency) as keys,
        (select count(*) from platform.live_event) as hints`;
    return { ...row };
  };
  const one = await receiveIn(hall, 'SJ-0006');
  const before = await count();
  const once = { caller: 'user-clerk', key: 'broken', requestHash: 'x' };
  await assert.rejects(receiveIn(broken, 'SJ-0006', { once }), (error: Error) => {
    assert.equal(isUniqueViolation(error), false);
    return /notice_kind_check/.test(error.message);
  });
  await assert.rejects(actIn(broken, one, complete, { once }), /notice_kind_check/);
  assert.deepEqual(await count(), before);
  await actIn(hall, one, complete, { once });
  await assertDerivedRows(hall);
});

test('confirmation codes that are tried at once are counted one by one: no more than five, however they come', async () => {
  const { caseNumber } = await receiveIn(hall, 'GA-0001');
  await actIn(hall, { caseNumber }, { action: 'ask-confirmation', body: {} });
  const tries = Array.from({ length: 42 }, (_, index) =>
    readConfirmation(
      processes[index % processes.length] as CasesHall,
      { caseNumber, code: `x${index}` },
      'en',
    ),
  );
  const told = (await Promise.allSettled(tries)).map((outcome) => {
    assert.ok(outcome.status === 'rejected' && outcome.reason instanceof Refused, outcome.status);
    return outcome.reason.refusal.problem;
  });
  assert.equal(told.filter((problem) => problem === 'confirmation-locked').length, 38);
});

test('codes that are typed at the window are counted with those from home', async () => {
  const { caseNumber } = await receiveIn(hall, 'GA-0001');
  await actIn(hall, { caseNumber }, { action: 'ask-confirmation', body: {} });
  const told: string[] = [];
  for (const code of ['x1', 'x2', 'x3', 'x4', 'x5', 'x6']) {
    const command: Command = { action: 'confirm', body: { code } };
    await actIn(hall, { caseNumber }, command).catch((error) => told.push(error.refusal.problem));
  }
  const wrong = Array(4).fill('invalid-input');
  assert.deepEqual(told, [...wrong, 'confirmation-locked', 'confirmation-locked']);
  assert.equal((await actIn(hall, { caseNumber }, { action: 'confirm', body: {} })).state, 'accepted');
});
