import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../src/platform/db.ts';
import { borrowTestServer } from '../test/postgres-server.ts';
import { cloneTemplate, dropDatabase } from '../test/template.ts';
import { printSchemas } from './print-schemas.ts';
import { readSchemas } from './read-schemas.ts';

/** `npm run db:dump`: writes the shape of a freshly migrated database to `db/schema.sql`. */
const server = await borrowTestServer();
const name = 'yiting_dump';
const db = connect(await cloneTemplate(server.url, name), { max: 4 });
try {
  writeFileSync(join(import.meta.dirname, 'schema.sql'), printSchemas(await readSchemas(db)));
} finally {
  await db.end();
  await dropDatabase(server.url, name);
  await server.giveBack();
}
