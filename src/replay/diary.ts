import type { Day } from '../calendar/day.ts';
import type { Deed } from '../cases/case-story.ts';
import type { Command } from '../cases/command.ts';
import type { Staff } from '../identity/staff.ts';
import { dayOf } from '../platform/time.ts';
import { minutesOfDay, momentAt } from './hours.ts';
import type { Random } from './random.ts';

const MORNING = 9 * 60 + 5;
const EVENING = 16 * 60 + 45;
/** Whatever is done in one go on one day is done by then. */
const LATEST = 17 * 60 + 55;
const LONGEST_PAUSE = 18;

/** What is done about a case, one thing after the other. */
export class Diary {
  readonly deeds: Deed[] = [];
  readonly #random: Random;
  #last: Temporal.Instant;

  constructor(receivedAt: Temporal.Instant, random: Random) {
    this.#last = receivedAt;
    this.#random = random;
  }

  /** Something is done on a day: at any hour of a new one, some minutes later on the same. @returns the moment */
  write(day: Day, staff: Staff, command: Command): Temporal.Instant {
    const at = momentAt(day, day === dayOf(this.#last) ? this.#soon() : this.#anyTime());
    this.deeds.push({ at, staff, command });
    this.#last = at;
    return at;
  }

  #anyTime(): number {
    return MORNING + this.#random.next() * (EVENING - MORNING);
  }

  /** Late in the day the pauses get shorter, so that the day is never left. */
  #soon(): number {
    const last = minutesOfDay(this.#last);
    const pause = Math.min(LONGEST_PAUSE * this.#random.next(), (LATEST - last) / 8);
    return last + Math.max(pause, 0.1);
  }
}
