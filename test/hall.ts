import type { Hall } from '../src/platform/hall.ts';
import { hallOn, TEST_NOW } from './hall-parts.ts';
import { testDatabase } from './postgres.ts';

export interface TestHall extends Hall {
  readonly databaseUrl: string;
  /** Moves the clock, which stands still between calls. @param at RFC 3339 with an offset */
  setNow(at: string): void;
  /** Closes the connections and deletes the database; happens by itself when the test file ends. */
  drop(): Promise<void>;
}

/** A hall on a database of its own, with a clock that the test moves, fixed keys and a silent log. */
export async function testHall(options: { now?: string } = {}): Promise<TestHall> {
  const { db, url, drop } = await testDatabase();
  let now = Temporal.Instant.from(options.now ?? TEST_NOW);
  return {
    ...hallOn(db, { now: () => now }),
    databaseUrl: url,
    setNow(at) {
      now = Temporal.Instant.from(at);
    },
    drop,
  };
}
