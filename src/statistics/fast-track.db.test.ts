import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { PERSON } from '../../test/case-builders.ts';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn, receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { receiveCase } from '../cases/index.ts';
import { compareWithLedger } from '../rebuild.ts';
import { closeDays, recountFrom } from './actions.ts';
import { readFastTrack, readGrantsOf } from './fast-track-queries.ts';
import { findOvertaken } from './fast-track-store.ts';

const DECIDE = { action: 'decide', body: { outcome: 'granted' } } as const;
const PERIOD = { from: '2026-03-01', to: '2026-03-31' };
const chief = staffMember('chief', 'FC-GA');
const director = staffMember('director');

describe('what is published', () => {
  test('how often, for whom, by whom, why, and who waited longer; no name and no number', async () => {
    const hall = await testCasesHall({ now: '2026-03-02T09:00:00+08:00' });
    const first = await receiveIn(hall, 'GA-0001');
    const second = await receiveIn(hall, 'GA-0001');
    const elsewhere = await receiveIn(hall, 'SJ-0006');
    hall.setNow('2026-03-03T09:00:00+08:00');
    const fast = await receiveIn(hall, 'GA-0003');
    const reason = `${PERSON.name}住院等着用，电话13800138000`;
    await actIn(hall, fast, { action: 'fast-track', body: { reason } }, { staff: chief });
    await actIn(
      hall,
      elsewhere,
      { action: 'fast-track', body: { reason: '开业典礼已定' } },
      { staff: director },
    );
    hall.setNow('2026-03-05T09:00:00+08:00');
    await actIn(hall, fast, DECIDE);
    assert.equal(
      (await readFastTrack(hall, PERIOD, 'zh-CN')).overtaken.cases,
      0,
      'nobody was decided after it',
    );
    hall.setNow('2026-03-06T09:00:00+08:00');
    await actIn(hall, first, DECIDE);
    const onTheDay = await readFastTrack(hall, PERIOD, 'zh-CN');
    assert.deepEqual(onTheDay.overtaken, {
      cases: 1,
      late: 0,
      medianWorkingDays: 2,
      longestWorkingDays: 2,
    });
    hall.setNow('2026-05-20T09:00:00+08:00');
    await actIn(hall, second, DECIDE);

    const view = await readFastTrack(hall, PERIOD, 'zh-CN');
    assert.deepEqual([view.granted, view.decided, view.leftOff], [2, 1, 0]);
    assert.deepEqual(view.overtaken, { cases: 2, late: 1, medianWorkingDays: 2, longestWorkingDays: 2 });
    assert.deepEqual(view.byDepartment, [
      { code: 'FC-GA', name: '丰城市公安局', count: 1 },
      { code: 'FC-SJ', name: '丰城市市场监督管理局', count: 1 },
    ]);
    assert.deepEqual(view.byGrantor, [
      { role: 'center', department: null, count: 1 },
      { role: 'chief', department: { code: 'FC-GA', name: '丰城市公安局' }, count: 1 },
    ]);
    assert.deepEqual(
      view.grants.map(({ reason, grantedOn, decidedOn, overtaken }) => [
        reason,
        grantedOn,
        decidedOn,
        overtaken,
      ]),
      [
        ['***住院等着用，电话***', '2026-03-03', '2026-03-05', 2],
        ['开业典礼已定', '2026-03-03', null, 0],
      ],
    );
    const text = JSON.stringify(view);
    for (const secret of ['王小明', '某某餐饮', '赵工', fast.caseNumber, first.caseNumber]) {
      assert.ok(!text.includes(secret), secret);
    }
    const outside = await readFastTrack(hall, { from: '2026-04-01', to: '2026-05-31' }, 'en');
    assert.deepEqual([outside.granted, outside.overtaken.cases, outside.grants], [0, 0, []]);

    const grants = await readGrantsOf(hall, { ...PERIOD, limit: 1 }, 'zh-CN');
    const rest = await readGrantsOf(hall, { ...PERIOD, limit: 1, cursor: grants.nextCursor ?? '' }, 'zh-CN');
    const all = [...grants.items, ...rest.items];
    assert.equal(rest.nextCursor, null);
    const one = all.find(({ caseNumber }) => caseNumber === fast.caseNumber);
    assert.equal(one?.by, '赵工（虚构）');
    assert.deepEqual(one?.overtaken, [
      { caseNumber: second.caseNumber, workingDays: 2, late: true },
      { caseNumber: first.caseNumber, workingDays: 2, late: false },
    ]);
  });
});

test('what is kept of days that are over is what the ledger gives, counted anew as well, and a lost row is missed', async () => {
  const hall = await testCasesHall({ now: '2026-03-02T09:00:00+08:00' });
  const others = [await receiveIn(hall, 'GA-0001'), await receiveIn(hall, 'GA-0001')];
  for (const day of ['2026-03-03', '2026-03-04']) {
    hall.setNow(`${day}T09:00:00+08:00`);
    const fast = await receiveIn(hall, 'GA-0003');
    await actIn(hall, fast, { action: 'fast-track', body: { reason: '急事急办' } }, { staff: chief });
    hall.setNow(`${day}T16:00:00+08:00`);
    await actIn(hall, fast, DECIDE);
  }
  hall.setNow('2026-03-04T17:00:00+08:00');
  for (const other of others) await actIn(hall, other, DECIDE);
  hall.setNow('2026-03-09T09:00:00+08:00');
  const { db, centerId } = hall;
  assert.deepEqual(await findOvertaken(db, centerId, PERIOD), [], 'nothing is kept before the days are over');
  await closeDays(hall);
  const kept = await findOvertaken(db, centerId, PERIOD);
  assert.equal(kept.length, 4, 'two cases behind two others');
  await recountFrom(hall, '2026-03-03');
  assert.deepEqual(await findOvertaken(db, centerId, PERIOD), kept);
  assert.equal((await compareWithLedger(hall, () => {})).counts.get('statistics.overtaken'), 0);
  await db`delete from statistics.overtaken where case_number = ${others[0]?.caseNumber ?? ''}`;
  assert.equal((await compareWithLedger(hall, () => {})).counts.get('statistics.overtaken'), 2);
});

describe('the routes', () => {
  test('the figures are everybody’s, the single grants supervision’s; a wrong day gets a sentence', async () => {
    const hall = await testHall();
    const { app, signIn } = await testApp(hall);
    const open = await app.inject('/api/public/statistics/fast-track');
    assert.equal(open.statusCode, 200);
    assert.deepEqual(open.json().overtaken, {
      cases: 0,
      late: 0,
      medianWorkingDays: null,
      longestWorkingDays: null,
    });
    const wrong = await app.inject('/api/public/statistics/fast-track?from=2026-02-30');
    assert.equal(wrong.statusCode, 422);
    assert.equal(wrong.json().errors[0].pointer, '/from');
    const url = '/api/supervision/fast-track';
    assert.equal((await app.inject(url)).statusCode, 401);
    assert.equal((await app.inject({ url, headers: await signIn('clerk', 'GA') })).statusCode, 403);
    const answer = await app.inject({ url, headers: await signIn('supervisor') });
    assert.deepEqual([answer.statusCode, answer.json().items], [200, []]);
  });

  test('what the window grants at reception is counted as its own', async () => {
    const hall = await testCasesHall({ now: '2026-03-02T09:00:00+08:00' });
    const order = { ...receptionOf('GA-0003'), fastTrack: { reason: '明天出行' } };
    await receiveCase(hall, staffMember('clerk', 'FC-GA'), order, 'zh-CN', undefined);
    const { byGrantor } = await readFastTrack(hall, PERIOD, 'zh-CN');
    const department = { code: 'FC-GA', name: '丰城市公安局' };
    assert.deepEqual(byGrantor, [{ role: 'window', department, count: 1 }]);
  });
});
