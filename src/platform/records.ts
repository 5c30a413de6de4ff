import { sendAsOne } from './db.ts';
import type { Hall } from './hall.ts';

/** A client may repeat a request for this long and still get the first answer. */
const KEYS_KEPT = '7 days';
/** Whoever looked at a case longer ago than this is long forgotten by the screens. */
const PRESENCE_KEPT = '1 hour';
/** A screen that was away for longer loads everything anew. */
const LIVE_EVENTS_KEPT = '1 day';

/** Removes once-only keys, live events and marks of presence that have had their time. */
export async function forgetOldRecords({ db, centerId, clock }: Hall): Promise<void> {
  const now = clock.now().toString();
  await sendAsOne(db, [
    db`delete from platform.idempotency
      where center_id = ${centerId} and created_at < ${now}::timestamptz - ${KEYS_KEPT}::text::interval returning 1`,
    db`delete from platform.live_event
      where center_id = ${centerId} and at < ${now}::timestamptz - ${LIVE_EVENTS_KEPT}::text::interval returning 1`,
    db`delete from platform.presence
      where center_id = ${centerId} and seen_at < ${now}::timestamptz - ${PRESENCE_KEPT}::text::interval returning 1`,
  ]);
}
