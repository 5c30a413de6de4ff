import { isUniqueViolation, sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { toRfc3339 } from '../platform/time.ts';
import { writeRows } from '../platform/write-rows.ts';
import { writeDerived } from './actions.ts';
import type { ToldStory } from './case-story.ts';
import { spanOfDays } from './day-span.ts';
import { beforeTheFirst, digestDays, nextSpan } from './digest.ts';
import {
  deleteDigestsAfter,
  findFirstEventDay,
  findHashes,
  findNewestDigests,
  insertDigests,
} from './ledger-digest-store.ts';
import { lastSettledDay } from './settled-day.ts';

/**
 * Makes the digest of every day that is over and has none. A digest that an accident of the clock has made before
 * its day was over proves nothing and is made anew. Several processes may do it at once.
 * @returns the last day that has a digest; undefined when nothing has happened on a day that is over
 */
export async function closeDigests(hall: Hall): Promise<string | undefined> {
  const { db, centerId, clock, log } = hall;
  const to = lastSettledDay(clock.now());
  for (;;) {
    const [last] = await findNewestDigests(db, centerId, 1);
    if (last && last.day > to) {
      log.warn({ after: to, to: last.day }, 'digests of days that are not over were taken back');
      await sendAsOne(db, [deleteDigestsAfter(db, centerId, to)]);
      continue;
    }
    const first = last ? undefined : await findFirstEventDay(db, centerId);
    const standing = last ?? (first === undefined ? undefined : beforeTheFirst(first));
    if (!standing || standing.day >= to) return last?.day;
    const span = nextSpan(standing.day, to);
    const found = await findHashes(db, centerId, spanOfDays(span.from, span.to));
    const madeAt = toRfc3339(clock.now());
    const made = digestDays(standing, span.to, found).map((each) => ({ ...each, madeAt }));
    try {
      await writeRows(hall, insertDigests(made));
    } catch (error) {
      // Another process has made the same days meanwhile; this one goes on after them.
      if (!isUniqueViolation(error, 'ledger_digest_pkey')) throw error;
    }
  }
}

/** What the case room keeps of cases besides their events, as it follows from these. */
export function deriveStories(stories: readonly ToldStory[]): RowWrite[] {
  return stories.flatMap(({ after, sealed, measures }) =>
    writeDerived(undefined, after, sealed, measures.item),
  );
}

/** Makes all digests anew, after cases were written into the past of a center that had none. */
export async function redigest(hall: Hall): Promise<void> {
  await sendAsOne(hall.db, [deleteDigestsAfter(hall.db, hall.centerId, BEFORE_ALL)]);
  await closeDigests(hall);
}

const BEFORE_ALL = '0001-01-01';
