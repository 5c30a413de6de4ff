import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import type { CaseEvent } from './case-event.ts';
import { GENESIS, hashOf } from './ledger.ts';
import { readLedger, verifyLedger } from './ledger-queries.ts';

const hall = await testCasesHall();
const { db } = hall;
const CODES = ['SJ-0006', 'GA-0006', 'BD-0002', 'ZJ-0003', 'ZW-0001'];

for (const code of CODES) {
  const one = await receiveIn(hall, code);
  await actIn(hall, one, { action: 'complete-step', body: { opinion: '同意', note: '见附卷' } }).catch(
    () => one,
  );
  await actIn(hall, one, { action: 'withdraw', body: { reason: '不办了' } });
}
const keys = await db<{ caseNumber: string; sequence: number }[]>`
  select case_number as "caseNumber", sequence from cases.event order by case_number, sequence`;
await db`create table cases.as_written as select * from cases.event`;
await db`create table cases.facts_as_written as select * from cases.case_facts`;

async function putBack(): Promise<void> {
  await db`delete from cases.event`;
  await db`delete from cases.case_facts`;
  await db`insert into cases.event select * from cases.as_written`;
  await db`insert into cases.case_facts select * from cases.facts_as_written`;
}

/** One column of an event as somebody with the database's password could change it. */
const CHANGES = {
  data: () => db`data = data || '{"x": 1}'`,
  actor: () => db`actor = actor || '{"id": "somebody else"}'`,
  kind: () => db`kind = kind || 'x'`,
  at: () => db`at = at + interval '1 millisecond'`,
  note: () => db`note = coalesce(note, '') || ' '`,
  hash: (byte: number) => db`hash = set_byte(hash, ${byte}, (get_byte(hash, ${byte}) + 1) % 256)`,
} as const;
const column = fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[]));
const place = fc.nat(keys.length - 1).map((index) => keys[index] as (typeof keys)[number]);

test('a ledger as it was written is unbroken', async () => {
  const whole = { cases: CODES.length, events: keys.length, days: 0, openDays: 1, breaks: [], dayBreaks: [] };
  assert.deepEqual(await verifyLedger(hall), whole);
});

test('one byte of one event changed by hand: exactly this event is named', async () => {
  await fc.assert(
    fc.asyncProperty(column, place, fc.nat(31), async (name, { caseNumber, sequence }, byte) => {
      await db`
        update cases.event set ${CHANGES[name](byte)}
        where case_number = ${caseNumber} and sequence = ${sequence}`;
      assert.deepEqual((await verifyLedger(hall)).breaks, [{ caseNumber, sequence, reason: 'hash' }], name);
      await putBack();
    }),
    { numRuns: 60 },
  );
  assert.deepEqual((await verifyLedger(hall)).breaks, [], 'what was put back is whole again');
});

test('an event taken out is a gap, the last ones taken out a lost tail', async () => {
  for (const { caseNumber, sequence } of keys) {
    const last = keys.findLast((key) => key.caseNumber === caseNumber)?.sequence;
    await db`delete from cases.event where case_number = ${caseNumber} and sequence = ${sequence}`;
    const named =
      sequence === last
        ? { caseNumber, sequence, reason: 'tail' }
        : { caseNumber, sequence: sequence + 1, reason: 'gap' };
    assert.deepEqual((await verifyLedger(hall)).breaks, [named]);
    await putBack();
  }
});

test('a case whose events or whose facts are gone is named too', async () => {
  const [{ caseNumber }] = keys as unknown as [(typeof keys)[number]];
  const count = keys.filter((key) => key.caseNumber === caseNumber).length;
  await db`delete from cases.event where case_number = ${caseNumber}`;
  assert.deepEqual((await verifyLedger(hall)).breaks, [{ caseNumber, sequence: 1, reason: 'tail' }]);
  await putBack();
  await db`delete from cases.case_facts where case_number = ${caseNumber}`;
  assert.deepEqual((await verifyLedger(hall)).breaks, [{ caseNumber, sequence: count + 1, reason: 'tail' }]);
  await putBack();
});

test('every broken case is named, each with its own first bad event', async () => {
  await db`update cases.event set note = 'x' where sequence = 2`;
  const { breaks } = await verifyLedger(hall);
  assert.equal(breaks.length, CODES.length);
  assert.ok(breaks.every(({ sequence, reason }) => sequence === 2 && reason === 'hash'));
  await putBack();
});

test('more cases than are read at a time', async () => {
  await db`
    insert into cases.event
    select center_id, case_number || n, sequence, kind, at, actor, data, note, hash
    from cases.as_written, generate_series(100, 399) n`;
  await db`
    insert into cases.case_facts
    select center_id, case_number || n, sequence, head_hash, applicant_digest, received_at, facts, shape
    from cases.facts_as_written, generate_series(100, 399) n`;
  const { cases, events, breaks } = await verifyLedger(hall);
  assert.deepEqual([cases, events], [301 * CODES.length, 301 * keys.length]);
  assert.equal(breaks.length, 300 * CODES.length, 'a copy under another number does not fit its hashes');
  assert.ok(breaks.every(({ caseNumber, sequence }) => caseNumber.length === 20 && sequence === 1));
  await putBack();
});

test('the ledger of one case can be read and recomputed', async () => {
  const [{ caseNumber }] = keys as unknown as [(typeof keys)[number]];
  const ledger = await readLedger(hall, caseNumber);
  assert.equal(ledger.caseNumber, caseNumber);
  let previous = GENESIS;
  for (const { hash, ...event } of ledger.events) {
    assert.equal(hashOf(previous, event as CaseEvent), hash);
    previous = hash;
  }
});

test('work that goes on while the ledger is checked raises no alarm', async () => {
  let isWorking = true;
  const work = (async () => {
    for (let count = 0; count < 60; count += 1) {
      const one = await receiveIn(hall, 'SJ-0006');
      await actIn(hall, one, { action: 'withdraw', body: { reason: '不办了' } });
    }
    isWorking = false;
  })();
  let checks = 0;
  for (; isWorking; checks += 1) assert.deepEqual((await verifyLedger(hall)).breaks, []);
  await work;
  assert.ok(checks > 1);
  assert.equal((await verifyLedger(hall)).cases, CODES.length + 60);
});
