import { type CaseChange, type CasesHall, recordNotices, type ToldStory } from '../cases/index.ts';
import type { Item } from '../catalog/index.ts';
import type { Staff } from '../identity/index.ts';
import { sendAsOne } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { type Refusal, Refused } from '../platform/refusal.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { dayOf } from '../platform/time.ts';
import { deleteBoardView, findBoardViews, writeBoardView } from './board-view-store.ts';
import { clockRow } from './clock-row.ts';
import type { BoardView } from './deadlines-schema.ts';
import { insertCard, insertNotice } from './mark-store.ts';
import { cardsOf, noticesOf } from './marks.ts';
import { findClocksToNotice, writeClock } from './store.ts';

/** What goes with every change of a case: its row on the board, and the record of prompts, warnings and cards. */
export function followCase({ before, after, events, measures }: CaseChange): RowWrite[] {
  return [writeClock(clockRow(after, measures), before === undefined), ...marksOf(events, measures.item)];
}

/** The same for whole stories of new cases. */
export function followStories(stories: readonly ToldStory[]): RowWrite[] {
  return stories.flatMap(({ after, changes, measures }) => [
    writeClock(clockRow(after, measures), true),
    ...changes.flatMap(({ events }) => marksOf(events, measures.item)),
  ]);
}

function marksOf(events: CaseChange['events'], item: Item): RowWrite[] {
  return [...noticesOf(events).map(insertNotice), ...cardsOf(events, item).map(insertCard)];
}

const SWEEP_BATCH = 500;

/**
 * Records every prompt, warning and card that has become due. Days on which nothing ran are made up for; running
 * it twice records nothing twice. One bad case is logged and does not keep the others from their prompt.
 * @returns how many cases something was recorded of
 */
export async function sweepClocks(hall: CasesHall): Promise<number> {
  const today = dayOf(hall.clock.now());
  const failed = new Set<string>();
  let recorded = 0;
  for (;;) {
    const found = await findClocksToNotice(hall.db, hall.centerId, today, SWEEP_BATCH + failed.size);
    const numbers = found.filter((number) => !failed.has(number));
    if (numbers.length === 0) return recorded;
    for (const number of numbers) {
      try {
        const happened = await recordNotices(hall, number);
        if (happened) recorded += 1;
        else failed.add(number);
      } catch (error) {
        failed.add(number);
        // Somebody acted on the case at this very moment; the next sweep looks at it again.
        if (error instanceof Refused) continue;
        hall.log.error({ err: error, caseNumber: number }, 'a prompt could not be recorded');
      }
    }
  }
}

/** Keeps a view of the board under a name of the person's own. @throws Refused when there are too many */
export async function keepBoardView(hall: Hall, staff: Staff, view: BoardView): Promise<BoardView[]> {
  const { db, centerId } = hall;
  const views = await findBoardViews(db, centerId, staff.userId);
  const others = views.filter(({ name }) => name !== view.name);
  if (others.length >= MOST_VIEWS) throw new Refused(TOO_MANY_VIEWS);
  await sendAsOne(db, [writeBoardView(db, centerId, staff.userId, view)]);
  return findBoardViews(db, centerId, staff.userId);
}

export async function removeBoardView(hall: Hall, staff: Staff, name: string): Promise<BoardView[]> {
  await sendAsOne(hall.db, [deleteBoardView(hall.db, hall.centerId, staff.userId, name)]);
  return findBoardViews(hall.db, hall.centerId, staff.userId);
}

/** More names than this nobody finds again in a menu. */
const MOST_VIEWS = 20;

const TOO_MANY_VIEWS: Refusal = {
  refused: 'not_allowed_now',
  problem: 'too-many-board-views',
  title: { zh: '视图太多', en: 'Too many views' },
  detail: {
    zh: `最多存${MOST_VIEWS}个视图。请先删掉不用的。`,
    en: `${MOST_VIEWS} views can be kept at most. Delete one that you no longer use.`,
  },
};
