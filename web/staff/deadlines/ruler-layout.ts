/** One day as the server explains it. */
export interface RulerDay {
  readonly day: string;
  readonly kind: 'working' | 'weekend' | 'holiday' | 'makeup';
  readonly note: string | null;
  readonly counted: number | null;
  readonly stopped: boolean;
}

export interface RulerFacts {
  readonly days: readonly RulerDay[];
  readonly today: string;
  /** The day up to which the clock has run: today, or the day of the decision. */
  readonly until: string;
  readonly promisedDueOn: string | null;
  readonly statutoryDueOn: string | null;
}

/** What a day did to the clock, or will do. */
export type DayRole = 'accepted' | 'used' | 'left' | 'over' | 'beyond' | 'stopped' | 'off';

/** Neighbouring days that belong together, by their places on the ruler; `to` is the place after the last. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a day is on the ruler: counted and used, still left, over the promise, beyond it, stopped, or off. */
export function roleOf(day: RulerDay, index: number, facts: RulerFacts): DayRole {
  if (index === 0) return 'accepted';
  if (day.stopped) return 'stopped';
  if (day.counted === null) return 'off';
  const isWithin = facts.promisedDueOn === null || day.day <= facts.promisedDueOn;
  const isPast = day.day <= facts.until;
  if (isWithin) return isPast ? 'used' : 'left';
  return isPast ? 'over' : 'beyond';
}

/** Runs of neighbouring days for which `textOf` gives the same text; days without text are in none. */
export function spansOf(days: readonly RulerDay[], textOf: (day: RulerDay) => string | undefined): Span[] {
  const spans: Span[] = [];
  days.forEach((day, index) => {
    const text = textOf(day);
    if (text === undefined) return;
    const last = spans.at(-1);
    if (last && last.to === index && last.text === text) spans[spans.length - 1] = { ...last, to: index + 1 };
    else spans.push({ from: index, to: index + 1, text });
  });
  return spans;
}

/** Holidays that follow each other, with every name once: one long holiday may be two of the law. */
export function holidaySpans(days: readonly RulerDay[], separator: string): Span[] {
  return spansOf(days, (day) => (day.kind === 'holiday' ? '' : undefined)).map((span) => {
    const notes = days.slice(span.from, span.to).flatMap((day) => day.note?.split(/、|, /) ?? []);
    return { ...span, text: [...new Set(notes)].join(separator) };
  });
}

/** Place of a day on the ruler, or undefined when it lies outside. */
export function placeOf(days: readonly RulerDay[], day: string | null): number | undefined {
  const place = day === null ? -1 : days.findIndex((other) => other.day === day);
  return place < 0 ? undefined : place;
}

/**
 * Where a stretch of a step lies, cut to the ruler.
 * @param from first day @param through last day, included
 * @returns nothing when no part of it is on the ruler
 */
export function stretch(
  days: readonly RulerDay[],
  from: string,
  through: string,
): { from: number; to: number } | undefined {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined || through < first || from > last || from > through)
    return undefined;
  const start = from < first ? 0 : days.findIndex((other) => other.day === from);
  const end = through > last ? days.length - 1 : days.findIndex((other) => other.day === through);
  return { from: start, to: end + 1 };
}

/** The day after. Only for drawing: no due day is made of it. */
export function dayAfter(days: readonly RulerDay[], day: string): string | undefined {
  const place = placeOf(days, day);
  return place === undefined ? undefined : days[place + 1]?.day;
}
