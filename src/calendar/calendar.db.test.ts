import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type TestHall, testHall } from '../../test/hall.ts';
import { connect } from '../platform/db.ts';
import { Refused } from '../platform/refusal.ts';
import {
  calendarOfVersion,
  currentCalendar,
  ensureCalendar,
  importCalendar,
  importCalendarFile,
} from './actions.ts';
import { publishedYears } from './published-calendar.ts';
import type { CalendarYear } from './working-days.ts';

const YEAR_2027: CalendarYear = {
  year: 2027,
  holidays: ['2026-12-31', '2027-01-01', '2027-02-05', '2027-02-06'],
  makeupDays: ['2026-12-26', '2027-02-20'],
  provisional: false,
  source: '示例（虚构）',
};

async function hallWithCalendar(now?: string): Promise<TestHall> {
  const hall = await testHall(now === undefined ? {} : { now });
  await ensureCalendar(hall);
  return hall;
}

const versionsOf = ({ db, centerId }: TestHall) =>
  db`select version, imported_by, source from calendar.version where center_id = ${centerId} order by version`;

test('the first start gives the years that ship, later starts change nothing', async () => {
  const hall = await testHall();
  await assert.rejects(currentCalendar(hall), /ensureCalendar/);
  await Promise.all([ensureCalendar(hall), ensureCalendar(hall), ensureCalendar(hall)]);
  await ensureCalendar(hall);
  const calendar = await currentCalendar(hall);
  assert.equal(calendar.version, 1);
  assert.deepEqual(calendar.years, publishedYears());
  assert.equal(calendar.addWorkingDays('2026-08-03', 45), '2026-10-10');
  assert.deepEqual(
    [...(await versionsOf(hall))],
    [{ version: 1, imported_by: null, source: 'calendar-cn.json' }],
  );
});

test('a start in a later year adds by the holiday law the years that have become necessary', async () => {
  const hall = await hallWithCalendar();
  hall.setNow('2028-01-03T09:00:00+08:00');
  await ensureCalendar(hall);
  const calendar = await currentCalendar(hall);
  assert.deepEqual([calendar.version, calendar.lastDay], [2, '2034-12-31']);
  assert.equal(calendar.isProvisional('2034-01-01'), true);
  assert.equal((await testHallYears(hall, 1)).at(-1), 2032);
});

async function testHallYears(hall: TestHall, version: number): Promise<number[]> {
  return (await calendarOfVersion(hall, version)).years.map(({ year }) => year);
}

test('an import makes a new version and tells what has changed; the old version stays readable', async () => {
  const hall = await hallWithCalendar();
  const before = await currentCalendar(hall);
  const imported = await importCalendar(hall, {
    years: [YEAR_2027],
    source: 'calendar-2027.json',
    importedBy: 'somebody',
  });
  assert.equal(imported.version, 2);
  assert.deepEqual(imported.years, [{ year: 2027, change: 'published' }]);
  assert.deepEqual(imported.days.slice(0, 3), [
    { day: '2026-12-26', before: 'weekend', after: 'makeup' },
    { day: '2026-12-31', before: 'working', after: 'holiday' },
    { day: '2027-02-07', before: 'holiday', after: 'weekend' },
  ]);
  const after = await currentCalendar(hall);
  assert.deepEqual(
    [after.version, after.isWorkingDay('2026-12-31'), after.isProvisional('2027-01-05')],
    [2, false, false],
  );
  assert.equal(await calendarOfVersion(hall, 1), before);
  assert.equal(before.isWorkingDay('2026-12-31'), true);
  assert.deepEqual((await versionsOf(hall))[1], {
    version: 2,
    imported_by: 'somebody',
    source: 'calendar-2027.json',
  });

  const again = await importCalendar(hall, {
    years: [YEAR_2027],
    source: 'calendar-2027.json',
    importedBy: 'somebody',
  });
  assert.deepEqual(again, { version: 2, years: [], days: [] });
  assert.equal((await versionsOf(hall)).length, 2);
});

test('another process sees an import a few seconds later, and every version at once', async () => {
  const hall = await hallWithCalendar();
  const other = { ...hall, db: connect(hall.databaseUrl, { max: 1 }) };
  try {
    assert.equal((await currentCalendar(other)).version, 1);
    await importCalendar(hall, { years: [YEAR_2027], source: 'x', importedBy: null });
    assert.equal((await calendarOfVersion(other, 2)).version, 2);
    hall.setNow('2026-11-23T09:00:05+08:00');
    assert.equal((await currentCalendar(other)).version, 2);
    await assert.rejects(calendarOfVersion(other, 3), /no calendar of version 3/);
  } finally {
    await other.db.end();
  }
});

test('of two imports at once one is refused by name and leaves nothing behind', async () => {
  const hall = await hallWithCalendar();
  const gate = await hall.db.reserve();
  await gate`begin`;
  // Reading goes on behind this lock, writing waits: both have read version 1 before either writes.
  await gate`lock table calendar.version in share row exclusive mode`;
  const both = Promise.allSettled(
    [YEAR_2027, { ...YEAR_2027, source: '另一份示例（虚构）' }].map((year) =>
      importCalendar(hall, { years: [year], source: 'x', importedBy: null }),
    ),
  );
  for (let waiting = 0; waiting < 2; ) {
    const rows = await gate`
      select count(*)::int as count from pg_locks where relation = 'calendar.version'::regclass and not granted`;
    waiting = rows[0]?.count as number;
  }
  await gate`commit`;
  gate.release();
  const refused = (await both)
    .filter((outcome) => outcome.status === 'rejected')
    .map(({ reason }) => reason as Refused);
  assert.deepEqual(
    refused.map(({ refusal }) => refusal.problem),
    ['calendar-imported-meanwhile'],
  );
  assert.equal((await versionsOf(hall)).length, 2);
  const years = await hall.db`select count(*)::int as count from calendar.year`;
  assert.equal(years[0]?.count, 2 * 29);
});

test('what goes along is written with the version or not at all', async () => {
  const hall = await hallWithCalendar();
  const { db, centerId } = hall;
  const broken = () => [
    db`insert into calendar.version (center_id, version, imported_at, source) values (${centerId}, 0, now(), 'x') returning 1`,
  ];
  await assert.rejects(importCalendar(hall, { years: [YEAR_2027], source: 'x', importedBy: null }, broken));
  assert.equal((await versionsOf(hall)).length, 1);
  assert.equal((await currentCalendar(hall)).version, 1);
});

test('a file is imported whole, or refused with every fault and nothing imported', async () => {
  const hall = await hallWithCalendar();
  const folder = await mkdtemp(join(tmpdir(), 'yiting-calendar-'));
  const path = join(folder, 'calendar-2027.json');
  const entry = {
    holidays: ['2027-01-01'],
    makeup_workdays: ['2027-02-20'],
    provisional: false,
    source: '示例（虚构）',
  };
  try {
    await writeFile(
      path,
      JSON.stringify({ 2027: { ...entry, makeup_workdays: ['2027-02-22', '2027-02-30'] }, 2028: entry }),
    );
    await assert.rejects(importCalendarFile(hall, path), (error) => {
      assert.ok(error instanceof Refused);
      const faults = (error.refusal.errors ?? []).map(({ detail }) => detail.en);
      assert.equal(faults.length, 4);
      assert.match(faults[0] as string, /^calendar-2027\.json 2027 makeup_workdays #2/);
      return true;
    });
    assert.equal((await versionsOf(hall)).length, 1);
    await writeFile(path, JSON.stringify({ 2027: entry }));
    assert.equal((await importCalendarFile(hall, path)).version, 2);
    assert.deepEqual((await versionsOf(hall))[1], {
      version: 2,
      imported_by: null,
      source: 'calendar-2027.json',
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a calendar that was not there is asked for again', async () => {
  const hall = await testHall();
  await assert.rejects(currentCalendar(hall));
  await assert.rejects(calendarOfVersion(hall, 1));
  await ensureCalendar(hall);
  assert.equal((await currentCalendar(hall)).version, 1);
});
