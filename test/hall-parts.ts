import { createHash } from 'node:crypto';
import { deriveKeys } from '../src/platform/crypto.ts';
import type { Db } from '../src/platform/db.ts';
import type { Hall } from '../src/platform/hall.ts';
import { createLogger } from '../src/platform/log.ts';
import { type Clock, fixedClock } from '../src/platform/time.ts';

/** A Monday morning in an ordinary week, soon after the hall has opened. */
export const TEST_NOW = '2026-11-23T09:00:00+08:00';

/** A hall around a connection, with fixed keys and a silent log. */
export function hallOn(db: Db, clock: Clock = fixedClock(TEST_NOW)): Hall {
  return {
    db,
    clock,
    keys: deriveKeys(createHash('sha256').update('keys of the tests').digest()),
    log: createLogger('silent'),
    centerId: 1,
  };
}
