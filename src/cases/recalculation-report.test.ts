import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DUE } from '../../test/case-change.ts';
import { reportAsCsv, reportOf, sayReport } from './recalculation-report.ts';

const before = { ...DUE, provisional: true };
const firm = { ...DUE, calendarVersion: 2 };
const moved = { ...firm, promisedOn: '2026-12-02' };
const NAMES = {
  item: { code: 'GA-0001', version: 1 },
  department: 'FC-GA',
  itemName: { zh: '旅馆业"特种行业"许可', en: 'Hotel licence' },
  departmentName: { zh: '公安局', en: 'Public Security' },
};
const recalculated = [
  { ...NAMES, caseNumber: 'B', before, due: { ...moved, promisedOn: '2026-12-03' } },
  { ...NAMES, caseNumber: 'A', before, due: moved },
  { ...NAMES, caseNumber: 'C', before, due: firm },
  { ...NAMES, caseNumber: 'D', before: DUE, due: firm },
];

test('moved cases by their new day, the others counted; nothing is counted twice', () => {
  const report = reportOf(2, 0, recalculated, 'en');
  assert.deepEqual(
    report.moved.map(({ caseNumber }) => caseNumber),
    ['A', 'B'],
  );
  assert.deepEqual([report.looked, report.firm, report.unchanged], [4, 1, 1]);
  assert.equal(report.moved.length + report.firm + report.unchanged, report.looked);
  assert.deepEqual(report.moved[0], {
    caseNumber: 'A',
    itemName: 'Hotel licence',
    department: 'Public Security',
    promisedBefore: '2026-11-30',
    promisedAfter: '2026-12-02',
    statutoryBefore: '2026-12-21',
    statutoryAfter: '2026-12-21',
  });
});

test('as a table: a line each, quotes doubled, marked as UTF-8', () => {
  const lines = reportAsCsv(reportOf(2, 0, recalculated, 'zh-CN'), 'zh-CN').split('\r\n');
  assert.equal(lines[0], '\uFEFF办件号,事项,部门,原承诺到期,现承诺到期,原法定到期,现法定到期');
  assert.equal(lines[1], 'A,"旅馆业""特种行业""许可",公安局,2026-11-30,2026-12-02,2026-12-21,2026-12-21');
  assert.equal(lines.length, 4);
});

test('on the command line: the sum, each moved case, and what stayed behind', () => {
  const lines = sayReport(reportOf(2, 3, recalculated, 'zh-CN'));
  assert.match(lines[0] as string, /重算 4 件：移动 2，暂定转确定 1，不变 1/);
  assert.match(lines[1] as string, /^A {2}2026-11-30 → 2026-12-02/);
  assert.match(lines.at(-1) as string, /3 still stand/);
});
