import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { type TestCasesHall, testCasesHall } from '../test/cases-hall.ts';
import { actIn, receiveIn } from '../test/db-cases.ts';
import { assertDerivedRows } from '../test/derived-rows.ts';
import { replayAll, replayHall } from '../test/replay-hall.ts';
import { SIX_WEEKS } from '../test/replay-setting.ts';
import { FACTS_SHAPE } from './cases/case-facts.ts';
import type { Difference } from './platform/derived-rows.ts';
import type { Text } from './platform/refusal.ts';
import { compareWithLedger, rebuildFromLedger, rebuildOutdated } from './rebuild.ts';
import { recountFrom } from './statistics/index.ts';

const TABLES = [
  'cases.case_facts',
  'cases.task',
  'archive.paper',
  'deadlines.clock',
  'deadlines.notice',
  'deadlines.card',
  'statistics.daily',
  'statistics.overtaken',
];
/** A replay has nobody who is let past others. */
const EMPTY = 'statistics.overtaken';
const LATE = { ...SIX_WEEKS, late: 12 };
const QUIET = () => {};

let year: TestCasesHall;
before(async () => {
  year = await replayHall(LATE);
  await replayAll(year, LATE);
  await recountFrom(year, LATE.from);
});

/** All rows of a table as one number. */
async function checksum(hall: TestCasesHall, table: string): Promise<string> {
  const [row] = await hall.db`
    select md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as sum from ${hall.db.unsafe(table)} t`;
  return row?.sum;
}

const checksums = async (hall: TestCasesHall) =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await checksum(hall, table)] as const)),
  );

const named = ({ first }: { first: readonly Difference[] }) =>
  first.map(({ table, kind, columns }) => [table, kind, ...columns].join(' '));

test('what is replayed is what follows from the ledger, in every table', async () => {
  const found = await compareWithLedger(year, QUIET);
  assert.deepEqual(found.first, []);
  assert.deepEqual(
    [...found.counts],
    TABLES.map((table) => [table, 0]),
  );
  const [count] = await year.db`
    select (select count(*)::int from cases.event) as events, (select count(*)::int from cases.case_facts) as cases`;
  assert.deepEqual([found.cases, found.events, found.breaks], [count?.cases, count?.events, []]);
  assert.ok(found.days > 25);
});

test('rebuilt from nothing every table is the same to the byte', async () => {
  const whole = await checksums(year);
  assert.equal(new Set(Object.values(whole)).size, TABLES.length);
  for (const table of TABLES) await year.db`delete from ${year.db.unsafe(table)}`;
  const progress: number[] = [];
  const { counts, cases, days } = await rebuildFromLedger(year, ({ cases: passed }) => progress.push(passed));
  assert.equal(progress.at(-1), cases);
  assert.ok(days > 25);
  assert.ok([...counts].every(([table, count]) => count > 0 || table === EMPTY));
  assert.deepEqual(await checksums(year), whole);
  assert.equal(await assertDerivedRows(year), cases);
});

test('rows that were changed, lost or added by hand are named, left alone by a check and mended by a rebuild', async () => {
  const whole = await checksums(year);
  const { db } = year;
  const number = db`(select min(case_number) from cases.case_facts)`;
  await db`update cases.case_facts set facts = facts || '{"state": "received", "x": 1}' where case_number = ${number}`;
  await db`update deadlines.clock set applicant_name = '某', urgency = urgency + 1 where case_number = ${number}`;
  await db`delete from cases.task where case_number = (select min(case_number) from cases.task)`;
  await db`insert into deadlines.notice values (1, 'nobody''s', 'prompt', '2025-09-01', '2025-09-01T00:00:00Z')`;
  await db`delete from deadlines.card where case_number = (select min(case_number) from deadlines.card)`;
  await db`update archive.paper set owner_digest = 'x' where id = (select min(id) from archive.paper)`;
  await db`update statistics.daily set accepted = accepted + 1 where dimension = 'center' and day = '2025-09-02'`;
  await db`
    insert into statistics.daily values (1, 'item', '2025-09-06', 'GA-0001', 1, 0, 0, 0, 0, '{}')`;
  const damaged = await checksums(year);
  const wanted = [
    'cases.case_facts different facts',
    'cases.task missing',
    'archive.paper different owner_digest',
    'deadlines.clock different applicant_name urgency',
    'deadlines.notice surplus',
    'deadlines.card missing',
    'statistics.daily different accepted',
    'statistics.daily surplus',
  ];
  const found = await compareWithLedger(year, QUIET);
  assert.deepEqual(named(found), wanted);
  assert.equal(found.first[4]?.key, "nobody's prompt 2025-09-01");
  assert.deepEqual(await checksums(year), damaged, 'a check changes nothing');
  const mended = await rebuildFromLedger(year, QUIET);
  assert.deepEqual(named(mended), wanted);
  assert.deepEqual(await checksums(year), whole);
  assert.deepEqual(named(await rebuildFromLedger(year, QUIET)), [], 'nothing is left to mend');
});

test('of many differences the first twenty are named and all are counted', async () => {
  await year.db`update deadlines.clock set applicant_name = '某'`;
  const { first, counts, cases } = await compareWithLedger(year, QUIET);
  assert.equal(first.length, 20);
  assert.equal(counts.get('deadlines.clock'), cases);
  await rebuildFromLedger(year, QUIET);
});

test('nothing is derived from a broken ledger: the case is named and left as it is', async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  const changed = await receiveIn(hall, 'GA-0001');
  const cut = await receiveIn(hall, 'GA-0001');
  const gone = await receiveIn(hall, 'GA-0001');
  const whole = await receiveIn(hall, 'GA-0001');
  await hall.db`update cases.event set note = 'x' where case_number = ${changed.caseNumber} and sequence = 1`;
  await hall.db`delete from cases.event where case_number = ${cut.caseNumber} and sequence = ${cut.sequence}`;
  await hall.db`delete from cases.event where case_number = ${gone.caseNumber}`;
  await hall.db`update deadlines.clock set applicant_name = '某'`;
  const { breaks } = await rebuildFromLedger(hall, QUIET);
  assert.deepEqual(
    breaks.map(({ caseNumber, reason }) => [caseNumber, reason]).sort(),
    [
      [changed.caseNumber, 'hash'],
      [cut.caseNumber, 'tail'],
      [gone.caseNumber, 'tail'],
    ].sort(),
  );
  const mended =
    await hall.db`select case_number as number from deadlines.clock where applicant_name <> '某'`;
  assert.deepEqual(
    mended.map(({ number }) => number),
    [whole.caseNumber],
  );
  const [kept] = await hall.db`select count(*)::int as count from cases.case_facts`;
  assert.equal(kept?.count, 4, 'that a case was there is not forgotten');
});

test('facts of an older shape are folded anew at the start, once', async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  const [old] = [await receiveIn(hall, 'GA-0001'), await receiveIn(hall, 'GA-0002')];
  const whole = await checksum(hall, 'cases.case_facts');
  await hall.db`
    update cases.case_facts set shape = 0, facts = facts - 'checks' - 'visits' - 'issuance'
    where case_number = ${old.caseNumber}`;
  const said: Text[] = [];
  await Promise.all([1, 2, 3].map(() => rebuildOutdated(hall, (text) => said.push(text))));
  assert.equal(await checksum(hall, 'cases.case_facts'), whole);
  assert.equal(said.length, 2, 'one of three did it');
  assert.match(said[0]?.zh ?? '', /从台账重算/);
  const [row] = await hall.db`select min(shape) as shape from cases.case_facts`;
  assert.equal(row?.shape, FACTS_SHAPE);
  await rebuildOutdated(hall, (text) => said.push(text));
  assert.equal(said.length, 2, 'the next start has nothing to do');
});

test('a case that no start can compute anew costs each start its own batch, not all cases after it', async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  const cases = await Promise.all(Array.from({ length: 510 }, () => receiveIn(hall, 'GA-0002')));
  const [first] = cases.map(({ caseNumber }) => caseNumber).sort();
  await hall.db`update cases.event set note = 'x' where case_number = ${first as string} and sequence = 1`;
  await hall.db`update cases.case_facts set shape = 0 where case_number = ${first as string}`;
  const said: string[] = [];
  const start = () => rebuildOutdated(hall, ({ en }) => said.push(en));
  await start();
  assert.match(said.at(-1) ?? '', /^500 cases/);
  await hall.db`update cases.event set note = null where case_number = ${first as string} and sequence = 1`;
  await start();
  const [mended] = await hall.db`select min(shape) as shape from cases.case_facts`;
  assert.equal(mended?.shape, FACTS_SHAPE, 'once the ledger is whole again the case is computed as well');
});

test('people who work meanwhile are not in the way, and lose nothing', { timeout: 60_000 }, async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  const cases = await Promise.all(Array.from({ length: 30 }, () => receiveIn(hall, 'GA-0001')));
  const work = async () => {
    for (const each of cases) {
      await actIn(hall, each, { action: 'complete-step', body: { opinion: '同意' } });
      await receiveIn(hall, 'GA-0002');
      await actIn(hall, each, { action: 'withdraw', body: { reason: '不办了' } });
    }
  };
  let isWorking = true;
  const working = work().finally(() => {
    isWorking = false;
  });
  let rebuilds = 0;
  for (; isWorking; rebuilds += 1) {
    await hall.db`update deadlines.clock set applicant_name = '某'`;
    await rebuildFromLedger(hall, QUIET);
    await delay(5);
  }
  await working;
  await rebuildFromLedger(hall, QUIET);
  assert.ok(rebuilds > 1);
  assert.equal(await assertDerivedRows(hall), 60);
  assert.deepEqual(named(await compareWithLedger(hall, QUIET)), []);
});
