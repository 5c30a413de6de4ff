import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { type Day, dayAt, dayNumber } from '../calendar/day.ts';
import { dayOfMoment } from './moment.ts';

/** What stands before the digest of the first day. */
export const NO_DIGEST = '0'.repeat(64);

/** All events of a center's day in one number, over the digest of the day before. */
export interface DayDigest {
  readonly day: Day;
  readonly events: number;
  /** Cases to which something happened on the day. */
  readonly cases: number;
  /** SHA-256 in hexadecimal digits, as is `previous`. */
  readonly digest: string;
  readonly previous: string;
  readonly madeAt: string;
}

/** The hashes of a day's events in the order of case number and sequence, as the ledger has them. */
export interface HashesOfDay {
  readonly day: Day;
  readonly cases: number;
  readonly hashes: readonly string[];
}

/**
 * What a day's digest is taken of, a line each: the digest of the day before, the day, a line for each of its events.
 * The digest is the SHA-256 of exactly this text, so that `sha256sum` checks it.
 */
export function linesOfDay(previous: string, day: Day, hashes: readonly string[]): string {
  return [previous, day, ...hashes.map(publicLine)].map((line) => `${line}\n`).join('');
}

/**
 * The line that everybody may read in place of an event's hash: its SHA-256. The hash itself proves on a paper that it
 * is genuine, and with it the next event could be found by trying.
 */
function publicLine(hash: string): string {
  return createHash('sha256').update(hash).digest('hex');
}

/**
 * Digests of days that follow each other; a day without events has one too, so that there is no gap in which one
 * could be missing.
 * @param last what stands before `to` is made: the last digest there is
 * @param found days that have events, in any order; others have none
 */
export function digestDays(
  last: { readonly day: Day; readonly digest: string },
  to: Day,
  found: readonly HashesOfDay[],
): Omit<DayDigest, 'madeAt'>[] {
  const byDay = new Map(found.map((each) => [each.day, each]));
  let previous = last.digest;
  return daysBetween(last.day, to).map((day) => {
    const { cases, hashes } = byDay.get(day) ?? { cases: 0, hashes: [] };
    const digest = createHash('sha256')
      .update(linesOfDay(previous, day, hashes))
      .digest('hex');
    const made = { day, events: hashes.length, cases, digest, previous };
    previous = digest;
    return made;
  });
}

/** What the digest of the first day with events goes on from. */
export function beforeTheFirst(first: Day): { readonly day: Day; readonly digest: string } {
  return { day: dayAt(dayNumber(first) - 1), digest: NO_DIGEST };
}

/** So many days are digested at a time when several are made up for, which bounds what is in memory. */
const DAYS_AT_ONCE = 31;

/** The next days to be digested, after one up to another at most. */
export function nextSpan(after: Day, to: Day): { readonly from: Day; readonly to: Day } {
  const last = Math.min(dayNumber(after) + DAYS_AT_ONCE, dayNumber(to));
  return { from: dayAt(dayNumber(after) + 1), to: dayAt(last) };
}

/** The days after one up to and with another, in order. */
function daysBetween(after: Day, to: Day): Day[] {
  const count = Math.max(0, dayNumber(to) - dayNumber(after));
  return Array.from({ length: count }, (_, index) => dayAt(dayNumber(after) + 1 + index));
}

/** Why a day's digest does not prove its events any more. */
export interface DayBreak {
  readonly day: Day;
  /**
   * `events`: they are not those that were digested. `digest`: the day's entry was changed, its events are whole.
   * `chain`: it does not go on from the day before. `missing`: the day has no entry, though later ones have.
   */
  readonly reason: 'events' | 'digest' | 'chain' | 'missing';
}

interface Tally {
  readonly hash: Hash;
  events: number;
  cases: number;
  lastCase: string;
}

/**
 * Checks all digests against all events in one pass. Events come by case and sequence, which is the order in which a
 * day's digest takes them, so that a running hash for each day is all that has to be remembered.
 */
export class DigestCheck {
  readonly #entries: readonly DayDigest[];
  readonly #tallies: ReadonlyMap<Day, Tally>;
  readonly #last: Day | undefined;
  readonly #strays = new Set<Day>();
  readonly #open = new Set<Day>();

  /** @param entries in order of days */
  constructor(entries: readonly DayDigest[]) {
    this.#entries = entries;
    this.#last = entries.at(-1)?.day;
    this.#tallies = new Map(
      entries.map(({ day, previous }) => {
        const hash = createHash('sha256').update(linesOfDay(previous, day, []));
        return [day, { hash, events: 0, cases: 0, lastCase: '' }];
      }),
    );
  }

  /** The next event. */
  add({ caseNumber, at }: { readonly caseNumber: string; readonly at: string }, hash: string): void {
    const day = dayOfMoment(at);
    const tally = this.#tallies.get(day);
    if (!tally) {
      const isOpen = this.#last === undefined || day > this.#last;
      (isOpen ? this.#open : this.#strays).add(day);
      return;
    }
    tally.hash.update(`${publicLine(hash)}\n`);
    tally.events += 1;
    if (tally.lastCase !== caseNumber) tally.cases += 1;
    tally.lastCase = caseNumber;
  }

  /** After the last event. `open` counts days with events that have no digest yet. */
  finish(): { days: number; open: number; breaks: DayBreak[] } {
    const found = this.#entries.flatMap((entry, index) =>
      this.#breaksOf(entry, this.#entries[index - 1], this.#entries[index + 1]),
    );
    const strays = [...this.#strays].map((day): DayBreak => ({ day, reason: 'events' }));
    const named = new Map<Day, DayBreak>();
    for (const each of [...found, ...strays]) if (!named.has(each.day)) named.set(each.day, each);
    const breaks = [...named.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
    return { days: this.#entries.length, open: this.#open.size, breaks };
  }

  #breaksOf(entry: DayDigest, before: DayDigest | undefined, after: DayDigest | undefined): DayBreak[] {
    const { day, digest, previous } = entry;
    const missing = before
      ? daysBetween(before.day, dayAt(dayNumber(day) - 1)).map(
          (lost): DayBreak => ({ day: lost, reason: 'missing' }),
        )
      : [];
    const own = (reason: DayBreak['reason']) => [...missing, { day, reason }];
    const computed = this.#computed(entry);
    // A changed entry is told by its own day: the next one still holds on to what it was.
    const goesOn = before
      ? missing.length > 0 || previous === before.digest || previous === this.#computed(before)
      : previous === NO_DIGEST;
    if (!goesOn) return own('chain');
    if (computed !== digest) return own(after?.previous === computed ? 'digest' : 'events');
    const tally = this.#tallies.get(day);
    return tally?.events === entry.events && tally.cases === entry.cases ? missing : own('digest');
  }

  #computed({ day }: DayDigest): string | undefined {
    return this.#tallies.get(day)?.hash.copy().digest('hex');
  }
}
