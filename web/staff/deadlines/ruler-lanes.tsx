import type { CSSProperties } from 'react';
import type { StepView } from '../../../src/cases/case-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { dayOfMoment, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { dayAfter, type RulerDay, stretch } from './ruler-layout.ts';
import { deadlineTexts } from './texts.ts';

const FIRST_ROW = 7;

interface LanesProps {
  readonly days: readonly RulerDay[];
  readonly steps: readonly StepView[];
  readonly today: string;
  /** Width of a day in px. */
  readonly column: number;
}

/** Below the days one lane for each step: who held it, from when to when, and what is still to come. */
export function RulerLanes({ days, steps, today, column }: LanesProps) {
  const shades = days.flatMap((day, index) =>
    day.kind === 'weekend' || day.kind === 'holiday' ? [index] : [],
  );
  return (
    <>
      {shades.map((at) => (
        <i key={at} className="shade" style={{ '--at': at } as CSSProperties} />
      ))}
      {steps.map((step, index) => (
        <Lane
          key={step.index}
          step={step}
          row={FIRST_ROW + index}
          days={days}
          today={today}
          column={column}
        />
      ))}
    </>
  );
}

interface LaneProps {
  readonly step: StepView;
  readonly row: number;
  readonly days: readonly RulerDay[];
  readonly today: string;
  readonly column: number;
}

function Lane({ step, row, days, today, column }: LaneProps) {
  const words = useWords(deadlineTexts).ruler;
  const language = useLanguage();
  const shortName = useShortName();
  const opened = step.openedAt && dayOfMoment(step.openedAt);
  const done = step.doneAt && dayOfMoment(step.doneAt);
  const worked = opened ? stretch(days, opened, done ?? today) : undefined;
  const tomorrow = dayAfter(days, today);
  const toGo =
    step.state === 'open' && step.dueOn && tomorrow ? stretch(days, tomorrow, step.dueOn) : undefined;
  const end = toGo?.to ?? worked?.to;
  const isLate = step.dueOn !== null && step.dueOn < today;
  const note =
    step.state === 'open'
      ? [
          ...(step.holdsUp ? [words.holdsUp] : []),
          ...(step.dueOn ? [(isLate ? words.late : words.due)(sayShortDay(step.dueOn, language))] : []),
        ].join(words.pause) || undefined
      : step.state === 'done'
        ? step.opinion
        : step.state === 'skipped'
          ? words.skipped
          : undefined;
  const place = (from: number, to: number) => ({ '--row': row, '--at': from, '--to': to }) as CSSProperties;
  const isNamed = worked !== undefined && textPx(step.stepName) <= (worked.to - worked.from) * column;
  const side =
    note && worked && end !== undefined ? sideFor(note, worked, end, days.length, column) : undefined;
  const said = isLate && step.state === 'open' ? <b>{note}</b> : note;
  return (
    <>
      <i className="line" style={{ '--row': row } as CSSProperties} />
      <span
        className={`lane ${step.state}`}
        data-holds-up={step.holdsUp ? (isLate ? 'late' : 'now') : undefined}
        style={{ '--row': row } as CSSProperties}
        title={`${step.departmentName} ${step.stepName}`}
      >
        <b>{shortName(step.department, step.departmentName)}</b> <span>{step.stepName}</span>
      </span>
      {worked && (
        <span
          className={`bar ${step.state}`}
          style={place(worked.from, worked.to)}
          title={isNamed ? undefined : step.stepName}
        >
          {isNamed && step.stepName}
          {side === 'inside' && <span className="within">{said}</span>}
        </span>
      )}
      {toGo && <span className="bar togo" style={place(toGo.from, toGo.to)} />}
      {(side === 'before' || side === 'after') && worked && end !== undefined && (
        <span
          className={side === 'before' ? 'remark before' : 'remark'}
          style={side === 'before' ? place(0, worked.from) : place(end, days.length)}
          title={note ?? undefined}
        >
          {said}
        </span>
      )}
    </>
  );
}

/** How wide a text is at 12 px, about, with the room around it. */
function textPx(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 12.5 : 6.8), 12);
}

/** Where a remark has room: behind its bar, before it, or else inside; cut short behind or before where nothing has. */
function sideFor(
  text: string,
  bar: { readonly from: number; readonly to: number },
  end: number,
  columns: number,
  column: number,
): 'after' | 'before' | 'inside' {
  const needed = textPx(text) + 8;
  const [after, before] = [(columns - end) * column, bar.from * column];
  if (needed <= after) return 'after';
  if (needed <= before) return 'before';
  if (2 * needed <= (bar.to - bar.from) * column) return 'inside';
  return after >= before ? 'after' : 'before';
}
