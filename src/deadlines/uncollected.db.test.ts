import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { assertDerivedRows } from '../../test/derived-rows.ts';
import { writeRows } from '../platform/write-rows.ts';
import { sweepClocks } from './actions.ts';
import { insertCard } from './mark-store.ts';
import { readBoard, readCards, readSupervision } from './queries.ts';
import { readUncollected } from './uncollected-queries.ts';

const hall = await testCasesHall({ now: '2026-03-02T09:00:00+08:00' });
const everybody = staffMember('supervisor');
const DECIDE = { action: 'decide', body: { outcome: 'granted' } } as const;
const ISSUE = { action: 'issue', body: {} } as const;
const COLLECT = { action: 'collect', body: { by: 'applicant' } } as const;
const DAYS = ['2026-03-02', '2026-03-05', '2026-04-01', '2026-05-06', '2026-06-10'];

/** A certificate made on a day. */
async function issuedOn(day: string, item = 'GA-0001') {
  hall.setNow(`${day}T10:00:00+08:00`);
  const one = await receiveIn(hall, item);
  await actIn(hall, one, DECIDE);
  await actIn(hall, one, ISSUE);
  return one;
}

const made: string[] = [];
for (const day of DAYS) made.push((await issuedOn(day)).caseNumber);
const other = await issuedOn('2026-05-20', 'SJ-0006').catch(() => undefined);
const collected = await issuedOn('2026-03-04');
await actIn(hall, collected, COLLECT);

const list = (query: Partial<Parameters<typeof readUncollected>[2]> = {}, staff = everybody) =>
  readUncollected(hall, staff, { limit: 50, ...query }, 'zh-CN');

describe('certificates that nobody collects', () => {
  test('the oldest first, with working days since they were made, and none that is collected', async () => {
    hall.setNow('2026-06-15T09:00:00+08:00');
    const { items, counts, today } = await list({ department: 'FC-GA' });
    assert.equal(today, '2026-06-15');
    assert.deepEqual(
      items.map(({ caseNumber, issuedOn: day }) => [caseNumber, day]),
      made.map((number, index) => [number, DAYS[index]]),
    );
    assert.deepEqual(
      items.map(({ workingDays, age }) => [workingDays, age]),
      [
        [72, 'over60'],
        [69, 'over60'],
        [50, 'to60'],
        [29, 'to30'],
        [3, 'to10'],
      ],
    );
    assert.deepEqual(counts, { to10: 1, to30: 1, to60: 1, over60: 2 });
    assert.ok(
      items.every((row) => !JSON.stringify(row).includes('1380')),
      'no telephone is shown',
    );
  });

  test('by age and page by page; the figures come with the first page', async () => {
    const { items, counts } = await list({ age: 'over60', department: 'FC-GA' });
    assert.deepEqual(
      items.map(({ caseNumber }) => caseNumber),
      made.slice(0, 2),
    );
    assert.equal(counts?.to10, 1);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, cursor, department: 'FC-GA' });
      assert.equal(page.counts === undefined, cursor !== undefined);
      found.push(...page.items.map(({ caseNumber }) => caseNumber));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(found, made);
  });

  test('whoever is bound to a department sees those of its cases, whatever is asked for', async () => {
    const member = staffMember('clerk', 'FC-SJ');
    const { items } = await list({}, member);
    assert.deepEqual(
      items.map(({ caseNumber }) => caseNumber),
      other ? [other.caseNumber] : [],
    );
    assert.deepEqual((await list({ department: 'FC-GA' }, member)).items, []);
    const own = await list({}, staffMember('clerk', 'FC-GA'));
    assert.deepEqual(
      own.items.map(({ caseNumber }) => caseNumber),
      made,
    );
  });

  test('the reminders that were sent are counted', async () => {
    assert.equal((await list({ department: 'FC-GA' })).items[0]?.reminded, 0);
    await sweepClocks(hall);
    const [oldest] = (await list({ department: 'FC-GA' })).items;
    assert.ok((oldest?.reminded ?? 0) > 0);
    await assertDerivedRows(hall);
  });
});

test('a certificate that is not made in its ten working days gets a red card of its own kind', async () => {
  hall.setNow('2026-07-01T09:00:00+08:00');
  const late = await receiveIn(hall, 'GA-0001');
  await actIn(hall, late, DECIDE);
  hall.setNow('2026-07-16T00:01:00+08:00');
  await sweepClocks(hall);
  const cards = async () =>
    (await readCards(hall, { limit: 200 }, 'zh-CN')).items.filter(
      ({ caseNumber }) => caseNumber === late.caseNumber,
    );
  const [card] = await cards();
  assert.deepEqual(
    [card?.colour, card?.limit, card?.dueOn, card?.reason],
    ['red', 'issuance', '2026-07-15', '超过颁证时限'],
  );
  const [english] = (await readCards(hall, { limit: 1 }, 'en')).items;
  assert.equal(english?.reason, 'The limit for the certificate has passed');
  await assertDerivedRows(hall);
  // A server's clock that was set back may let both red cards fall on one day: they are two.
  await writeRows(hall, [
    insertCard({
      caseNumber: late.caseNumber,
      colour: 'red',
      limit: 'statutory',
      dueOn: '2026-07-15',
      itemCode: 'GA-0001',
      itemName: '',
      department: 'FC-GA',
      issuedAt: card?.issuedAt ?? '',
    }),
  ]);
  assert.deepEqual(
    (await cards()).map(({ limit }) => limit),
    ['statutory', 'issuance'],
  );
  const [first] = (await readCards(hall, { limit: 1 }, 'zh-CN')).items;
  const { nextCursor } = await readCards(hall, { limit: 1 }, 'zh-CN');
  const [second] = (await readCards(hall, { limit: 1, cursor: nextCursor ?? '' }, 'zh-CN')).items;
  assert.notEqual(first?.id, second?.id, 'a page that ends between the two goes on with the other');
});

test('a stop that lasts longer than was told: the ledger, the board and supervision say the same', async () => {
  hall.setNow('2026-08-03T10:00:00+08:00');
  const STOP = {
    action: 'stop',
    body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
  } as const;
  const one = await receiveIn(hall, 'SJ-0006');
  await actIn(hall, one, STOP);
  const longer = await receiveIn(hall, 'SJ-0006');
  await actIn(hall, longer, { ...STOP, body: { ...STOP.body, expectedWorkingDays: 40 } });
  for (const [day, expected] of [
    ['2026-08-07', 0],
    ['2026-08-08', 1],
    ['2026-08-20', 1],
  ] as const) {
    hall.setNow(`${day}T00:01:00+08:00`);
    await sweepClocks(hall);
    const events = await hall.db`
      select distinct case_number from cases.event where kind = 'stop_overran'`;
    const { morning } = await readBoard(hall, everybody, { limit: 1 }, 'zh-CN');
    const { stoppedTooLong, overran } = await readSupervision(hall, 'zh-CN');
    assert.deepEqual(
      [events.length, morning?.stoppedTooLong, stoppedTooLong, overran.length],
      [expected, expected, expected, expected],
      day,
    );
  }
  const [overran] = (await readSupervision(hall, 'en')).overran;
  assert.deepEqual(
    [overran?.caseNumber, overran?.stoppedOn, overran?.expectedOn, overran?.workingDaysOver],
    [one.caseNumber, '2026-08-03', '2026-08-07', 9],
  );
});
