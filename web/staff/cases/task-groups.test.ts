import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distance } from '../deadlines/reach.ts';
import { groupOf, groupTasks, TASK_GROUPS } from './task-groups.ts';
import type { Line, TaskRow } from './task-pick.ts';

const TODAY = '2026-11-23';

function lineOf(row: Partial<TaskRow>, dueOn: string | null = null, key = 'a'): Line {
  const base = {
    caseNumber: key,
    clockState: 'running',
    light: 'green',
    fastTrack: false,
    promisedDueOn: '2026-12-20',
    remainingWorkingDays: 9,
    overdueWorkingDays: 0,
    receivedAt: '2026-11-20T09:00:00.000+08:00',
  };
  const task = { index: 0, step: 'review', department: { code: 'FC-GA', name: '' }, dueOn, openedAt: '' };
  return { key, row: { ...base, ...row } as TaskRow, task };
}

test('each task has one reason to stand where it stands', () => {
  const asked = (row: Partial<TaskRow>, dueOn: string | null = null) => groupOf(lineOf(row, dueOn), TODAY);
  assert.equal(asked({ light: 'red', fastTrack: true }), 'fast');
  assert.equal(asked({ light: 'red' }), 'overdue');
  assert.equal(asked({ light: 'yellow', promisedDueOn: TODAY }), 'today');
  assert.equal(asked({ light: 'yellow' }), 'near');
  assert.equal(asked({}), 'rest');
  assert.equal(asked({}, TODAY), 'rest');
  assert.equal(asked({}, '2026-01-05'), 'late');
  assert.equal(asked({ light: 'yellow' }, '2026-01-05'), 'near', 'the promise to the applicant counts first');
  assert.equal(asked({ clockState: 'stopped', light: 'grey' }), 'stopped');
  assert.equal(asked({ clockState: 'finished', light: 'green', fastTrack: true }), 'decided');
});

test('inside a group first by days left, then by the step’s own limit', () => {
  const lines = [
    lineOf({ remainingWorkingDays: 9 }, '2026-12-01', 'later'),
    lineOf({ remainingWorkingDays: 5 }, '2026-12-02', 'second'),
    lineOf({ remainingWorkingDays: 5 }, '2026-12-01', 'first'),
    lineOf({ remainingWorkingDays: 5 }, null, 'third'),
  ];
  const [rest] = groupTasks(lines, TODAY);
  assert.deepEqual(
    rest?.lines.map(({ key }) => key),
    ['first', 'second', 'third', 'later'],
  );
});

test('no line is lost or shown twice, groups come in their order, running ones the most pressing first', () => {
  const row = fc.record({
    clockState: fc.constantFrom('running', 'stopped', 'finished'),
    light: fc.constantFrom('red', 'yellow', 'green', 'grey'),
    fastTrack: fc.boolean(),
    promisedDueOn: fc.constantFrom(TODAY, '2026-12-20', null),
    remainingWorkingDays: fc.nat(20),
    overdueWorkingDays: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const lines = rows.map((each, index) => lineOf(each as Partial<TaskRow>, null, String(index)));
      const groups = groupTasks(lines, TODAY);
      const shown = groups.flatMap((each) => each.lines.map(({ key }) => key));
      assert.deepEqual([...shown].sort(), lines.map(({ key }) => key).sort());
      const order = groups.map(({ group }) => TASK_GROUPS.indexOf(group));
      assert.deepEqual(
        order,
        [...order].sort((one, other) => one - other),
      );
      for (const { lines: inside } of groups) {
        const left = inside
          .filter((line) => line.row.clockState === 'running')
          .map((line) => distance(line.row));
        assert.deepEqual(
          left,
          [...left].sort((one, other) => one - other),
        );
      }
    }),
  );
});
