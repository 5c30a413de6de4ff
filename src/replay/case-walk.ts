import { type Day, dayAt, dayNumber } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Outcome } from '../cases/case-event.ts';
import type { Item, Limit } from '../catalog/item.ts';

/**
 * Walks through a case's days one working day at a time and counts what its promise has used up. It counts on its
 * own and not by the rules of the product, which have to come to the same.
 */
export class CaseWalk {
  readonly #calendar: WorkingCalendar;
  readonly #acceptedOn: Day;
  readonly #promise: Limit;
  /** The last date by law; only where the law counts calendar days, which a long holiday eats up. */
  #lawful: number;
  #extension = 0;
  #day: Day;
  #used = 0;
  /** The last day on which the clock stood. */
  #frozen: Day | undefined;

  /** @param mayPassLaw whether the case may go on when the law's limit is over */
  constructor(calendar: WorkingCalendar, acceptedOn: Day, item: Item, mayPassLaw: boolean) {
    const { promisedLimit, statutoryLimit } = item;
    const endsByLaw = statutoryLimit.unit === 'calendar_day' && !mayPassLaw;
    this.#calendar = calendar;
    this.#acceptedOn = acceptedOn;
    this.#promise = promisedLimit;
    this.#lawful = endsByLaw ? dayNumber(acceptedOn) + statutoryLimit.value : Number.POSITIVE_INFINITY;
    this.#day = acceptedOn;
  }

  get day(): Day {
    return this.#day;
  }

  /** Days of the promise that are used up, this day among them. */
  get used(): number {
    return this.#used;
  }

  /**
   * Goes on until so many days are used up and the clock runs; stays where it is if that is so already, and on the
   * law's last day.
   */
  goTo(used: number): void {
    while (this.#day === this.#frozen || (this.#used < used && this.#maySpendMore())) this.#goOn();
  }

  /** The clock stands from this day on for so many working days and is resumed on the last of them. */
  stopFor(workingDays: number): void {
    const wasFrozen = this.#day === this.#frozen;
    if (!wasFrozen && this.#day !== this.#acceptedOn) this.#used -= 1;
    const from = dayNumber(this.#day);
    this.#day = this.#calendar.addWorkingDays(this.#day, workingDays);
    // The law counts from the day after acceptance, so that a date frozen before is no date less.
    const isUncounted = wasFrozen || dayAt(from) === this.#acceptedOn;
    this.#lawful += dayNumber(this.#day) - from + (isUncounted ? 0 : 1);
    this.#frozen = this.#day;
  }

  extend(workingDays: number): void {
    this.#extension += workingDays;
    this.#lawful += workingDays;
  }

  /** How a decision on this day stands to the promise. */
  timeliness(): Outcome {
    const [now, due] =
      this.#promise.unit === 'calendar_day'
        ? [dayNumber(this.#day), this.#promisedDate()]
        : [this.#used, this.#promise.value + this.#extension];
    if (now < due) return 'early';
    return now === due ? 'on_time' : 'overdue';
  }

  #maySpendMore(): boolean {
    return dayNumber(this.#next()) <= this.#rolled(this.#lawful);
  }

  #goOn(): void {
    const next = this.#next();
    this.#used += this.#promise.unit === 'calendar_day' ? dayNumber(next) - dayNumber(this.#day) : 1;
    this.#day = next;
  }

  #next(): Day {
    return this.#calendar.addWorkingDays(this.#day, 1);
  }

  #promisedDate(): number {
    return this.#rolled(dayNumber(this.#acceptedOn) + this.#promise.value + this.#extension);
  }

  /** A limit in calendar days that ends on a day off ends on the next working day. */
  #rolled(date: number): number {
    let last = date;
    while (Number.isFinite(last) && !this.#calendar.isWorkingDay(dayAt(last))) last += 1;
    return last;
  }
}
