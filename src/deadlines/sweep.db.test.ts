import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type TestCasesHall, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { assertDerivedRows } from '../../test/derived-rows.ts';
import { verifyLedger } from '../cases/index.ts';
import { sweepClocks } from './actions.ts';
import { readCards } from './queries.ts';

// SJ-0006 received on Monday 2 March 2026: prompt 6 March, promised 11 March, law 30 March.
const START = '2026-03-02T09:00:00+08:00';
const on = (day: string, time = '00:01:00') => `${day}T${time}+08:00`;

async function hallWith(count: number): Promise<{ hall: TestCasesHall; numbers: string[] }> {
  const hall = await testCasesHall({ now: START });
  const numbers: string[] = [];
  for (let index = 0; index < count; index += 1) {
    numbers.push((await receiveIn(hall, 'SJ-0006')).caseNumber);
  }
  return { hall, numbers };
}

/** What was recorded, as `kind due-day`, with how often. */
async function noticesOf({ db }: TestCasesHall): Promise<Record<string, number>> {
  const rows =
    await db`select kind || ' ' || due_on as notice, count(*)::int from deadlines.notice group by 1`;
  return Object.fromEntries(rows.map(({ notice, count }) => [notice, count]));
}
const cardsOf = async (hall: TestCasesHall) => (await readCards(hall, { limit: 200 }, 'zh-CN')).items;

describe('the sweep', () => {
  test('records each prompt once, however often it runs', async () => {
    const { hall } = await hallWith(3);
    hall.setNow(on('2026-03-05', '23:59:59'));
    assert.equal(await sweepClocks(hall), 0);
    hall.setNow(on('2026-03-06'));
    assert.deepEqual([await sweepClocks(hall), await sweepClocks(hall)], [3, 0]);
    hall.setNow(on('2026-03-10'));
    assert.equal(await sweepClocks(hall), 0);
    assert.deepEqual(await noticesOf(hall), { 'prompt 2026-03-11': 3 });
    await assertDerivedRows(hall);
  });

  test('past the promise a warning and a yellow card, past the law a red one', async () => {
    const { hall, numbers } = await hallWith(1);
    for (const day of ['2026-03-06', '2026-03-11', '2026-03-12', '2026-03-30', '2026-03-31', '2026-04-01']) {
      hall.setNow(on(day));
      await sweepClocks(hall);
    }
    assert.deepEqual(await noticesOf(hall), {
      'prompt 2026-03-11': 1,
      'promised_overdue 2026-03-11': 1,
      'statutory_overdue 2026-03-30': 1,
    });
    assert.deepEqual(await cardsOf(hall), [
      {
        id: `${numbers[0]}-statutory-2026-03-30`,
        colour: 'red',
        limit: 'statutory',
        caseNumber: numbers[0],
        item: { code: 'SJ-0006', name: '食品经营许可（餐饮服务）' },
        department: { code: 'FC-SJ', name: '丰城市市场监督管理局' },
        reason: '超过法定时限',
        dueOn: '2026-03-30',
        issuedAt: '2026-03-31T00:01:00.000+08:00',
      },
      {
        id: `${numbers[0]}-promised-2026-03-11`,
        colour: 'yellow',
        limit: 'promised',
        caseNumber: numbers[0],
        item: { code: 'SJ-0006', name: '食品经营许可（餐饮服务）' },
        department: { code: 'FC-SJ', name: '丰城市市场监督管理局' },
        reason: '超过承诺时限',
        dueOn: '2026-03-11',
        issuedAt: '2026-03-12T00:01:00.000+08:00',
      },
    ]);
    await assertDerivedRows(hall);
  });

  test('makes up for an outage: one late sweep records what daily ones would have', async () => {
    const daily = await hallWith(4);
    const late = await hallWith(4);
    for (let day = 2; day <= 31; day += 1) {
      daily.hall.setNow(on(`2026-03-${String(day).padStart(2, '0')}`));
      await sweepClocks(daily.hall);
    }
    late.hall.setNow(on('2026-03-31'));
    assert.equal(await sweepClocks(late.hall), 4);
    assert.deepEqual(await noticesOf(late.hall), await noticesOf(daily.hall));
    await assertDerivedRows(late.hall);
  });

  test('a limit that passed just before somebody acts is recorded with the act', async () => {
    const { hall, numbers } = await hallWith(1);
    const [caseNumber = ''] = numbers;
    hall.setNow(on('2026-03-12', '00:00:30'));
    await actIn(hall, { caseNumber }, { action: 'withdraw', body: { reason: '不办了' } });
    assert.deepEqual(await noticesOf(hall), { 'promised_overdue 2026-03-11': 1, 'prompt 2026-03-11': 1 });
    assert.deepEqual(
      (await cardsOf(hall)).map(({ colour }) => colour),
      ['yellow'],
    );
    assert.equal(await sweepClocks(hall), 0);
    await assertDerivedRows(hall);
  });

  test('several at once record once', async () => {
    const { hall } = await hallWith(12);
    hall.setNow(on('2026-03-31'));
    const counts = await Promise.all(Array.from({ length: 4 }, () => sweepClocks(hall)));
    const more = await sweepClocks(hall);
    assert.equal(
      counts.reduce((sum, count) => sum + count, more),
      12,
    );
    assert.deepEqual(await noticesOf(hall), {
      'prompt 2026-03-11': 12,
      'promised_overdue 2026-03-11': 12,
      'statutory_overdue 2026-03-30': 12,
    });
    assert.equal((await cardsOf(hall)).length, 24);
    assert.deepEqual((await verifyLedger(hall)).breaks, []);
    await assertDerivedRows(hall);
  });

  test('says nothing of a clock that stands, and prompts again for its new due day', async () => {
    const { hall, numbers } = await hallWith(1);
    const one = { caseNumber: numbers[0] as string };
    hall.setNow(on('2026-03-06', '09:00:00'));
    await sweepClocks(hall);
    await actIn(hall, one, {
      action: 'stop',
      body: { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 5 },
    });
    hall.setNow(on('2026-03-13'));
    assert.equal(await sweepClocks(hall), 0);
    hall.setNow(on('2026-05-08'));
    assert.equal(await sweepClocks(hall), 1, 'only that it lasts longer than was told');
    const resumed = await actIn(hall, one, { action: 'resume', body: {} });
    assert.equal(resumed.clock.promisedDueOn, '2026-05-13', 'three of seven days were used');
    hall.setNow(on('2026-05-09'));
    assert.equal(await sweepClocks(hall), 1);
    assert.deepEqual(Object.keys(await noticesOf(hall)).sort(), ['prompt 2026-03-11', 'prompt 2026-05-13']);
  });

  test('one bad case does not keep the others from their prompt', async () => {
    const { hall, numbers } = await hallWith(3);
    await hall.db`update cases.case_facts set facts = '{}' where case_number = ${numbers[1] as string}`;
    hall.setNow(on('2026-03-06'));
    assert.equal(await sweepClocks(hall), 2);
    assert.equal(await sweepClocks(hall), 0);
  });

  test('more cases than are looked at in one go', async () => {
    const { hall } = await hallWith(1);
    await hall.db`
      insert into deadlines.clock
      select (jsonb_populate_record(c, jsonb_build_object('case_number', 'XX' || n, 'next_notice_on', '2026-03-01'))).*
      from deadlines.clock c, generate_series(1000, 1600) n`;
    hall.setNow(on('2026-03-06'));
    assert.equal(
      await sweepClocks(hall),
      1,
      'rows without a case fail, the real one behind them is still reached',
    );
  });
});

describe('cards', () => {
  test('pages of any length are complete and repeat nothing, also when one moment gave several', async () => {
    const { hall } = await hallWith(7);
    hall.setNow(on('2026-03-31'));
    await sweepClocks(hall);
    const whole = (await cardsOf(hall)).map(({ id }) => id);
    assert.equal(new Set(whole).size, 14);
    for (const limit of [1, 2, 3, 5, 14]) {
      const paged: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await readCards(hall, { limit, cursor }, 'zh-CN');
        paged.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      assert.deepEqual(paged, whole, `pages of ${limit}`);
    }
    const forged = Buffer.from('2026-13-45T00:00:00.000+08:00|FC20261123000123U|red').toString('base64url');
    assert.equal((await readCards(hall, { limit: 3, cursor: forged }, 'en')).items[0]?.id, whole[0]);
  });
});
