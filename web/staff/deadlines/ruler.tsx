import { type CSSProperties, Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Light, StepView } from '../../../src/cases/case-schema.ts';
import { sayDay, sayMonth, sayShortDay, shortWeekday } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import './ruler.css';
import './ruler-lanes.css';
import { type Flag, hangFlags } from './ruler-flags.ts';
import { RulerLanes } from './ruler-lanes.tsx';
import {
  type DayRole,
  holidaySpans,
  placeOf,
  type RulerDay,
  type RulerFacts,
  roleOf,
  spansOf,
} from './ruler-layout.ts';
import { deadlineTexts } from './texts.ts';

/** Room for the names of the lanes; in English the step stands below the department. */
const NAMES_PX = { 'zh-CN': 148, en: 176 };
/** Room that a flag with a date takes, and that of today, which has none. */
const FLAG_PX = 108;
const TODAY_PX = 46;
/** Right of the last day, so that a post there does not touch the frame. */
const EDGE_PX = 16;
/** Narrower columns do not hold two figures: then only some days are named. */
const ROOMY_PX = 16;
const DENSE_STEP = 5;

interface RulerProps {
  readonly facts: RulerFacts;
  readonly steps: readonly StepView[];
  readonly light: Light;
  /** What the ruler shows, in one sentence, for those who do not see it. */
  readonly summary: string;
}

/** The days of a case side by side: counted, left, stopped, off; the promise and the law stand as posts. */
export function Ruler({ facts, steps, light, summary }: RulerProps) {
  const words = useWords(deadlineTexts).ruler;
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { days } = facts;
  const names = NAMES_PX[language];
  const column = Math.max(8, (width - names - EDGE_PX) / days.length);
  const isDense = width > 0 && column < ROOMY_PX;
  const months = spansOf(days, (day) => sayMonth(day.day, language));
  const holidays = holidaySpans(days, language === 'en' ? ', ' : '、');
  const stops = spansOf(days, (day) => (day.stopped ? words.stop : undefined));
  return (
    <div ref={frame} className="rulerframe">
      <div
        className={`ruler ${light}`}
        data-dense={isDense || undefined}
        style={
          {
            '--days': days.length,
            '--lanes': Math.max(1, steps.length),
            '--names': `${names}px`,
          } as CSSProperties
        }
        role="img"
        aria-label={summary}
      >
        {months.map((span) => (
          <Across key={span.from} className="month" from={span.from} to={span.to}>
            {span.text}
          </Across>
        ))}
        {holidays.map((span) => (
          <Across key={span.from} className="note" from={span.from} to={span.to}>
            {span.text}
          </Across>
        ))}
        <span className="label">{words.workingDays}</span>
        {days.map((day, index) => (
          <Day key={day.day} day={day} index={index} facts={facts} dense={isDense} />
        ))}
        {stops.map((span) => (
          <Across key={span.from} className="halted" from={span.from} to={span.to}>
            {span.to - span.from > 2 && <span className="light grey">{span.text}</span>}
          </Across>
        ))}
        <Posts facts={facts} column={column} />
        <RulerLanes days={days} steps={steps} today={facts.until} column={column} />
      </div>
    </div>
  );
}

/** @param column width of a day in px */
function Posts({ facts, column }: { readonly facts: RulerFacts; readonly column: number }) {
  const words = useWords(deadlineTexts).ruler;
  const language = useLanguage();
  const { days, promisedDueOn, statutoryDueOn } = facts;
  const today = placeOf(days, facts.today);
  const promise = placeOf(days, promisedDueOn);
  const law = placeOf(days, statutoryDueOn);
  const width = FLAG_PX / column;
  const flags: Flag[] = [];
  if (promise !== undefined) flags.push({ kind: 'promise', at: promise, width });
  if (law !== undefined && law !== promise) flags.push({ kind: 'law', at: law, width });
  if (today !== undefined && today !== promise && today !== law) {
    flags.push({ kind: 'now', at: today, width: TODAY_PX / column });
  }
  const names: Readonly<Record<Flag['kind'], ReactNode>> = {
    now: words.today,
    promise: <Named name={words.promise} day={promisedDueOn && sayShortDay(promisedDueOn, language)} />,
    law: <Named name={words.law} day={statutoryDueOn && sayShortDay(statutoryDueOn, language)} />,
  };
  return hangFlags(flags, days.length).map(({ kind, at, side, level }) => (
    <Fragment key={kind}>
      <span className={`flag ${kind} ${side}`} style={{ '--at': at, '--level': level } as CSSProperties}>
        {names[kind]}
      </span>
      <i className={`post ${kind}`} style={{ '--at': at } as CSSProperties} />
    </Fragment>
  ));
}

function Named({ name, day }: { readonly name: string; readonly day: string | null }) {
  return (
    <>
      <b>{name}</b> {day}
    </>
  );
}

interface DayProps {
  readonly day: RulerDay;
  readonly index: number;
  readonly facts: RulerFacts;
  readonly dense: boolean;
}

/** One column: weekday, date, and its place in the count. */
function Day({ day, index, facts, dense }: DayProps) {
  const words = useWords(deadlineTexts).ruler;
  const language = useLanguage();
  const role = roleOf(day, index, facts);
  const isRest = day.kind === 'weekend' || day.kind === 'holiday';
  const isMakeup = day.kind === 'makeup';
  const column = { '--at': index } as CSSProperties;
  const isNamed =
    !dense || index === 0 || index === facts.days.length - 1 || (day.counted ?? 1) % DENSE_STEP === 0;
  return (
    <>
      {isMakeup && (
        <b className="note" style={{ '--at': index, '--to': index + 1 } as CSSProperties}>
          {dense ? '' : words.makeup}
        </b>
      )}
      <span className={isRest ? 'weekday rest' : 'weekday'} style={column}>
        {!dense && shortWeekday(day.day, language)}
      </span>
      <span
        className={`date${isRest ? ' rest' : ''}${day.day === facts.today ? ' today' : ''}`}
        style={column}
      >
        {isNamed && Number(day.day.slice(8))}
      </span>
      <span
        className={`cell ${role}${isRest ? ' rest' : ''}`}
        style={column}
        title={`${sayDay(day.day, language)}`}
      >
        {cellText(role, day, isNamed, words.accepted)}
      </span>
    </>
  );
}

function cellText(role: DayRole, day: RulerDay, isNamed: boolean, accepted: string): ReactNode {
  if (role === 'accepted') return accepted;
  return isNamed && role !== 'stopped' ? day.counted : undefined;
}

interface AcrossProps {
  readonly className: string;
  readonly from: number;
  readonly to: number;
  readonly children: ReactNode;
}

function Across({ className, from, to, children }: AcrossProps) {
  return (
    <span className={className} style={{ '--at': from, '--to': to } as CSSProperties}>
      {children}
    </span>
  );
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
