import type { Hall } from './hall.ts';
import { announce } from './live.ts';
import type { Text } from './refusal.ts';
import { deleteForm, insertForm, rowWrite } from './row-forms.ts';
import { toRfc3339 } from './time.ts';
import { writeRows } from './write-rows.ts';

/** The topic under which screens hear that somebody came to a place or left it: `{ place }`. */
const TOPIC = 'presence';
/** Whoever has not been heard of for so long is no longer there. */
const FORGOTTEN_AFTER_SECONDS = 45;

/** Somebody who looks at a place of the screens, such as a case. */
export interface Visitor {
  readonly userId: string;
  readonly name: Text;
  readonly window: string | null;
}

interface VisitorRow {
  userId: string;
  nameZh: string;
  nameEn: string;
  window: string | null;
}

const PRESENCE_KEY = { place: 'text', user_id: 'text' } as const;
const SEEN = insertForm(
  'platform.presence',
  { ...PRESENCE_KEY, name_zh: 'text', name_en: 'text', window_number: 'text', seen_at: 'timestamptz' },
  'on conflict (center_id, place, user_id) do update set seen_at = excluded.seen_at',
);
const LEFT = deleteForm('platform.presence', PRESENCE_KEY);

/**
 * Notes that somebody looks at a place, and tells who else does. Kept outside every ledger and lost in a crash: it
 * is a courtesy between colleagues, not a record of them.
 * @param place name of the place, such as `case:FC20261123000123U`
 */
export async function lookAt(hall: Hall, place: string, visitor: Visitor): Promise<Visitor[]> {
  const { db, centerId } = hall;
  const now = hall.clock.now();
  const since = toRfc3339(now.subtract({ seconds: FORGOTTEN_AFTER_SECONDS }));
  const rows = await db<VisitorRow[]>`
    select user_id as "userId", name_zh as "nameZh", name_en as "nameEn", window_number as window
    from platform.presence
    where center_id = ${centerId} and place = ${place} and seen_at > ${since}::timestamptz
    order by name_zh, user_id`;
  const isNew = !rows.some(({ userId }) => userId === visitor.userId);
  await writeRows(hall, [
    rowWrite(SEEN, {
      place,
      user_id: visitor.userId,
      name_zh: visitor.name.zh,
      name_en: visitor.name.en,
      window_number: visitor.window,
      seen_at: toRfc3339(now),
    }),
    ...(isNew ? [announce(hall, { topic: TOPIC, data: { place } })] : []),
  ]);
  return rows
    .filter(({ userId }) => userId !== visitor.userId)
    .map(({ nameZh, nameEn, ...row }) => ({ ...row, name: { zh: nameZh, en: nameEn } }));
}

/** Somebody no longer looks at a place. */
export async function leave(hall: Hall, place: string, userId: string): Promise<void> {
  await writeRows(hall, [
    rowWrite(LEFT, { place, user_id: userId }),
    announce(hall, { topic: TOPIC, data: { place } }),
  ]);
}
