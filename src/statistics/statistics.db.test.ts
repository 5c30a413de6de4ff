import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testCasesHall } from '../../test/cases-hall.ts';
import { keptDays, recountedDays } from '../../test/counted-days.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { replayAll, replayHall } from '../../test/replay-hall.ts';
import { SIX_WEEKS } from '../../test/replay-setting.ts';
import { closeDays, recountFrom } from './actions.ts';
import { readFigures, readStatistics } from './queries.ts';

const DECIDE = { action: 'decide', body: { outcome: 'granted' } } as const;

test('what is kept of the days equals a recount from every event', async () => {
  const hall = await replayHall({ ...SIX_WEEKS, late: 10 });
  await replayAll(hall, { ...SIX_WEEKS, late: 10 });
  assert.equal(await closeDays(hall), '2025-10-14');
  const kept = await keptDays(hall);
  assert.deepEqual(kept, await recountedDays(hall, '2025-10-14'));
  assert.ok(Object.keys(kept).length > 400);
  await closeDays(hall);
  assert.deepEqual(await keptDays(hall), kept, 'nothing is counted twice');
  await recountFrom(hall, '2025-09-10');
  assert.deepEqual(await keptDays(hall), kept, 'counted anew it is the same');
});

test('rows by day, window, department and item all add up to the figures', async () => {
  const hall = await replayHall(SIX_WEEKS);
  await replayAll(hall, SIX_WEEKS);
  const period = { from: '2025-09-08', to: '2025-10-15' };
  const figures = await readFigures(hall, period);
  assert.ok(figures.accepted > 200 && figures.accepted < 300);
  for (const by of ['day', 'window', 'department', 'item'] as const) {
    const { rows, nextCursor } = await readStatistics(hall, { ...period, by, limit: 200 }, 'zh-CN');
    const sum = (part: 'accepted' | 'finished' | 'early' | 'onTime' | 'overdue') =>
      rows.reduce((total, row) => total + row[part], 0);
    assert.deepEqual([sum('accepted'), sum('finished')], [figures.accepted, figures.finished], by);
    assert.equal(sum('early') + sum('onTime') + sum('overdue'), sum('finished'));
    assert.equal(nextCursor, null);
  }
});

test('today is counted as it happens, and the same once it is over', async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  const figures = async (from: string, to: string) => {
    const { accepted, finished, earlyRate, finishedPerWorkingDay } = await readFigures(hall, { from, to });
    return [accepted, finished, earlyRate, finishedPerWorkingDay];
  };
  assert.deepEqual(await figures('2026-11-20', '2026-11-20'), [0, 0, null, 0]);
  const one = await receiveIn(hall, 'GA-0001');
  const other = await receiveIn(hall, 'GA-0002');
  await actIn(hall, one, DECIDE);
  assert.deepEqual(await figures('2026-11-20', '2026-11-20'), [2, 1, 1, 1]);
  hall.setNow('2026-11-23T10:00:00+08:00');
  await actIn(hall, other, DECIDE);
  assert.deepEqual(await figures('2026-11-20', '2026-11-23'), [2, 2, 1, 1], 'Friday to Monday: two days');
  assert.deepEqual(
    await figures('2026-11-23', '2027-01-31'),
    [0, 1, 1, 1],
    'days to come are not divided by',
  );
  assert.deepEqual(await figures('2026-12-01', '2026-12-31'), [0, 0, null, null]);
  assert.deepEqual(await figures('2026-11-01', '2026-11-19'), [0, 0, null, 0]);
  const kept = await keptDays(hall);
  assert.equal(kept['center 2026-11-20 '], '2 | 1 | 0 | 0 | 1');
  assert.equal(kept['center 2026-11-23 '], undefined, 'a day is kept when it is over');
});

test('a clock that is set back forgets the days that are not over any more', async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  await receiveIn(hall, 'GA-0001');
  hall.setNow('2026-11-24T10:00:00+08:00');
  assert.equal(await closeDays(hall), '2026-11-23');
  hall.setNow('2026-11-20T11:00:00+08:00');
  await receiveIn(hall, 'GA-0002');
  assert.equal((await readFigures(hall, { from: '2026-11-20', to: '2026-11-20' })).accepted, 2);
  hall.setNow('2026-11-24T10:00:00+08:00');
  assert.equal((await readFigures(hall, { from: '2026-11-20', to: '2026-11-20' })).accepted, 2);
});

test('two processes that count the same days at once keep them once', async () => {
  const hall = await testCasesHall({ now: '2026-11-20T10:00:00+08:00' });
  await receiveIn(hall, 'GA-0001');
  hall.setNow('2026-11-25T10:00:00+08:00');
  await Promise.all([closeDays(hall), closeDays(hall), closeDays(hall), closeDays(hall)]);
  assert.deepEqual(await keptDays(hall), await recountedDays(hall, '2026-11-24'));
});
