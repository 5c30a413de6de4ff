import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { type TestCasesHall, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import type { CaseEvent } from './case-event.ts';
import { NO_DIGEST } from './digest.ts';
import { chain, GENESIS } from './ledger.ts';
import { closeDigests, redigest } from './ledger-actions.ts';
import { findLinesOfDay, readDigests, readNewestDigests, verifyLedger } from './ledger-queries.ts';

let hall: TestCasesHall;
const WITHDRAW = { action: 'withdraw', body: { reason: '不办了' } } as const;

/** Three cases on Friday, one of them withdrawn on Monday; digests up to Monday. */
beforeEach(async () => {
  hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  const [one] = [await receiveIn(hall, 'GA-0001'), await receiveIn(hall, 'GA-0002')];
  await receiveIn(hall, 'SJ-0006');
  hall.setNow('2026-11-23T23:59:59+08:00');
  await actIn(hall, one as { caseNumber: string }, WITHDRAW);
  hall.setNow('2026-11-24T00:10:00+08:00');
  await closeDigests(hall);
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const dayBreaks = async () => (await verifyLedger(hall)).dayBreaks;
const caseBreaks = async () => (await verifyLedger(hall)).breaks;

test('every day from the first event on has a digest of lines that are read from the table by hand', async () => {
  const digests = await readDigests(hall);
  assert.deepEqual(
    digests.map(({ day, cases }) => [day, cases]),
    [
      ['2026-11-20', 3],
      ['2026-11-21', 0],
      ['2026-11-22', 0],
      ['2026-11-23', 1],
    ],
  );
  let previous = NO_DIGEST;
  for (const { day, events, digest, previous: before } of digests) {
    const hashes = await hall.db`
      select encode(hash, 'hex') as hash from cases.event
      where to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') = ${day} order by case_number, sequence`;
    const lines = [previous, day, ...hashes.map(({ hash }) => sha256(hash))]
      .map((line) => `${line}\n`)
      .join('');
    assert.deepEqual([events, before, digest], [hashes.length, previous, sha256(lines)]);
    assert.equal(await findLinesOfDay(hall, day), lines);
    previous = digest;
  }
  assert.deepEqual(await readNewestDigests(hall, 2), digests.toReversed().slice(0, 2));
  const monday = digests.slice(3);
  assert.deepEqual(await readDigests(hall, { from: '2026-11-23' }), monday);
  assert.deepEqual(await readDigests(hall, { from: '2026-11-23', to: '2027-01-01' }), monday);
  assert.equal(await findLinesOfDay(hall, '2026-11-24'), undefined);
  const { days, openDays, breaks, dayBreaks } = await verifyLedger(hall);
  assert.deepEqual([days, openDays, breaks, dayBreaks], [4, 0, [], []]);
});

test('a day is digested ten minutes after it is over; days on which nothing ran are made up for', async () => {
  hall.setNow('2026-11-25T00:09:59+08:00');
  assert.equal(await closeDigests(hall), '2026-11-23');
  hall.setNow('2026-12-31T12:00:00+08:00');
  assert.equal(await closeDigests(hall), '2026-12-30');
  const digests = await readDigests(hall);
  assert.equal(digests.length, 41);
  assert.equal(await closeDigests(hall), '2026-12-30');
  assert.deepEqual(await readDigests(hall), digests, 'nothing is made twice');
  assert.deepEqual(await dayBreaks(), []);
});

test('an empty center has no digests', async () => {
  const empty = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  assert.equal(await closeDigests(empty), undefined);
  assert.deepEqual(await readDigests(empty), []);
  await receiveIn(empty, 'GA-0001');
  assert.equal(await closeDigests(empty), undefined, 'its first day is not over');
});

test('several processes at once make each day once', async () => {
  hall.setNow('2027-02-28T12:00:00+08:00');
  await Promise.all([1, 2, 3, 4].map(() => closeDigests(hall)));
  assert.equal((await readDigests(hall)).length, 100);
  assert.deepEqual(await dayBreaks(), []);
});

test('a digest that a wrong clock has made too early is made anew when its day is over', async () => {
  hall.setNow('2026-11-26T00:10:00+08:00');
  await closeDigests(hall);
  hall.setNow('2026-11-24T09:00:00+08:00');
  await receiveIn(hall, 'GA-0001');
  assert.deepEqual(await dayBreaks(), [{ day: '2026-11-24', reason: 'events' }]);
  assert.equal(await closeDigests(hall), '2026-11-23');
  assert.deepEqual(await dayBreaks(), []);
  hall.setNow('2026-11-25T09:00:00+08:00');
  await closeDigests(hall);
  assert.deepEqual(
    (await readDigests(hall, { from: '2026-11-24' })).map(({ day, cases }) => [day, cases]),
    [['2026-11-24', 1]],
  );
});

test('what was written into the past of a replayed center is digested anew', async () => {
  hall.setNow('2026-11-21T10:00:00+08:00');
  await receiveIn(hall, 'GA-0001');
  hall.setNow('2026-11-24T00:10:00+08:00');
  assert.deepEqual(await dayBreaks(), [{ day: '2026-11-21', reason: 'events' }], 'a late event is named');
  await redigest(hall);
  assert.deepEqual(await dayBreaks(), []);
  assert.equal((await readDigests(hall)).length, 4);
});

const FRIDAY = { day: '2026-11-20', reason: 'events' } as const;

test('a case that is taken out with everything that was derived from it is still missed', async () => {
  const [{ number }] = (await hall.db`
    select case_number as number from cases.event where kind = 'withdrawn'`) as unknown as [
    { number: string },
  ];
  for (const table of ['cases.event', 'cases.case_facts', 'cases.task', 'deadlines.clock']) {
    await hall.db`delete from ${hall.db.unsafe(table)} where case_number = ${number}`;
  }
  assert.deepEqual(await caseBreaks(), [], 'no chain is broken');
  assert.deepEqual(await dayBreaks(), [FRIDAY, { day: '2026-11-23', reason: 'events' }]);
});

test('a case that is written anew with fitting hashes and a fitting head is named by its days', async () => {
  const rows = await hall.db<(CaseEvent & { moment: string })[]>`
    select case_number as "caseNumber", sequence, kind,
      to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as at, actor, data
    from cases.event where case_number = (select case_number from cases.event where kind = 'withdrawn')
    order by sequence`;
  const forged = rows.map((event) => ({ ...event, actor: { kind: 'clock' } }) as CaseEvent);
  const sealed = chain(GENESIS, forged);
  for (const { event, hash } of sealed) {
    await hall.db`
      update cases.event set actor = '{"kind": "clock"}', hash = decode(${hash}, 'hex')
      where case_number = ${event.caseNumber} and sequence = ${event.sequence}`;
    await hall.db`
      update cases.case_facts set head_hash = decode(${hash}, 'hex') where case_number = ${event.caseNumber}`;
  }
  assert.deepEqual(await caseBreaks(), [], 'no chain is broken');
  assert.deepEqual(await dayBreaks(), [FRIDAY, { day: '2026-11-23', reason: 'events' }]);
});

test('an event changed, removed or put in another order: case and day are named', async () => {
  const isOfWithdrawn = () => hall.db`
    case_number = (select case_number from cases.event where kind = 'withdrawn' limit 1)`;
  await hall.db`update cases.event set hash = sha256(hash) where sequence = 1 and ${isOfWithdrawn()}`;
  assert.deepEqual(await dayBreaks(), [FRIDAY]);
  assert.equal((await caseBreaks())[0]?.reason, 'hash');

  await hall.db`delete from cases.event where sequence = 1 and ${isOfWithdrawn()}`;
  assert.deepEqual(await dayBreaks(), [FRIDAY]);
  assert.equal((await caseBreaks())[0]?.reason, 'gap');
});

test('two events in each other’s place: case and day are named', async () => {
  const [{ number }] = (await hall.db`
    select case_number as number from cases.event where kind = 'withdrawn'`) as unknown as [
    { number: string },
  ];
  await hall.db`update cases.event set sequence = sequence + 100 where case_number = ${number} and sequence <= 2`;
  await hall.db`
    update cases.event set sequence = 103 - sequence where case_number = ${number} and sequence > 100`;
  assert.deepEqual(await dayBreaks(), [FRIDAY]);
  assert.deepEqual(
    (await caseBreaks()).map(({ caseNumber, reason }) => [caseNumber, reason]),
    [[number, 'hash']],
  );
});

test('a digest that is changed or removed is named', async () => {
  await hall.db`update cases.ledger_digest set digest = sha256(digest) where day = '2026-11-21'`;
  assert.deepEqual(await dayBreaks(), [{ day: '2026-11-21', reason: 'digest' }]);
  await hall.db`delete from cases.ledger_digest where day = '2026-11-21'`;
  assert.deepEqual(await dayBreaks(), [{ day: '2026-11-21', reason: 'missing' }]);
});
