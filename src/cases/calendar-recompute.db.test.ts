import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { type TestCasesHall, testCasesHall } from '../../test/cases-hall.ts';
import { actIn, receiveIn } from '../../test/db-cases.ts';
import { assertDerivedRows } from '../../test/derived-rows.ts';
import { testHall } from '../../test/hall.ts';
import { importCalendarFile, newestCalendar } from '../calendar/index.ts';
import type { CalendarYear } from '../calendar/working-days.ts';
import { recomputeClocks } from './calendar-actions.ts';
import { readRecalculation } from './calendar-queries.ts';
import { verifyLedger } from './ledger-queries.ts';
import { findEvents } from './ledger-store.ts';
import { getCase } from './queries.ts';

// What is accepted then is promised for 2027, whose holidays are not published.
const DECEMBER = '2026-12-28T09:00:00+08:00';
const CLOCK = { actor: { kind: 'clock' }, language: 'zh-CN' } as const;

/** A made-up arrangement of 2027: what was expected, and two days more at New Year. */
async function arrangement(
  hall: TestCasesHall,
  changed: Partial<Pick<CalendarYear, 'holidays'>> = {},
): Promise<void> {
  const { years } = await newestCalendar(hall);
  const year = years.find((each) => each.year === 2027) as CalendarYear;
  const holidays = new Set([...year.holidays, '2027-01-01', '2027-01-04', '2027-01-05']);
  const published = {
    holidays: changed.holidays ?? [...holidays].sort(),
    makeup_workdays: year.makeupDays,
    provisional: false,
    source: '放假安排（虚构）',
  };
  const folder = await mkdtemp(join(tmpdir(), 'yiting-calendar-'));
  const file = join(folder, '2027.json');
  await writeFile(file, JSON.stringify({ 2027: published }));
  await importCalendarFile(hall, file);
  await rm(folder, { recursive: true });
}

async function hallWith(codes: readonly string[]): Promise<{ hall: TestCasesHall; numbers: string[] }> {
  const hall = await testCasesHall({ now: DECEMBER });
  const numbers: string[] = [];
  for (const code of codes) numbers.push((await receiveIn(hall, code)).caseNumber);
  return { hall, numbers };
}

const kindsOf = async (hall: TestCasesHall, number: string) =>
  (await findEvents(hall.db, hall.centerId, number)).map(({ event }) => event.kind);

describe('when a calendar is published', () => {
  test('open cases are computed anew, each with its event, and all that is derived with them', async () => {
    const { hall, numbers } = await hallWith(['SJ-0006', 'SJ-0006', 'SJ-0006']);
    const [moved, stopped, decided] = numbers as [string, string, string];
    const hearing = { ground: 'hearing', legalBasis: '法', expectedWorkingDays: 3 } as const;
    await actIn(hall, { caseNumber: stopped }, { action: 'stop', body: hearing });
    await actIn(hall, { caseNumber: decided }, { action: 'withdraw', body: { reason: '不办了' } });
    const before = (await getCase(hall, moved)).facts.due;
    assert.equal(before?.provisional, true);
    await arrangement(hall);
    assert.equal((await readRecalculation(hall, 'zh-CN')).waiting, 2);
    const steps: string[] = [];
    const onProgress = (done: number, of: number) => steps.push(`${done}/${of}`);
    const report = await recomputeClocks(hall, { ...CLOCK, onProgress });
    const after = (await getCase(hall, moved)).facts.due;
    assert.equal(after?.provisional, false);
    assert.ok((after?.promisedOn ?? '') > (before?.promisedOn ?? ''));
    assert.deepEqual(steps, ['2/2']);
    assert.deepEqual([report.waiting, report.looked, report.moved.length], [0, 2, 1]);
    assert.deepEqual(report.moved[0], {
      caseNumber: moved,
      itemName: '食品经营许可（餐饮服务）',
      department: '丰城市市场监督管理局',
      promisedBefore: before?.promisedOn,
      promisedAfter: after?.promisedOn,
      statutoryBefore: before?.statutoryOn,
      statutoryAfter: after?.statutoryOn,
    });
    assert.equal((await getCase(hall, stopped)).facts.due?.calendarVersion, report.calendarVersion);
    assert.ok(!(await kindsOf(hall, decided)).includes('recalculated'));
    await assertDerivedRows(hall);
    assert.deepEqual((await verifyLedger(hall)).breaks, []);
  });

  test('a second run changes nothing and tells the same', async () => {
    const { hall, numbers } = await hallWith(['SJ-0006']);
    await arrangement(hall);
    const first = await recomputeClocks(hall, CLOCK);
    assert.deepEqual(await recomputeClocks(hall, CLOCK), first);
    const kinds = await kindsOf(hall, numbers[0] as string);
    assert.equal(kinds.filter((kind) => kind === 'recalculated').length, 1);
  });

  test('broken off half-way it goes on where it was, and two at once do each case once', async () => {
    const { hall, numbers } = await hallWith(Array.from({ length: 40 }, () => 'SJ-0006'));
    await arrangement(hall);
    const killed = recomputeClocks(hall, {
      ...CLOCK,
      onProgress: () => {
        throw new Error('the process is gone');
      },
    });
    await assert.rejects(killed, /gone/);
    assert.equal((await readRecalculation(hall, 'zh-CN')).waiting, 8);
    const reports = await Promise.all([recomputeClocks(hall, CLOCK), recomputeClocks(hall, CLOCK)]);
    assert.deepEqual(
      reports.map(({ waiting, moved }) => [waiting, moved.length]),
      [
        [0, 40],
        [0, 40],
      ],
    );
    for (const number of numbers) {
      const kinds = await kindsOf(hall, number);
      assert.equal(kinds.filter((kind) => kind === 'recalculated').length, 1);
    }
  });

  test('somebody who acts on a case at the same moment does not keep it from its new days', async () => {
    const { hall, numbers } = await hallWith(['SJ-0006']);
    const [caseNumber] = numbers as [string];
    await arrangement(hall);
    const body = { reason: '急事' };
    const outcomes = await Promise.allSettled([
      recomputeClocks(hall, CLOCK),
      actIn(hall, { caseNumber }, { action: 'fast-track', body }),
    ]);
    assert.equal(outcomes[0].status, 'fulfilled');
    assert.equal((await readRecalculation(hall, 'zh-CN')).waiting, 0);
    assert.ok((await kindsOf(hall, caseNumber)).includes('recalculated'));
  });

  test('where the arrangement is what was expected the days become firm and nobody is told', async () => {
    const { hall } = await hallWith(['SJ-0006']);
    const { years } = await newestCalendar(hall);
    const { holidays } = years.find((each) => each.year === 2027) as CalendarYear;
    await arrangement(hall, { holidays });
    const report = await recomputeClocks(hall, CLOCK);
    assert.deepEqual([report.moved.length, report.firm, report.unchanged], [0, 1, 0]);
    assert.equal(await messages(hall), 0);
  });

  test('whose promised day moves is told by SMS', async () => {
    const { hall } = await hallWith(['SJ-0006']);
    await arrangement(hall);
    await recomputeClocks(hall, CLOCK);
    assert.equal(await messages(hall), 1);
  });
});

async function messages({ db, centerId }: TestCasesHall): Promise<number> {
  const [row] = await db`
    select count(*)::int as count from notifications.message
    where center_id = ${centerId} and template = 'case.recalculated'`;
  return row?.count;
}

describe('over HTTP', () => {
  test('the administrator may, a clerk may not; the moved cases can be taken away as a table', async () => {
    const { app, hall, signIn } = await testApp(await testHall({ now: DECEMBER }));
    await receiveIn(hall, 'SJ-0006');
    await arrangement(hall);
    const url = '/api/calendar/recompute';
    const clerk = await signIn('clerk');
    assert.equal((await app.inject({ method: 'POST', url, headers: clerk })).statusCode, 403);
    const admin = await signIn('admin');
    assert.equal((await app.inject({ url, headers: admin })).json().waiting, 1);
    const answer = await app.inject({ method: 'POST', url, headers: admin });
    assert.deepEqual([answer.statusCode, answer.json().moved.length], [200, 1]);
    const table = await app.inject({ url: `${url}/moved.csv`, headers: admin });
    assert.match(table.headers['content-disposition'] as string, /calendar-\d+\.csv/);
    assert.match(table.body, /^\uFEFF办件号,事项,[\s\S]*\r\n.*食品经营许可（餐饮服务）/);
  });

  test('each day of a case says why, with the sums of both limits', async () => {
    const { app, hall, signIn } = await testApp(await testHall({ now: DECEMBER }));
    const { caseNumber } = await receiveIn(hall, 'SJ-0006');
    const chief = await signIn('chief');
    const answer = await app.inject({ url: `/api/cases/${caseNumber}/days`, headers: chief });
    const { days, budget } = answer.json();
    assert.equal(days[0].why, '受理当天，不算');
    assert.equal(budget.promised.used + budget.promised.remaining, budget.promised.limit);
  });

  test('another promise is tried on decided cases; longer than the law is refused', async () => {
    const { app, hall, signIn } = await testApp(await testHall({ now: DECEMBER }));
    const { caseNumber } = await receiveIn(hall, 'CG-0004');
    await receiveIn(hall, 'SJ-0006');
    hall.setNow('2026-12-30T15:00:00+08:00');
    await actIn(hall, { caseNumber }, { action: 'decide', body: { outcome: 'granted' } });
    const url = '/api/items/CG-0004/what-if';
    const director = await signIn('director');
    const answer = await app.inject({ url: `${url}?promised=1`, headers: director });
    const { cases, promises, median, promisedLimit } = answer.json();
    assert.deepEqual([cases, median, promisedLimit.value], [1, 2, 5]);
    assert.deepEqual(promises.slice(0, 3), [
      { value: 1, early: 0, onTime: 0, late: 1 },
      { value: 2, early: 0, onTime: 1, late: 0 },
      { value: 3, early: 1, onTime: 0, late: 0 },
    ]);
    assert.equal((await app.inject({ url: `${url}?promised=300`, headers: director })).statusCode, 422);
    assert.equal((await app.inject({ url, headers: await signIn('clerk') })).statusCode, 403);
    assert.equal((await app.inject({ url, headers: await signIn('admin') })).statusCode, 200);
  });
});
