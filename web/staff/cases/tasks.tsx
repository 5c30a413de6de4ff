import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Action } from '../../../src/cases/action-table.ts';
import { rememberBoard } from '../deadlines/board-list.ts';
import { useChangedCases } from '../deadlines/changed-cases.ts';
import { deadlineTexts } from '../deadlines/texts.ts';
import { useMe } from '../identity/session.ts';
import { call } from '../platform/api.ts';
import { KeyBar } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import '../platform/list.css';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { ActionDialog } from './action-dialog.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { batchTexts } from './batch-texts.ts';
import { caseOf } from './case-queries.ts';
import { StandingIn } from './standing-in.tsx';
import { stepWord } from './step-word.ts';
import { groupTasks } from './task-groups.ts';
import { TaskGroupHead, TaskHead, TaskLine } from './task-line.tsx';
import {
  actionOf,
  fits,
  type Line,
  pickAll,
  pickedLines,
  pickUpTo,
  type Tasks as TaskList,
  toggle,
} from './task-pick.ts';
import { taskTexts } from './task-texts.ts';
import './tasks.css';
import { caseTexts } from './texts.ts';

const REREAD_MS = 60_000;

/** What waits for the department, in groups that say why they come first; each step can be done from here. */
export function Tasks() {
  const words = useWords(caseTexts);
  const deadline = useWords(deadlineTexts);
  const batch = useWords(batchTexts);
  const task = useWords(taskTexts);
  const language = useLanguage();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  useTitle(words.tasks);
  const query = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => call<TaskList>('/api/tasks', { signal }),
    refetchInterval: REREAD_MS,
  });
  const readAgain = () => client.invalidateQueries({ queryKey: ['tasks'] });
  const changed = useChangedCases(readAgain, readAgain);
  const rows = query.data?.items ?? [];
  const unsorted: readonly Line[] = rows.flatMap((row) =>
    row.tasks.map((step) => ({ row, task: step, key: `${row.caseNumber}-${step.index}` })),
  );
  const groups = groupTasks(unsorted, query.data?.today ?? '');
  const lines = groups.flatMap((each) => each.lines);
  const order = [...new Set(lines.map((line) => line.row.caseNumber))].join(' ');
  const [selected, setSelected] = useState<string>();
  const [together, setTogether] = useState<readonly Line[]>();
  const [acting, setActing] = useState<{ caseNumber: string; action: Action }>();
  const at = Math.max(
    0,
    lines.findIndex((line) => line.key === selected),
  );
  const current = lines[at];
  useEffect(() => {
    if (order) rememberBoard({ caseNumbers: order.split(' ') });
  }, [order]);

  const move = (by: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, selected === undefined ? at : at + by))];
    if (!line) return;
    setSelected(line.key);
    document.getElementById(`task-${line.key}`)?.focus();
  };
  const act = ({ row, task }: Line) => setActing({ caseNumber: row.caseNumber, action: actionOf(task) });
  const pick = usePick(lines);
  const actOnPicked = () => {
    if (pick.lines.length > 1) setTogether(pick.lines);
    else if (pick.lines[0] ?? current) act((pick.lines[0] ?? current) as Line);
  };
  const bindings: readonly KeyBinding[] = [
    { keys: ['j', 'ArrowDown'], says: deadline.keys.down, run: () => move(1) },
    { keys: ['k', 'ArrowUp'], says: deadline.keys.up, run: () => move(-1) },
    {
      keys: ['Enter'],
      says: words.taskKeys.open,
      run: () =>
        current && navigate({ to: '/cases/$caseNumber', params: { caseNumber: current.row.caseNumber } }),
    },
    { keys: ['x', ' '], says: batch.keys.pick, run: () => current && pick.turn(current) },
    { keys: ['Shift+x'], says: batch.keys.pickTo, run: () => current && pick.upTo(current) },
    { keys: ['a'], says: batch.keys.pickAll, run: () => current && pick.all(current) },
    ...(pick.lines.length > 0 ? [{ keys: ['Escape'], says: batch.keys.clear, run: pick.clear }] : []),
    { keys: ['F9'], says: words.taskKeys.act, run: actOnPicked },
  ];
  useKeys(words.tasks, bindings);

  return (
    <main id="content" className="list tasks" tabIndex={-1}>
      <div className="pagehead">
        <h1>
          {words.tasks}
          <small>{me.department?.name ?? deadline.wholeHall}</small>
        </h1>
        {lines.length > 0 && <p>{words.tasksSay(lines.length)}</p>}
      </div>
      <StandingIn />
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && lines.length === 0 && (
        <Empty title={words.noTasks}>
          <span>{task.emptyNext}</span>
          <span>{task.emptyAway}</span>
          <Link to="/board">{task.emptyBoard}</Link>
        </Empty>
      )}
      {lines.length > 0 && (
        <div className="sideways">
          <table>
            <caption className="sr">{words.tasksCaption}</caption>
            <TaskHead />
            {groups.map(({ group, lines: inside }) => (
              <tbody key={group}>
                <TaskGroupHead group={group} count={inside.length} />
                {inside.map((line) => (
                  <TaskLine
                    key={line.key}
                    line={line}
                    today={query.data?.today ?? ''}
                    selected={line.key === current?.key}
                    changed={changed.has(line.row.caseNumber)}
                    picked={pick.keys.has(line.key)}
                    pickable={pick.fits(line)}
                    onPick={(upTo) => (upTo ? pick.upTo(line) : pick.turn(line))}
                    onSelect={() => setSelected(line.key)}
                    onAct={() => act(line)}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {pick.lines[0] && (
        <div className="pickbar">
          <p role="status">
            {batch.picked(
              pick.lines.length,
              pick.lines[0].row.item.name,
              stepWord(pick.lines[0].task.step, language),
            )}
          </p>
          {pick.refused && (
            <span className="dim" role="alert">
              {batch.otherKind}
            </span>
          )}
          <button type="button" className="btn" onClick={pick.clear}>
            {batch.clear} <kbd>Esc</kbd>
          </button>
          {pick.lines.length > 1 && (
            <button type="button" className="btn primary" onClick={actOnPicked}>
              {batch.together(pick.lines.length)} <kbd>F9</kbd>
            </button>
          )}
        </div>
      )}
      <KeyBar hints={bindings} />
      {together && (
        <BatchDialog
          lines={together}
          onClose={(left) => {
            setTogether(undefined);
            pick.keep(left);
          }}
        />
      )}
      {acting && <ActingDialog key={acting.caseNumber} {...acting} onClose={() => setActing(undefined)} />}
    </main>
  );
}

/** The form above the list; the case is read first, because the form needs to know it. */
function ActingDialog(props: {
  readonly caseNumber: string;
  readonly action: Action;
  readonly onClose: () => void;
}) {
  const query = useQuery(caseOf(props.caseNumber));
  if (!query.data) return query.isError ? <Failure error={query.error} retry={query.refetch} /> : null;
  return (
    <ActionDialog action={props.action} view={query.data} onClose={props.onClose} onDone={props.onClose} />
  );
}

/** What is picked to be done at once, all of one kind. */
function usePick(lines: readonly Line[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const [refused, setRefused] = useState(false);
  const change = (next: ReadonlySet<string>, line: Line) => {
    setRefused(!fits(lines, keys, line));
    setKeys(next);
    setLast(line.key);
  };
  return {
    keys,
    lines: pickedLines(lines, keys),
    refused,
    fits: (line: Line) => fits(lines, keys, line),
    turn: (line: Line) => change(toggle(lines, keys, line), line),
    upTo: (line: Line) => change(pickUpTo(lines, keys, last, line), line),
    all: (line: Line) => change(pickAll(lines, keys, line), line),
    clear: () => setKeys(new Set()),
    keep: (left: readonly string[]) => setKeys(new Set(left)),
  };
}
