import { sendAsOne } from './db.ts';
import type { Hall } from './hall.ts';

/** A client may repeat a request for this long and still get the first answer. */
const KEYS_KEPT = '7 days';
/** A screen that was away for longer loads everything anew. */
const LIVE_EVENTS_KEPT = '1 day';

/** Removes once-only keys and live events that have had their time. */
export async function forgetOldRecords({ db, centerId, clock }: Hall): Promise<void> {
  const now = clock.now().toString();
  await sendAsOne(db, [
    db`delete from platform.idempotency
      where center_id = ${centerId} and created_at < ${now}::timestamptz - ${KEYS_KEPT}::text::interval returning 1`,
    db`delete from platform.live_event
      where center_id = ${centerId} and at < ${now}::timestamptz - ${LIVE_EVENTS_KEPT}::text::interval returning 1`,
  ]);
}
