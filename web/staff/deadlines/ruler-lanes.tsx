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
}

/** Below the days one lane for each step: who held it, from when to when, and what is still to come. */
export function RulerLanes({ days, steps, today }: LanesProps) {
  const shades = days.flatMap((day, index) =>
    day.kind === 'weekend' || day.kind === 'holiday' ? [index] : [],
  );
  return (
    <>
      {shades.map((at) => (
        <i key={at} className="shade" style={{ '--at': at } as CSSProperties} />
      ))}
      {steps.map((step, index) => (
        <Lane key={step.index} step={step} row={FIRST_ROW + index} days={days} today={today} />
      ))}
    </>
  );
}

interface LaneProps {
  readonly step: StepView;
  readonly row: number;
  readonly days: readonly RulerDay[];
  readonly today: string;
}

function Lane({ step, row, days, today }: LaneProps) {
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
      ? step.dueOn && (isLate ? words.late : words.due)(sayShortDay(step.dueOn, language))
      : step.state === 'done'
        ? step.opinion
        : step.state === 'skipped'
          ? words.skipped
          : undefined;
  const place = (from: number, to: number) => ({ '--row': row, '--at': from, '--to': to }) as CSSProperties;
  return (
    <>
      <i className="line" style={{ '--row': row } as CSSProperties} />
      <span
        className={`lane ${step.state}`}
        style={{ '--row': row } as CSSProperties}
        title={`${step.departmentName} ${step.stepName}`}
      >
        <b>{shortName(step.department, step.departmentName)}</b> {step.stepName}
      </span>
      {worked && (
        <span className={`bar ${step.state}`} style={place(worked.from, worked.to)}>
          {worked.to - worked.from > 1 && step.stepName}
        </span>
      )}
      {toGo && <span className="bar togo" style={place(toGo.from, toGo.to)} />}
      {note && end !== undefined && (
        <span
          className={end > (days.length * 2) / 3 ? 'remark before' : 'remark'}
          style={end > (days.length * 2) / 3 ? place(0, worked?.from ?? end) : place(end, days.length)}
        >
          {isLate && step.state === 'open' ? <b>{note}</b> : note}
        </span>
      )}
    </>
  );
}
