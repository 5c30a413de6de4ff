import { type Refusal, Refused } from '../platform/refusal.ts';
import { type Day, dayAt, dayNumber, dayNumberOf, isDay, weekdayAt, yearOf } from './day.ts';

/** What is known of one year: the arrangement of the State Council, or, if none is published, the holiday law. */
export interface CalendarYear {
  readonly year: number;
  /** Days off besides plain weekends; weekend days inside a holiday may be listed too. */
  readonly holidays: readonly Day[];
  /** Days at the weekend that are worked (调休上班). */
  readonly makeupDays: readonly Day[];
  /** True while the State Council has not published the year's arrangement. */
  readonly provisional: boolean;
  readonly source: string;
}

export type DayKind = 'working' | 'weekend' | 'holiday' | 'makeup';

const KINDS = ['working', 'weekend', 'holiday', 'makeup'] as const satisfies readonly DayKind[];

/** No answer can be given, because a day is needed of which the calendar knows nothing. */
export function calendarMissing(first: Day, last: Day): Refusal {
  return {
    refused: 'not_allowed_now',
    problem: 'calendar-missing',
    title: { zh: '日历没有覆盖到', en: 'Outside the calendar' },
    detail: {
      zh: `工作日历只有 ${first} 至 ${last}，算不到所需的日期，请管理员导入新的年份。`,
      en: `The working calendar reaches from ${first} to ${last} and not to the day that is needed; an administrator must import further years.`,
    },
  };
}

/**
 * The State's working days: a day listed as make-up day is worked, else one listed as holiday is off,
 * else Monday to Friday are worked. Every question is answered from tables made once, in constant time.
 * A day outside the covered years throws `Refused` with the problem `calendar-missing`.
 */
export class WorkingCalendar {
  /** Which version of the center's calendar this is; 0 if it was not read from one. */
  readonly version: number;
  /** The covered years, without gaps, in order. */
  readonly years: readonly CalendarYear[];
  readonly firstDay: Day;
  readonly lastDay: Day;

  readonly #firstNumber: number;
  readonly #length: number;
  readonly #firstYear: number;
  /** Per month: the index of the day before its first. */
  readonly #monthStart: Int32Array;
  readonly #days: Day[] = [];
  readonly #kinds: Uint8Array;
  /** How many working days there are up to and with the day of this index. */
  readonly #through: Int32Array;
  /** The index of the k-th working day, from 1. */
  readonly #nth: Int32Array;

  /** @param years in any order; they must follow each other without a gap */
  constructor(years: readonly CalendarYear[], version = 0) {
    this.version = version;
    this.years = [...years].sort((one, other) => one.year - other.year);
    const [first, last] = [this.years[0], this.years.at(-1)];
    if (!first || !last) throw new RangeError('a calendar needs at least one year');
    if (this.years.some((entry, index) => entry.year !== first.year + index)) {
      throw new RangeError('the years of a calendar must follow each other, each once');
    }
    this.#firstYear = first.year;
    this.#firstNumber = dayNumberOf(first.year, 1, 1);
    this.#length = dayNumberOf(last.year + 1, 1, 1) - this.#firstNumber;
    this.#monthStart = Int32Array.from(
      { length: this.years.length * 12 },
      (_, index) =>
        dayNumberOf(first.year + Math.floor(index / 12), (index % 12) + 1, 1) - this.#firstNumber - 1,
    );
    this.#kinds = this.#sortDays();
    this.#through = new Int32Array(this.#length);
    const working = [-1];
    for (let index = 0; index < this.#length; index += 1) {
      this.#days.push(dayAt(this.#firstNumber + index));
      if (isWorked(this.#kinds[index] as number)) working.push(index);
      this.#through[index] = working.length - 1;
    }
    this.#nth = Int32Array.from(working);
    this.firstDay = this.#days[0] as Day;
    this.lastDay = this.#days[this.#length - 1] as Day;
  }

  isWorkingDay(day: Day): boolean {
    return isWorked(this.#kinds[this.#index(day)] as number);
  }

  /** Why a day is worked or not. */
  kindOf(day: Day): DayKind {
    return KINDS[this.#kinds[this.#index(day)] as number] as DayKind;
  }

  /** True if the year of the day has no published arrangement: its days may still change. */
  isProvisional(day: Day): boolean {
    return this.isProvisionalAt(this.#firstNumber + this.#index(day));
  }

  /** The same for a day number. */
  isProvisionalAt(number: number): boolean {
    const day = this.#days[number - this.#firstNumber];
    if (day === undefined) throw new Refused(calendarMissing(this.firstDay, this.lastDay));
    return (this.years[yearOf(day) - this.#firstYear] as CalendarYear).provisional;
  }

  /**
   * The n-th working day after a day, which is not counted itself; the day itself for 0.
   * @param n a whole number, not negative
   */
  addWorkingDays(day: Day, n: number): Day {
    const index = this.#index(day);
    if (n === 0) return day;
    if (!(n > 0 && Number.isInteger(n))) throw new RangeError(`not a number of working days: ${n}`);
    const target = this.#nth[(this.#through[index] as number) + n];
    if (target === undefined) throw new Refused(calendarMissing(this.firstDay, this.lastDay));
    return this.#days[target] as Day;
  }

  /** Working days after `from` up to and with `to`; negative if `to` is the earlier one. */
  workingDaysBetween(from: Day, to: Day): number {
    return (this.#through[this.#index(to)] as number) - (this.#through[this.#index(from)] as number);
  }

  /**
   * Working days from the first covered day up to and with a day number.
   * The day before the first has none, so that counting may begin on it.
   */
  countThrough(number: number): number {
    const index = number - this.#firstNumber;
    if (index === -1) return 0;
    const count = this.#through[index];
    if (count === undefined) throw new Refused(calendarMissing(this.firstDay, this.lastDay));
    return count;
  }

  /** The day number of the k-th working day of the calendar, from 1; `Infinity` beyond its end. */
  nthWorkingDay(k: number): number {
    const index = this.#nth[k];
    return index === undefined ? Infinity : this.#firstNumber + index;
  }

  #sortDays(): Uint8Array {
    const kinds = new Uint8Array(this.#length);
    for (let index = 0; index < this.#length; index += 1) {
      if (weekdayAt(this.#firstNumber + index) > 5) kinds[index] = KINDS.indexOf('weekend');
    }
    // An arrangement may reach into a neighbouring year; what lies outside the covered years has no effect.
    const mark = (days: readonly Day[], kind: DayKind) => {
      for (const day of days) {
        const index = dayNumber(day) - this.#firstNumber;
        if (index >= 0 && index < this.#length) kinds[index] = KINDS.indexOf(kind);
      }
    };
    for (const entry of this.years) mark(entry.holidays, 'holiday');
    for (const entry of this.years) mark(entry.makeupDays, 'makeup');
    return kinds;
  }

  /** Where a day stands in the tables. Comparing with the table's own text also proves that the day exists. */
  #index(day: Day): number {
    const year =
      (day.charCodeAt(0) - 48) * 1000 +
      (day.charCodeAt(1) - 48) * 100 +
      (day.charCodeAt(2) - 48) * 10 +
      day.charCodeAt(3) -
      48;
    const month = (day.charCodeAt(5) - 48) * 10 + day.charCodeAt(6) - 48;
    const start = this.#monthStart[(year - this.#firstYear) * 12 + month - 1] as number;
    const index = start + (day.charCodeAt(8) - 48) * 10 + day.charCodeAt(9) - 48;
    if (this.#days[index] === day) return index;
    if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
    throw new Refused(calendarMissing(this.firstDay, this.lastDay));
  }
}

function isWorked(kind: number): boolean {
  return kind === 0 || kind === 3;
}
