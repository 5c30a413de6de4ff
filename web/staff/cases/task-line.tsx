import { Link } from '@tanstack/react-router';
import { useShortName } from '../catalog/short-name.ts';
import { distance } from '../deadlines/reach.ts';
import { deadlineTexts } from '../deadlines/texts.ts';
import { useMe } from '../identity/session.ts';
import { sayDay, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { actionTexts } from './action-texts.ts';
import { batchTexts } from './batch-texts.ts';
import { stepWord } from './step-word.ts';
import type { TaskGroup } from './task-groups.ts';
import { actionOf, type Line } from './task-pick.ts';
import { taskTexts } from './task-texts.ts';
import { caseTexts } from './texts.ts';

/** The head of the list of tasks. */
export function TaskHead() {
  const words = useWords(caseTexts);
  const batch = useWords(batchTexts);
  const { columns } = useWords(deadlineTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{columns.light}</th>
        <th scope="col" className="pick">
          <span className="sr">{batch.keys.pick}</span>
        </th>
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

const COLUMNS = 10;

/** Why the lines below stand here, and how many they are. */
export function TaskGroupHead({ group, count }: { readonly group: TaskGroup; readonly count: number }) {
  const { groups } = useWords(taskTexts);
  const { title, why } = groups[group];
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={COLUMNS}>
        <b>{title}</b> <span className="count">{count}</span> <span className="dim">{why}</span>
      </th>
    </tr>
  );
}

interface TaskLineProps {
  readonly line: Line;
  readonly today: string;
  readonly selected: boolean;
  readonly changed: boolean;
  readonly picked: boolean;
  /** Whether it may be done together with what is picked. */
  readonly pickable: boolean;
  /** @param upTo picks everything alike from the last one on */
  readonly onPick: (upTo: boolean) => void;
  readonly onSelect: () => void;
  readonly onAct: () => void;
}

/** One step that waits, with its case. */
export function TaskLine(props: TaskLineProps) {
  const { line, today, selected, changed, picked, onSelect, onAct } = props;
  const { row, task, key } = line;
  const batch = useWords(batchTexts);
  const words = useWords(deadlineTexts);
  const { states } = useWords(caseTexts);
  const { names } = useWords(actionTexts);
  const language = useLanguage();
  const me = useMe();
  const shortName = useShortName();
  const days = distance(row);
  const isRunning = row.clockState === 'running' || row.clockState === 'stopped';
  return (
    <tr
      className={row.light}
      data-selected={selected || undefined}
      data-picked={picked || undefined}
      data-changed={changed || undefined}
    >
      <th scope="row" className="band">
        <span className={`light ${row.light}`}>
          {row.clockState === 'finished'
            ? words.finished
            : row.clockState === 'not_started'
              ? states[row.state]
              : words.lights[row.light]}
        </span>
      </th>
      <td className="pick">
        <input
          type="checkbox"
          tabIndex={selected ? 0 : -1}
          checked={picked}
          disabled={!props.pickable}
          title={props.pickable ? undefined : batch.otherKind}
          aria-label={batch.pick(row.item.name, row.applicantName)}
          onClick={(event) => props.onPick(event.shiftKey)}
          onChange={() => undefined}
        />
      </td>
      <td className="left">
        {isRunning && (
          <b title={days < 0 ? words.overAloud(-days) : words.leftAloud(days)}>
            {days < 0 ? words.over(-days) : days}
          </b>
        )}
      </td>
      <td>
        <b>{stepWord(task.step, language)}</b>
        {me.department === null && (
          <span className="dim"> {shortName(task.department.code, task.department.name)}</span>
        )}
      </td>
      <td className={task.dueOn !== null && task.dueOn < today ? 'late' : ''}>
        {task.dueOn && sayDay(task.dueOn, language)}
      </td>
      <td className="item">
        <Link
          id={`task-${key}`}
          to="/cases/$caseNumber"
          params={{ caseNumber: row.caseNumber }}
          tabIndex={selected ? 0 : -1}
          onFocus={onSelect}
        >
          <span title={row.item.name}>{row.item.name}</span>
        </Link>
        {row.fastTrack && <span className="tag strong">{words.fastTrack}</span>}
      </td>
      <td className="dim applicant">
        <span title={row.applicantName}>{row.applicantName}</span>
      </td>
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
