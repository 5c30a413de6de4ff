import type { Static } from 'typebox';
import type { Action } from '../../../src/cases/action-table.ts';
import type { TaskList } from '../../../src/deadlines/deadlines-schema.ts';

export type Tasks = Static<typeof TaskList>;
export type TaskRow = Tasks['items'][number];
export type Task = TaskRow['tasks'][number];

/** One line of the tasks: a case, and one of its steps that waits. */
export interface Line {
  readonly key: string;
  readonly row: TaskRow;
  readonly task: Task;
}

/** By which action a step is done. */
export function actionOf(task: Pick<Task, 'step'>): Action {
  if (task.step === 'decision') return 'decide';
  if (task.step === 'paper_check') return 'check-papers';
  return task.step === 'issuance' ? 'issue' : 'complete-step';
}

/**
 * Only what is alike may be done at once: the same item, the same step of the same department. Papers are looked at
 * one case at a time.
 */
export function isSameKind(one: Line, other: Line): boolean {
  if (one.task.step === 'paper_check') return one.key === other.key;
  return (
    one.row.item.code === other.row.item.code &&
    one.task.step === other.task.step &&
    one.task.index === other.task.index &&
    one.task.department.code === other.task.department.code
  );
}

/** The lines that are picked and still there, in the order of the list. */
export function pickedLines(lines: readonly Line[], picked: ReadonlySet<string>): Line[] {
  return lines.filter((line) => picked.has(line.key));
}

/** Whether a line may be added to what is picked. */
export function fits(lines: readonly Line[], picked: ReadonlySet<string>, line: Line): boolean {
  const [first] = pickedLines(lines, picked);
  return first === undefined || isSameKind(first, line);
}

/** Adds a line, or takes it off; what is not of the same kind changes nothing. */
export function toggle(lines: readonly Line[], picked: ReadonlySet<string>, line: Line): ReadonlySet<string> {
  const next = new Set(picked);
  if (next.delete(line.key)) return next;
  return fits(lines, picked, line) ? next.add(line.key) : picked;
}

/** Adds everything of the same kind between the line that was picked last and this one. */
export function pickUpTo(
  lines: readonly Line[],
  picked: ReadonlySet<string>,
  lastKey: string | undefined,
  line: Line,
): ReadonlySet<string> {
  const here = lines.indexOf(line);
  const last = lines.findIndex(({ key }) => key === lastKey);
  const from = last < 0 ? here : last;
  const between = lines.slice(Math.min(from, here), Math.max(from, here) + 1);
  const kind = pickedLines(lines, picked)[0] ?? line;
  return new Set([...picked, ...between.filter((each) => isSameKind(kind, each)).map(({ key }) => key)]);
}

/** Everything of the same kind as what is picked, or as the line. */
export function pickAll(
  lines: readonly Line[],
  picked: ReadonlySet<string>,
  line: Line,
): ReadonlySet<string> {
  const kind = pickedLines(lines, picked)[0] ?? line;
  return new Set(lines.filter((each) => isSameKind(kind, each)).map(({ key }) => key));
}
