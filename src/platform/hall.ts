import type { Keys } from './crypto.ts';
import type { Db } from './db.ts';
import type { Logger } from './log.ts';
import type { Clock } from './time.ts';

/** What an action of any room is given: the effects it may use, and which center it works for. */
export interface Hall {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly log: Logger;
  readonly centerId: number;
  /** Where the public reaches the hall, without a slash at the end; undefined: as it was asked. */
  readonly publicUrl?: string | undefined;
}
