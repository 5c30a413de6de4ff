import { distance } from '../deadlines/reach.ts';
import type { Line } from './task-pick.ts';

/** Why a task stands where it stands, in the order of the page. */
export const TASK_GROUPS = [
  'fast',
  'overdue',
  'today',
  'near',
  'late',
  'rest',
  'stopped',
  'decided',
] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/** The group of a task: the first reason that holds. */
export function groupOf({ row, task }: Pick<Line, 'row' | 'task'>, today: string): TaskGroup {
  if (row.clockState === 'finished') return 'decided';
  // What is missing has to be told within a few days, or the case counts as accepted.
  if (task.step === 'paper_check') return task.dueOn === today ? 'today' : 'near';
  if (row.fastTrack) return 'fast';
  if (row.light === 'red') return 'overdue';
  if (row.clockState === 'stopped') return 'stopped';
  if (row.promisedDueOn === today) return 'today';
  if (row.light === 'yellow') return 'near';
  return task.dueOn !== null && task.dueOn < today ? 'late' : 'rest';
}

/** Inside a group: first what hurts most, by the case's days left, then the step's own limit, then who waits longer. */
function compare(one: Line, other: Line): number {
  return (
    daysLeft(one) - daysLeft(other) ||
    (one.task.dueOn ?? '9').localeCompare(other.task.dueOn ?? '9') ||
    one.row.receivedAt.localeCompare(other.row.receivedAt) ||
    one.key.localeCompare(other.key)
  );
}

/** A stopped or finished clock has no days left that could hurt. */
function daysLeft({ row }: Line): number {
  return row.clockState === 'running' ? distance(row) : Number.MAX_SAFE_INTEGER;
}

export interface Grouped {
  readonly group: TaskGroup;
  readonly lines: readonly Line[];
}

/** All lines by group, without empty groups. */
export function groupTasks(lines: readonly Line[], today: string): readonly Grouped[] {
  return TASK_GROUPS.map((group) => ({
    group,
    lines: lines.filter((line) => groupOf(line, today) === group).sort(compare),
  })).filter((each) => each.lines.length > 0);
}
