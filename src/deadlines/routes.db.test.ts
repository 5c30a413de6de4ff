import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { receiveIn } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import type { Board } from '../cases/index.ts';
import { sweepClocks } from './actions.ts';

// SJ-0006 received on Monday 2 March 2026: prompt 6 March, promised 11 March, law 30 March.
const { app, hall, signIn } = await testApp(await testHall({ now: '2026-03-02T09:00:00+08:00' }));
const { caseNumber } = await receiveIn(hall, 'SJ-0006');
const supervisor = await signIn('supervisor');
const get = async (url: string, headers = supervisor) => {
  const answer = await app.inject({ url, headers });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
};
const at = async (day: string) => {
  hall.setNow(`${day}T09:00:00+08:00`);
  await sweepClocks(hall);
};

test('the same case is green, then yellow and prompted, then red with its cards', async () => {
  const row = async () => {
    const board: Board = await get('/api/cases');
    const { items, counts, today } = board;
    assert.equal(items.length, 1);
    return [today, items[0]?.light, items[0]?.remainingWorkingDays, items[0]?.overdueWorkingDays, counts];
  };
  const none = { red: 0, yellow: 0, green: 0, grey: 0 };
  await at('2026-03-05');
  assert.deepEqual(await row(), ['2026-03-05', 'green', 4, 0, { ...none, green: 1 }]);
  await at('2026-03-06');
  assert.deepEqual(await row(), ['2026-03-06', 'yellow', 3, 0, { ...none, yellow: 1 }]);
  await at('2026-03-13');
  assert.deepEqual(await row(), ['2026-03-13', 'red', 0, 2, { ...none, red: 1 }]);
  await at('2026-03-31');
  const { timeline } = await get(`/api/cases/${caseNumber}`);
  assert.deepEqual(
    timeline.map(({ kind }: { kind: string }) => kind),
    ['fell_overdue', 'fell_overdue', 'prompted', 'accepted', 'received'],
  );
  const cards = await get('/api/supervision/cards?limit=1');
  assert.deepEqual(
    [cards.items[0].colour, cards.items[0].issuedAt],
    ['red', '2026-03-31T09:00:00.000+08:00'],
  );
  const next = await get(`/api/supervision/cards?cursor=${cards.nextCursor}`);
  assert.deepEqual([next.items[0].colour, next.nextCursor], ['yellow', null]);
});

test('supervision and directors see every light; others do not', async () => {
  const board = await get('/api/supervision/board');
  assert.equal(board.counts.red, 1);
  assert.deepEqual(board.byDepartment, [
    {
      department: { code: 'FC-SJ', name: '丰城市市场监督管理局' },
      red: 1,
      yellow: 0,
      green: 0,
      grey: 0,
    },
  ]);
  await get('/api/supervision/board', await signIn('director'));
  const clerk = await signIn('clerk');
  for (const url of ['/api/supervision/board', '/api/supervision/cards']) {
    assert.equal((await app.inject({ url, headers: clerk })).statusCode, 403);
    assert.equal((await app.inject({ url })).statusCode, 401);
  }
});

test('a department’s tasks come with the case they belong to', async () => {
  const { items } = await get('/api/tasks', await signIn('reviewer', 'XF'));
  assert.equal(items.length, 1);
  assert.deepEqual([items[0].caseNumber, items[0].light], [caseNumber, 'red']);
  assert.deepEqual(items[0].tasks, [
    {
      index: 3,
      step: 'site_inspection',
      department: { code: 'FC-XF', name: '消防大队' },
      dueOn: '2026-03-05',
      openedAt: '2026-03-02T09:00:00.000+08:00',
    },
  ]);
  assert.deepEqual((await get('/api/tasks', await signIn('reviewer', 'GA'))).items, []);
  assert.equal((await get('/api/tasks', await signIn('reviewer'))).items[0].tasks.length, 5);
});
