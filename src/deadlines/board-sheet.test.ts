import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardRow } from '../cases/board-schema.ts';
import { boardSheet } from './board-sheet.ts';

const row: BoardRow = {
  caseNumber: 'FC20261123000001D',
  item: { code: 'GA-0001', name: '居民身份证首次申领' },
  applicantName: '张样例',
  state: 'accepted',
  light: 'red',
  clockState: 'running',
  promisedDueOn: '2026-11-19',
  statutoryDueOn: '2026-12-30',
  noticeDueOn: null,
  promptOn: '2026-11-16',
  usedWorkingDays: 22,
  remainingWorkingDays: 0,
  overdueWorkingDays: 2,
  statutoryRemainingWorkingDays: 27,
  outcome: null,
  step: 'review',
  holder: { code: 'FC-GA', name: '公安局' },
  holders: 1,
  window: 'A01',
  fastTrack: true,
  extended: false,
  deferredMaterials: 1,
  receivedAt: '2026-10-20T09:00:00.000+08:00',
  resumesOn: null,
};

/** A row by its headings. */
function read(rows: readonly BoardRow[], language: 'zh-CN' | 'en') {
  const { columns, rows: cells } = boardSheet(rows, language);
  return Object.fromEntries(columns.map(({ heading }, index) => [heading, cells[0]?.[index]]));
}

test('a row has words for lights, days as days, and days over the limit below zero', () => {
  assert.deepEqual(read([row], 'zh-CN'), {
    办件号: 'FC20261123000001D',
    灯: '超时',
    剩余工作日: -2,
    承诺到期: { day: '2026-11-19' },
    法定到期: { day: '2026-12-30' },
    预计恢复: null,
    事项编码: 'GA-0001',
    事项: '居民身份证首次申领',
    申请人: '张样例',
    状态: '已受理',
    在谁手上: '公安局',
    环节: '审查',
    窗口: 'A01',
    收件: { day: '2026-10-20' },
    快速通道: '是',
    已延期: null,
    容缺份数: 1,
  });
});

test('in English too; a clock that has not started has no days left', () => {
  const waiting: BoardRow = { ...row, clockState: 'not_started', light: 'grey', overdueWorkingDays: 0 };
  const english = read([waiting], 'en');
  assert.deepEqual([english.Light, english['Working days left'], english.Step], ['stopped', null, 'Review']);
});
