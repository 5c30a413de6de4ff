import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Static } from 'typebox';
import type { Action } from '../../../src/cases/allowed-actions.ts';
import type { TaskList } from '../../../src/deadlines/deadlines-schema.ts';
import { rememberBoard } from '../deadlines/board-list.ts';
import { useChangedCases } from '../deadlines/board-query.ts';
import { distance } from '../deadlines/reach.ts';
import { deadlineTexts } from '../deadlines/texts.ts';
import { useMe } from '../identity/session.ts';
import { call } from '../platform/api.ts';
import { sayDay, sayShortDay } from '../platform/days.ts';
import { KeyBar } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import '../platform/list.css';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { ActionDialog } from './action-dialog.tsx';
import { actionTexts } from './action-texts.ts';
import { caseOf } from './case-queries.ts';
import { stepWord } from './step-word.ts';
import './tasks.css';
import { caseTexts } from './texts.ts';

type Tasks = Static<typeof TaskList>;
type TaskRow = Tasks['items'][number];
type Task = TaskRow['tasks'][number];

const REREAD_MS = 60_000;

/** What waits for the department, the most urgent first; each step can be done from here. */
export function Tasks() {
  const words = useWords(caseTexts);
  const deadline = useWords(deadlineTexts);
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  useTitle(words.tasks);
  const query = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => call<Tasks>('/api/tasks', { signal }),
    refetchInterval: REREAD_MS,
  });
  const changed = useChangedCases(() => client.invalidateQueries({ queryKey: ['tasks'] }));
  const rows = query.data?.items ?? [];
  const lines = rows.flatMap((row) =>
    row.tasks.map((task) => ({ row, task, key: `${row.caseNumber}-${task.index}` })),
  );
  const [selected, setSelected] = useState<string>();
  const [acting, setActing] = useState<{ caseNumber: string; action: Action }>();
  const at = Math.max(
    0,
    lines.findIndex((line) => line.key === selected),
  );
  const current = lines[at];
  useEffect(() => {
    if (query.data) rememberBoard({ caseNumbers: query.data.items.map((row) => row.caseNumber) });
  }, [query.data]);

  const move = (by: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, selected === undefined ? at : at + by))];
    if (!line) return;
    setSelected(line.key);
    document.getElementById(`task-${line.key}`)?.focus();
  };
  const act = (row: TaskRow, task: Task) => setActing({ caseNumber: row.caseNumber, action: actionOf(task) });
  const bindings: readonly KeyBinding[] = [
    { keys: ['j', 'ArrowDown'], says: deadline.keys.down, run: () => move(1) },
    { keys: ['k', 'ArrowUp'], says: deadline.keys.up, run: () => move(-1) },
    {
      keys: ['Enter'],
      says: words.taskKeys.open,
      run: () =>
        current && navigate({ to: '/cases/$caseNumber', params: { caseNumber: current.row.caseNumber } }),
    },
    { keys: ['F9'], says: words.taskKeys.act, run: () => current && act(current.row, current.task) },
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
      {query.isPending && <Loading />}
      {query.isError && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && lines.length === 0 && <Empty title={words.noTasks}>{words.noTasksHint}</Empty>}
      {lines.length > 0 && (
        <div className="sideways">
          <table>
            <caption className="sr">{words.tasksCaption}</caption>
            <TaskHead />
            <tbody>
              {lines.map(({ row, task, key }) => (
                <TaskLine
                  key={key}
                  id={`task-${key}`}
                  row={row}
                  task={task}
                  today={query.data?.today ?? ''}
                  selected={key === current?.key}
                  changed={changed.has(row.caseNumber)}
                  onSelect={() => setSelected(key)}
                  onAct={() => act(row, task)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <KeyBar hints={bindings} />
      {acting && <ActingDialog key={acting.caseNumber} {...acting} onClose={() => setActing(undefined)} />}
    </main>
  );
}

/** By which action a step is done. */
function actionOf(task: Task): Action {
  if (task.step === 'decision') return 'decide';
  return task.step === 'issuance' ? 'issue' : 'complete-step';
}

function TaskHead() {
  const words = useWords(caseTexts);
  const { columns } = useWords(deadlineTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{columns.light}</th>
        <th scope="col" className="left">
          {columns.remaining}
        </th>
        <th scope="col">{columns.step}</th>
        <th scope="col">{words.tasksColumns.stepDue}</th>
        <th scope="col">{columns.item}</th>
        <th scope="col">{columns.applicant}</th>
        <th scope="col">{columns.due}</th>
        <th scope="col">{columns.number}</th>
        <th scope="col">{words.tasksColumns.act}</th>
      </tr>
    </thead>
  );
}

interface TaskLineProps {
  readonly id: string;
  readonly row: TaskRow;
  readonly task: Task;
  readonly today: string;
  readonly selected: boolean;
  readonly changed: boolean;
  readonly onSelect: () => void;
  readonly onAct: () => void;
}

function TaskLine({ id, row, task, today, selected, changed, onSelect, onAct }: TaskLineProps) {
  const words = useWords(deadlineTexts);
  const { names } = useWords(actionTexts);
  const language = useLanguage();
  const me = useMe();
  const days = distance(row);
  const isRunning = row.clockState === 'running' || row.clockState === 'stopped';
  return (
    <tr className={row.light} data-selected={selected || undefined} data-changed={changed || undefined}>
      <th scope="row" className="band">
        <span className={`light ${row.light}`}>
          {row.clockState === 'finished' ? words.finished : words.lights[row.light]}
        </span>
      </th>
      <td className="left">
        {isRunning && (
          <b title={days < 0 ? words.overAloud(-days) : words.leftAloud(days)}>
            {days < 0 ? words.over(-days) : days}
          </b>
        )}
      </td>
      <td>
        <b>{stepWord(task.step, language)}</b>
        {me.department === null && <span className="dim"> {task.department.name}</span>}
      </td>
      <td className={task.dueOn !== null && task.dueOn < today ? 'late' : ''}>
        {task.dueOn && sayDay(task.dueOn, language)}
      </td>
      <td className="item">
        <Link
          id={id}
          to="/cases/$caseNumber"
          params={{ caseNumber: row.caseNumber }}
          tabIndex={selected ? 0 : -1}
          onFocus={onSelect}
        >
          {row.item.name}
        </Link>
        {row.fastTrack && <span className="tag strong">{words.fastTrack}</span>}
      </td>
      <td className="dim">{row.applicantName}</td>
      <td className="dim">{row.promisedDueOn && sayShortDay(row.promisedDueOn, language)}</td>
      <td className="id">{row.caseNumber}</td>
      <td>
        <button type="button" className="btn small" onClick={onAct}>
          {names[actionOf(task)]} {selected && <kbd>F9</kbd>}
        </button>
      </td>
    </tr>
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
