import type { CaseDay as Day } from '../../../src/cases/days-schema.ts';

/** Days that follow each other and are told in one line, because all of them have the same story. */
export interface DayRun {
  readonly first: string;
  readonly last: string;
  readonly kind: 'single' | 'plain' | 'frozen' | 'holiday' | 'after_end';
  readonly days: readonly Day[];
  /** Counted days within, the first and the last of them; undefined where none is counted. */
  readonly counted: { readonly from: number; readonly to: number } | undefined;
  readonly stopId: string | null;
}

/** Fewer days than this stand one by one: a line for two of them would save nothing. */
const FEWEST = 3;

/**
 * The days of a case in lines: a long row of ordinary days, of one stop, of one holiday is one line with its days within
 * it. Days that matter by themselves stand alone.
 * @param marked days that must be seen, such as today and the due days
 */
export function runsOfDays(days: readonly Day[], marked: readonly (string | null)[]): DayRun[] {
  const runs: { kind: DayRun['kind']; key: string; days: Day[] }[] = [];
  for (const day of days) {
    const kind = marked.includes(day.day) ? 'single' : kindOf(day);
    const key = kind === 'single' ? day.day : `${kind} ${day.stopId ?? ''}`;
    const last = runs.at(-1);
    if (last?.key === key) last.days.push(day);
    else runs.push({ kind, key, days: [day] });
  }
  return runs.flatMap(({ kind, days: within }) =>
    within.length < FEWEST ? within.map((day) => runOf('single', [day])) : [runOf(kind, within)],
  );
}

function kindOf(day: Day): DayRun['kind'] {
  if (day.counting === 'frozen') return 'frozen';
  if (day.counting === 'after_end') return 'after_end';
  if (day.counting === 'day_off' && day.kind === 'holiday') return 'holiday';
  const isPlain = day.counting === 'counted' && (day.kind === 'working' || day.kind === 'weekend');
  return isPlain || (day.counting === 'day_off' && day.kind === 'weekend') ? 'plain' : 'single';
}

function runOf(kind: DayRun['kind'], days: readonly Day[]): DayRun {
  const numbers = days.flatMap(({ counting, counted }) =>
    counting === 'counted' && counted ? [counted] : [],
  );
  const [from, to] = [numbers[0], numbers.at(-1)];
  return {
    first: days[0]?.day ?? '',
    last: days.at(-1)?.day ?? '',
    kind,
    days,
    counted: from === undefined || to === undefined ? undefined : { from, to },
    stopId: days[0]?.stopId ?? null,
  };
}
