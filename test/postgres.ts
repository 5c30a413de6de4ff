import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { connect, type Db } from '../src/platform/db.ts';
import { borrowTestServer, SERVER_VARIABLE } from './postgres-server.ts';
import { cloneTemplate, dropDatabase } from './template.ts';

export interface TestDatabase {
  readonly url: string;
  readonly db: Db;
  readonly centerId: 1;
  /** Closes the connections and deletes the database; happens by itself when the test file ends. */
  drop(): Promise<void>;
}

const open = new Set<TestDatabase>();
// Said here, while the file is loaded, so that it belongs to the whole file and not to the hook of one suite.
after(async () => {
  for (const database of open) await database.drop();
});

/**
 * A migrated, otherwise empty database of the caller's own, cloned in a few hundredths of a second. The server is
 * the one of `DATABASE_URL`, else the one of the test run, else one that files run by hand share.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl =
    process.env.DATABASE_URL || process.env[SERVER_VARIABLE] || (await borrowTestServer()).url;
  const name = `yiting_test_${randomBytes(6).toString('hex')}`;
  const url = await cloneTemplate(serverUrl, name);
  const db = connect(url, { max: 8, name: 'yiting test' });
  const database: TestDatabase = {
    url,
    db,
    centerId: 1,
    async drop() {
      if (!open.delete(database)) return;
      await db.end({ timeout: 5 });
      await dropDatabase(serverUrl, name);
    },
  };
  open.add(database);
  return database;
}
