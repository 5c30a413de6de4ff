import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { assertDerivedRows } from '../../test/derived-rows.ts';
import type { CaseView } from '../cases/case-schema.ts';
import { readBoard, readBoardSheet, readTasks } from './queries.ts';

// Received on Monday 2 March 2026; SJ-0006 is promised for 11 March.
const hall = await testCasesHall({ now: '2026-03-02T09:00:00+08:00' });
const everybody = staffMember('supervisor');
const FAST = { action: 'fast-track', body: { reason: '急事急办' } } as const;
const STOP = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
} as const;

const usual: CaseView[] = [];
for (let index = 0; index < 4; index += 1) usual.push(await receiveIn(hall, 'SJ-0006'));
hall.setNow('2026-03-03T09:00:00+08:00');
// Due later than all others, and still before them.
const later = await receiveIn(hall, 'SJ-0006');
await actIn(hall, later, FAST);
const sooner = usual[2] as CaseView;
await actIn(hall, sooner, FAST);
const stopped = await receiveIn(hall, 'SJ-0006');
await actIn(hall, stopped, FAST);
await actIn(hall, stopped, STOP);

const ahead = [sooner.caseNumber, later.caseNumber];
const others = usual.filter(({ caseNumber }) => caseNumber !== sooner.caseNumber);
const order = [...ahead, ...others.map(({ caseNumber }) => caseNumber), stopped.caseNumber];

describe('the fast track goes ahead', () => {
  test('on the board, in their own order, and a clock that stands stays last', async () => {
    const { items } = await readBoard(hall, everybody, { limit: 50 }, 'zh-CN');
    assert.deepEqual(
      items.map(({ caseNumber }) => caseNumber),
      order,
    );
  });

  test('from one page to the next', async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await readBoard(hall, everybody, { limit: 1, cursor }, 'zh-CN');
      found.push(...page.items.map(({ caseNumber }) => caseNumber));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.deepEqual(found, order);
  });

  test('in the Excel sheet', async () => {
    const { sheet } = await readBoardSheet(hall, everybody, {}, 'zh-CN');
    assert.deepEqual(
      sheet.rows.map(([number]) => number),
      order,
    );
  });

  test('among a department’s tasks, also where the list is too short for all', async () => {
    const reviewer = staffMember('reviewer', 'FC-XF');
    const numbers = async (limit: number) =>
      (await readTasks(hall, reviewer, limit, 'zh-CN')).items.map(({ caseNumber }) => caseNumber);
    assert.deepEqual((await numbers(500)).slice(0, 2), ahead);
    assert.equal((await numbers(500)).length, order.length);
    assert.deepEqual(await numbers(2), ahead);
    assert.deepEqual(await numbers(1), [sooner.caseNumber]);
  });
});

test('the figures count them on their own days', async () => {
  hall.setNow('2026-03-11T09:00:00+08:00');
  const { counts, morning, items } = await readBoard(hall, everybody, { limit: 50 }, 'zh-CN');
  assert.equal(morning?.dueToday, 4);
  assert.deepEqual(counts, { red: 0, yellow: 5, green: 0, grey: 1 });
  const days = items.slice(0, 2).map(({ promisedDueOn }) => promisedDueOn);
  assert.deepEqual(days, ['2026-03-11', '2026-03-12'], 'the day that everybody sees is the promised one');
  await assertDerivedRows(hall);
});

test('several departments at work at once are counted', async () => {
  const { items } = await readBoard(hall, everybody, { limit: 1 }, 'zh-CN');
  assert.equal(items[0]?.holders, 5);
});
