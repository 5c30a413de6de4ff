import type { Db } from '../platform/db.ts';
import { insertForm, type RowWrite, rowWrite } from '../platform/row-forms.ts';

/**
 * Serial numbers of cases by day. Each process reserves a block at a time, so that an acceptance needs no round
 * trip for its number; a crash leaves a gap, never a repeat.
 */
export class SerialBlocks {
  readonly #db: Db;
  readonly #centerId: number;
  readonly #size: number;
  #day = '';
  #block: Promise<{ next: number; end: number }> | undefined;

  /** @param size how many numbers are reserved at a time */
  constructor(db: Db, centerId: number, size = 50) {
    this.#db = db;
    this.#centerId = centerId;
    this.#size = size;
  }

  /** A serial of the day that nobody else gets, from 1. */
  async next(day: string): Promise<number> {
    for (;;) {
      if (day !== this.#day || !this.#block) {
        this.#day = day;
        this.#block = reserveSerials(this.#db, this.#centerId, day, this.#size);
      }
      const pending = this.#block;
      try {
        // At midnight somebody may have gone on to another day meanwhile; this block is still the asker's.
        const block = await pending;
        if (block.next <= block.end) return block.next++;
      } catch (error) {
        if (this.#block === pending) this.#block = undefined;
        throw error;
      }
      if (this.#block === pending) this.#block = undefined;
    }
  }
}

/** The next number of a series of certificates, from 1 in every year; nobody else gets it. */
export async function nextInSeries(db: Db, centerId: number, series: string, year: number): Promise<number> {
  const [row] = await db<{ used: number }[]>`
    insert into cases.certificate_series (center_id, series, year, used)
    values (${centerId}, ${series}, ${year}, 1)
    on conflict (center_id, series, year) do update set used = cases.certificate_series.used + 1
    returning used`;
  return row?.used ?? 1;
}

async function reserveSerials(db: Db, centerId: number, day: string, size: number) {
  const [row] = await db<{ used: number }[]>`
    insert into cases.number_block (center_id, day, used) values (${centerId}, ${day}, ${size})
    on conflict (center_id, day) do update set used = cases.number_block.used + ${size}
    returning used`;
  const end = row?.used ?? size;
  return { next: end - size + 1, end };
}

const USED_SERIALS = insertForm(
  'cases.number_block',
  { day: 'date', used: 'int' },
  'on conflict (center_id, day) do update set used = greatest(cases.number_block.used, excluded.used)',
);

/** Marks a day's first serials as used, so that whoever receives on that day goes on after them. */
export function markSerialsUsed(day: string, used: number): RowWrite {
  return rowWrite(USED_SERIALS, { day, used });
}
