import type { Day } from '../../../src/calendar/day.ts';
import type { CaseDay } from '../../../src/cases/days-schema.ts';
import type { Progress } from '../../../src/cases/progress-schema.ts';

/** One day on the ruler: what happened to the case on it. */
export type DayRole = 'got' | 'used' | 'left' | 'late' | 'later' | 'frozen' | 'off';

export interface RulerDay extends CaseDay {
  readonly role: DayRole;
  readonly isToday: boolean;
  /** The promise or the law ends on it. */
  readonly post: 'promise' | 'law' | 'both' | undefined;
  /** First day of a stop. */
  readonly stopBegins: boolean;
}

/** More days than this do not stand side by side legibly. */
const MOST_DAYS = 45;

/**
 * The days of a case with their roles, from acceptance to the later of its due days. Of a very long clock only the
 * part up to the promise (or today) is drawn: what the law allows beyond is said in words.
 */
export function rulerOf(view: Progress): RulerDay[] {
  const until = view.finishedAt?.slice(0, 10) ?? view.today;
  const days = view.days.map(
    (day, index): RulerDay => ({
      ...day,
      role: roleOf(view, day, index === 0, until),
      isToday: day.day === view.today,
      post: postOf(view, day.day),
      stopBegins: day.stopped && !view.days[index - 1]?.stopped,
    }),
  );
  if (days.length <= MOST_DAYS) return days;
  const needed = days.findLastIndex(({ isToday, post }) => isToday || post === 'promise' || post === 'both');
  return needed < 0 ? days : days.slice(0, needed + 3);
}

function roleOf(view: Progress, day: CaseDay, isFirst: boolean, until: Day): DayRole {
  if (day.stopped) return 'frozen';
  if (isFirst) return 'got';
  if (day.counted === null) return day.kind === 'weekend' || day.kind === 'holiday' ? 'off' : 'later';
  const isPast = day.day <= until;
  const isWithin = view.promisedDueOn === null || day.day <= view.promisedDueOn;
  if (isWithin) return isPast ? 'used' : 'left';
  return isPast ? 'late' : 'later';
}

function postOf({ promisedDueOn, statutoryDueOn }: Progress, day: Day): RulerDay['post'] {
  if (day === promisedDueOn) return day === statutoryDueOn ? 'both' : 'promise';
  return day === statutoryDueOn ? 'law' : undefined;
}

/** Days that follow each other, and the notes that the calendar has on them, each once. */
export interface DayRun {
  readonly first: Day;
  readonly last: Day;
  readonly notes: readonly string[];
}

/** The runs of neighbouring days that a test picks. Where festivals fall together a day's note names several. */
export function runsOf(days: readonly RulerDay[], picks: (day: RulerDay) => boolean): DayRun[] {
  const runs: DayRun[] = [];
  days.forEach((day, index) => {
    if (!picks(day)) return;
    const before = days[index - 1];
    const open = before && picks(before) ? runs.pop() : undefined;
    const notes = new Set([...(open?.notes ?? []), ...namesIn(day.note)]);
    runs.push({ first: open?.first ?? day.day, last: day.day, notes: [...notes] });
  });
  return runs;
}

function namesIn(note: string | null): string[] {
  return note?.split(/、|, /).filter(Boolean) ?? [];
}
